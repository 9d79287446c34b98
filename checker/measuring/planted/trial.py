"""What the checker says of an article and its rival."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.align.encoder import Encoder
from checker.check import check
from checker.measuring.figures import Figure, make_figure
from checker.measuring.pairs import Pair, Place, Says, read_pairs
from checker.measuring.planted.change import Fault
from checker.measuring.planted.people import PEOPLE
from checker.measuring.planted.quantities import QUANTITIES
from checker.measuring.planted.rewording import REWORDINGS, Rewording
from checker.measuring.planted.rival import Rival, plant_fault
from checker.measuring.planted.statements import STATEMENTS
from checker.measuring.planted.times import TIMES
from checker.model.article import Article
from checker.report import Report
from checker.rulebook import Rulebook

FAULTS: tuple[Fault, ...] = (*QUANTITIES, *TIMES, *PEOPLE, *STATEMENTS)
"""Every kind of change, in the order in which tables show them."""


class Cause(StrEnum):
    """Why a change was missed."""

    OTHER_KIND = "told as another kind"
    NOT_READ = "not read as a claim"
    ALONE = "read, and paired with nothing"
    SAME = "paired, and called the same"


@dataclass(frozen=True, slots=True)
class Trial:
    """One article against a text made from it.

    Attributes:
        name: of the kind of change, or of the rewording.
        article: its path, or its id.
        told: whether a finding of the right kind tells the change; True where nothing was changed.
        otherwise: whether only findings of another kind lie there.
        beside: the discrepancies found elsewhere, in words.
        cause: why a change was missed.
        words: the sentence that was changed, and the change.
    """

    name: str
    article: str
    told: bool = True
    otherwise: bool = False
    beside: tuple[str, ...] = ()
    cause: Cause | None = None
    words: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Row:
    """The trials of one name.

    Attributes:
        told: found, of all. otherwise: found as another kind only. clean: nothing found beside.
    """

    name: str
    told: Figure
    otherwise: Figure
    beside: Figure

    def to_dict(self) -> dict[str, object]:
        """The row as JSON types."""
        return {
            "name": self.name,
            "found": self.told.to_dict(),
            "wrong kind": self.otherwise.to_dict(),
            "false beside": self.beside.to_dict(),
        }


def try_article(
    article: Article,
    rulebook: Rulebook,
    encoder: Encoder,
    faults: Sequence[Fault] = (),
    ways: Sequence[Rewording] = REWORDINGS,
) -> list[Trial]:
    """Plant each kind of change once in an article where it allows one, and see what is found.

    Without kinds of change, hold it against itself written in each of the ways: nothing may differ.
    """
    if faults:
        tried = (_try_fault(article, fault, rulebook, encoder) for fault in faults)
    else:
        tried = (_try_rewording(article, way, rulebook, encoder) for way in ways)
    return [trial for trial in tried if trial is not None]


def _try_fault(article: Article, fault: Fault, rulebook: Rulebook, encoder: Encoder) -> Trial | None:
    rival = plant_fault(article, fault)
    if rival is None:
        return None
    report = check([rival.original, rival.article], rulebook, encoder)
    pairs = list(read_pairs(report))
    differing = [pair for pair in pairs if pair.says is not Says.AGREE]
    at = [pair for pair in differing if _meets(pair, rival)]
    told = any(pair.kind in fault.expected for pair in at)
    return Trial(
        fault.name,
        article.path or article.id,
        told,
        otherwise=bool(at) and not told,
        beside=tuple(_words(pair, rival.original, rival.article) for pair in differing if pair not in at),
        cause=None if told else _cause(rival, report, pairs, otherwise=bool(at)),
        words=rival.words,
    )


def _cause(rival: Rival, report: Report, pairs: Sequence[Pair], *, otherwise: bool) -> Cause:
    if otherwise:
        return Cause.OTHER_KIND
    if any(pair.kind in rival.fault.expected and _meets(pair, rival) for pair in pairs):
        return Cause.SAME
    alone = (
        claim.kind in rival.fault.expected
        and claim.article == rival.article.id
        and any(map(claim.span.overlaps, rival.own_zone))
        for claim in report.single_source
    )
    return Cause.ALONE if any(alone) else Cause.NOT_READ


def _try_rewording(article: Article, way: Rewording, rulebook: Rulebook, encoder: Encoder) -> Trial | None:
    text = way.of(article.text)
    if text == article.text and way is not REWORDINGS[0]:
        return None
    original = replace(article, id="original", source=None)
    rival = replace(article, id="rival", source=None, text=text, sha256="")
    pairs = _discrepancies(original, rival, rulebook, encoder)
    beside = tuple(_words(pair, original, rival) for pair in pairs)
    return Trial(way.name, article.path or article.id, beside=beside)


def count_trials(trials: Iterable[Trial]) -> tuple[Row, ...]:
    """The trials by name, in the order in which the names first come in FAULTS and REWORDINGS."""
    names = [*(fault.name for fault in FAULTS), *(way.name for way in REWORDINGS)]
    by_name: dict[str, list[Trial]] = {name: [] for name in names}
    for trial in trials:
        by_name[trial.name].append(trial)
    return tuple(_row(name, of_name) for name, of_name in by_name.items() if of_name)


def _row(name: str, trials: Sequence[Trial]) -> Row:
    ones = [1] * len(trials)
    return Row(
        name,
        make_figure([int(trial.told) for trial in trials], ones),
        make_figure([int(trial.otherwise) for trial in trials], ones),
        make_figure([int(bool(trial.beside)) for trial in trials], ones),
    )


def _discrepancies(one: Article, two: Article, rulebook: Rulebook, encoder: Encoder) -> list[Pair]:
    pairs = read_pairs(check([one, two], rulebook, encoder))
    return [pair for pair in pairs if pair.says is not Says.AGREE]


def _meets(pair: Pair, rival: Rival) -> bool:
    return any(map(pair.a.meets, rival.zone)) or any(map(pair.b.meets, rival.own_zone))


def _words(pair: Pair, one: Article, two: Article) -> str:
    """A discrepancy on one line."""

    def said(place: Place, article: Article) -> str:
        return " ".join(place.spans[0].of(article.text).split())

    return f"{pair.kind} {pair.says}: {said(pair.a, one)} / {said(pair.b, two)}"
