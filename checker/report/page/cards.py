"""Findings as cards: the values face to face, each with the outlets that give it."""

from __future__ import annotations

import re

from checker.model.claim import Claim, Kind
from checker.model.report import Finding, Severity
from checker.report.page.passages import Fate
from checker.report.page.view import Card, Side
from checker.report.view import FindingView

_NAME = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_SIGNS = {Fate.CONFLICT: "≠", Fate.MINOR: "≈", Fate.CLOSER: "+", Fate.AGREES: "=", Fate.ALONE: "○"}
_SECTIONS = {Kind.TIME: "Times", Kind.QUOTE: "Quotations", Kind.NAME: "Names", Kind.STATEMENT: "Statements"}
SECTIONS = ("People", "Figures", *_SECTIONS.values())
"""What the page's findings can be filtered by, in its order."""
_REPEATED = re.compile(r"^([^“”]+): “[^“”]*”(?: and “[^“”]*”)?\.?$")
"""An explanation that ends in the two values, which the card shows already."""
_LARGE, _MIDDLE = 13, 34
"""Characters of a value that is shown large, and of one in middle size."""


def make_card(
    finding: Finding, view: FindingView, places: dict[str, int], *, is_decided: bool = False
) -> Card:
    """The card of a finding.

    Args:
        places: the articles' places in the set by their ids.
        is_decided: whether the report brings a person's decision on it.
    """
    anchor = finding.id if _NAME.fullmatch(finding.id) else f"finding-{view.number}"
    fate = fate_of(view)
    return Card(
        finding=view,
        anchor=anchor,
        fate=fate,
        verdict=view.verdict,
        sign=_SIGNS[fate],
        reason=_reason(view) if view.severity or view.is_closer else "",
        section=section_of(finding.evidence[0]),
        outlets=tuple(dict.fromkeys(places[claim.article] for claim in finding.evidence)),
        sides=_sides(view),
        anchors=tuple(f"{anchor}-{place}" for place in range(len(finding.evidence))),
        is_decided=is_decided,
    )


def fate_of(view: FindingView) -> Fate:
    """What became of the claims of a finding."""
    if view.is_closer:
        return Fate.CLOSER
    fates = {Severity.MAJOR: Fate.CONFLICT, Severity.MINOR: Fate.MINOR, Severity.NONE: Fate.AGREES}
    return fates[view.severity]


def section_of(claim: Claim) -> str:
    """Under which heading an editor looks for the claim."""
    if claim.kind is Kind.QUANTITY:
        return "People" if claim.topic.split(".")[0] in {"people", "age"} else "Figures"
    return _SECTIONS[claim.kind]


def _reason(view: FindingView) -> str:
    """Why the values differ, in a sentence that does not tell them again."""
    alone = f"{view.outlier} stands alone against the others. " if view.outlier else ""
    repeated = _REPEATED.match(view.explanation)
    return alone + (f"{repeated[1]}." if repeated else view.explanation)


def _sides(view: FindingView) -> tuple[Side, ...]:
    """The distinct values, each with its outlets, in the order of the articles."""
    figures = {evidence.figure for evidence in view.evidence}
    told: dict[str, list[str]] = {}
    for evidence in view.evidence:
        value = evidence.figure if len(figures) > 1 or not view.severity else evidence.value
        labels = told.setdefault(value, [])
        if evidence.label not in labels:
            labels.append(evidence.label)
    return tuple(Side(value, _size(value), tuple(labels)) for value, labels in told.items())


def _size(value: str) -> str:
    return "large" if len(value) <= _LARGE else "middle" if len(value) <= _MIDDLE else "small"
