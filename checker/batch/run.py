"""Article sets into outcomes; what goes wrong with one costs no other anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.articles import ArticleSet, date_by_labels, read_sources
from checker.batch.job import Load
from checker.batch.tools import Tools
from checker.check import check
from checker.errors import ArticleSetError, CheckerError, ModelError, RulesError
from checker.model.report import Severity
from checker.report import Report
from checker.report.file import encode_text
from checker.report.formats.checked import Checked
from checker.report.formats.columns import Cell
from checker.report.formats.rows import pair_rows, single_rows
from checker.report.index import IndexEntry, stem_of
from checker.report.links import Links
from checker.report.markdown import render_markdown
from checker.report.selection import select
from checker.report.standing import without_dismissed
from checker.review.apply import decide
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.language.parser import Parser


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a set: its reports, or why there are none.

    Attributes:
        fingerprint: of the load.
        files: what is to be written: the suffix behind the set's name, and the bytes.
        entry: of the index; None where there is no report.
        rows: of the table of findings.
        single: of the table of claims that only one article makes.
        failure: one line for the user; None where there is a report.
    """

    name: str
    fingerprint: str = ""
    files: tuple[tuple[str, bytes], ...] = ()
    entry: IndexEntry | None = None
    severity: Severity = Severity.NONE
    rows: tuple[dict[str, Cell], ...] = ()
    single: tuple[dict[str, Cell], ...] = ()
    failure: str | None = None


def check_set(
    found: ArticleSet, rulebook: Rulebook, encoder: Encoder, parser: Parser | None = None
) -> Report:
    """The report on a set, with the problems of reading it.

    Raises:
        CheckerError: as `checker.check` does.
    """
    report = check(found.articles, rulebook, encoder, parser)
    return replace(report, problems=found.problems + report.problems)


def run_loads(
    loads: Iterable[Load], tools: Tools, at_once: int = 48, limit: float = 900
) -> Iterator[Outcome]:
    """Check sets, many at once, with one rulebook, one encoder and one parser, as outcomes are asked for.

    An error ends its own set only and becomes that set's outcome, unless it would end every set.

    Args:
        at_once: how many sets are open at a time.
        limit: how long one set may take, in seconds, the models' time not counted.

    Raises:
        ModelError: when a model cannot be used.
        RulesError: when the rules are broken.
    """
    from checker.batch.gathering import Gathering

    tasks: Iterator[Callable[[Encoder, Parser], Outcome]] = (partial(run_load, load, tools) for load in loads)
    yield from Gathering(tools.encoder, tools.parser, at_once, limit).run(tasks)


def run_load(load: Load, tools: Tools, encoder: Encoder, parser: Parser) -> Outcome:
    """What becomes of one set.

    Args:
        encoder: in place of the tools' own, and so the parser.

    Raises:
        ModelError: when a model cannot be used.
        RulesError: when the rules are broken.
    """
    try:
        telling = tools.telling
        report = report_on(load, tools.rulebook, encoder, parser, telling.published)
        decided = decide(report, telling.decisions, stem_of(load.name))
        return _outcome(load, select(decided, telling.kinds, telling.min_score), telling.articles)
    except (ModelError, RulesError):
        raise
    except CheckerError as error:
        return Outcome(load.name, load.fingerprint, failure=" ".join(str(error).split()))
    except Exception as fault:
        name = type(fault).__name__
        message = f"a fault of the checker itself, please report it ({name}: {fault})"
        return Outcome(load.name, load.fingerprint, failure=" ".join(message.split()))


def report_on(
    load: Load,
    rulebook: Rulebook,
    encoder: Encoder,
    parser: Parser,
    published: Sequence[tuple[str, str]] = (),
) -> Report:
    """The report on one set.

    Args:
        published: dates of publication by outlet or article, for those that do not give their own.

    Raises:
        ArticleSetError: when fewer than two articles can be read.
        CheckerError: as `checker.check` does.
    """
    if load.failure is not None:
        raise ArticleSetError(load.failure)
    found = date_by_labels(read_sources(load.sources, load.problems), published)
    if len(found.articles) < 2:
        given = len(load.sources) + len(load.problems)
        readable = f"{len(found.articles)} of {given} files can be read, and two are needed"
        raise ArticleSetError("; ".join([readable, *(problem.message for problem in found.problems)]))
    return check_set(found, rulebook, encoder, parser)


def _outcome(load: Load, report: Report, articles: str | None) -> Outcome:
    root = Path(articles) if articles is not None else None
    links = Links() if root is not None else None
    return Outcome(
        name=load.name,
        fingerprint=load.fingerprint,
        files=(
            (".md", encode_text(render_markdown(report, links=links, root=root))),
            (".json", encode_text(report.to_json())),
        ),
        entry=IndexEntry.of(load.name, without_dismissed(report)),
        severity=report.open_severity,
        rows=tuple(pair_rows(Checked(report, load.name))),
        single=tuple(single_rows(Checked(report, load.name))),
    )
