"""A report against the labels of its article set, as counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from checker.align.gold import GoldRow, GoldSet
from checker.measuring.pairs import Pair, Says
from checker.model.article import Span
from checker.model.claim import Kind

Tally: TypeAlias = Counter[str]
"""Counts by name. Of labelled pairs: `gold.WANTED`, `aligned`, `verdict.WANTED.SAID`, `trap.flagged` and
`trap.passed`, `kind.KIND.gold`, `.aligned`, `.to flag`, `.flagged`. Of what the report says: `known.agree`,
and `unknown.SAID` and `kind.KIND.false` where no label knows the pair."""

_VAGUE = re.compile(r"\b(about|around|some|roughly|approximately|an? estimated|estimated|or so)\b", re.I)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_CLOSER = "closer"
_TRAP = "trap"


def score(labelled: GoldSet, pairs: Iterable[Pair]) -> Tally:
    """Count how the pairs of a report meet the labels of its set.

    A pair meets a row where each side, by any of its mentions, shares a character with the row's span. A pair
    that meets a row to ignore counts for nothing. The first row that it meets is the one.
    """
    rows = [row for row in labelled.rows if row.a != row.b]
    tally: Tally = Counter()
    met: dict[int, list[Says]] = defaultdict(list)
    for pair in pairs:
        place = _first_met(pair, rows)
        if place is not None:
            met[place].append(pair.says)
            if pair.says is Says.AGREE:
                tally["unknown.agree" if rows[place].verdict == _TRAP else "known.agree"] += 1
        elif _first_met(pair, labelled.ignore) is None:
            tally[f"unknown.{pair.says}"] += 1
            tally[f"kind.{pair.kind}.false"] += pair.says is not Says.AGREE
    for place, row in enumerate(rows):
        tally += _score_row(row, met[place], labelled)
    return tally


def _first_met(pair: Pair, rows: Sequence[GoldRow]) -> int | None:
    return next((place for place, row in enumerate(rows) if _meets(pair, row)), None)


def _meets(pair: Pair, row: GoldRow) -> bool:
    same = (row.a, row.b, row.of_kind) == (pair.a.article, pair.b.article, pair.kind)
    return same and pair.a.meets(Span(*row.a_span)) and pair.b.meets(Span(*row.b_span))


def _score_row(row: GoldRow, said: Sequence[Says], labelled: GoldSet) -> Tally:
    """What the report's verdicts on one labelled pair count for."""
    if row.verdict == _TRAP:
        flagged = any(says is not Says.AGREE for says in said)
        return Counter(["trap.flagged" if flagged else "trap.passed"])
    wanted = _wanted(row, said, labelled)
    kind = f"kind.{row.of_kind}"
    counts = [f"gold.{wanted}", f"{kind}.gold"]
    to_flag = wanted in (Says.MINOR, Says.CONFLICT)
    if to_flag:
        counts.append(f"{kind}.to flag")
    if said:
        best = _best(wanted, said)
        counts += ["aligned", f"{kind}.aligned", f"verdict.{wanted}.{best}"]
        if to_flag and best in (Says.MINOR, Says.CONFLICT):
            counts.append(f"{kind}.flagged")
    return Counter(counts)


def _wanted(row: GoldRow, said: Sequence[Says], labelled: GoldSet) -> str:
    """The verdict that is right for a row.

    One value told more and less closely may be called an agreement or minor; an update minor or a conflict.
    """
    if row.verdict == "minor" and _is_closer(row, labelled):
        return _CLOSER
    if row.verdict == "conflict" and "update" in row.why and Says.MINOR in said:
        return Says.MINOR
    return row.verdict or Says.AGREE


def _best(wanted: str, said: Sequence[Says]) -> str:
    """The verdict wanted where the report gives it among others; else the first that it gives."""
    if wanted == _CLOSER:
        return said[0] if all(says is Says.CONFLICT for says in said) else _CLOSER
    return wanted if wanted in said else said[0]


def _is_closer(row: GoldRow, labelled: GoldSet) -> bool:
    if row.of_kind is Kind.TIME:
        return True
    a = Span(*row.a_span).of(labelled.articles[row.a].text)
    b = Span(*row.b_span).of(labelled.articles[row.b].text)
    figures = sorted(_FIGURE.findall(a))
    same = bool(figures) and figures == sorted(_FIGURE.findall(b))
    return row.of_kind is Kind.QUANTITY and same and bool(_VAGUE.search(a)) != bool(_VAGUE.search(b))
