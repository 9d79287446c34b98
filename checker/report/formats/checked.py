"""A report together with where its articles lie: what the formats are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.report import Finding
from checker.report.report import Report
from checker.report.standing import is_dismissed, standing
from checker.report.text import flat

LINES_KEPT = (".txt", ".md", ".markdown", ".text")
"""Files whose lines are those of the article's text; a web page's are not."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and where it belongs.

    Attributes:
        name: of the article set; None where there is only one.
        root: the folder from which the report names its articles' files; None is the working folder.
    """

    report: Report
    name: str | None = None
    root: Path | None = None

    def article_of(self, claim: Claim) -> Article:
        """The article that makes the claim."""
        return next(article for article in self.report.articles if article.id == claim.article)

    def path_of(self, article: Article) -> str | None:
        """The article's file as seen from the working folder, with "/"; None where it has none."""
        if article.path is None:
            return None
        path = PurePath(article.path)
        return (PurePath(self.root, path) if self.root and not path.is_absolute() else path).as_posix()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a claim stands in a file.

    Attributes:
        path: with "/"; absolute or from the working folder on.
        line: from 1, and `column` too, in characters; None where the file's lines are not the text's.
        end_line: the line of the last character.
        end_column: the column after the last character.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return flat(self.path if self.line is None else f"{self.path}:{self.line}")


def spot_of(claim: Claim, checked: Checked) -> Spot | None:
    """Where the claim stands; None where its article is of no file."""
    article = checked.article_of(claim)
    path = checked.path_of(article)
    if path is None:
        return None
    name = PurePosixPath(path)
    if name.suffix.lower() not in LINES_KEPT:
        return Spot(path)
    line, column = _position(article.text, claim.span.start)
    end_line, end_column = _position(article.text, claim.span.end)
    return Spot(path, line, column, end_line, end_column)


def _position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at an offset."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, start) + 1, offset - start + 1


def discrepancies(checked: Checked) -> tuple[Finding, ...]:
    """The findings that differ and that nobody has dismissed, worst first."""
    return tuple(
        finding
        for finding in checked.report.ranked
        if finding.severity and not is_dismissed(finding, checked.report)
    )


def fact_of(finding: Finding) -> str:
    """What sort of fact it is, in words."""
    from checker.report.labels import fact_label

    return flat(fact_label(finding.evidence))


def words_of(finding: Finding) -> str:
    """What the articles say, each value once: “31 dead” / “at least 12”."""
    from checker.report.words import short_value

    return " / ".join(dict.fromkeys(f"“{short_value(claim)}”" for claim in finding.evidence))


def message_of(finding: Finding, checked: Checked) -> str:
    """The finding in a line: what differs, why, and where every side of it stands."""
    sides = "; ".join(side_of(claim, checked) for claim in finding.evidence)
    known = standing(finding, checked.report)
    told = f"{words_of(finding)}. {finding.worst.explanation} {sides}."
    return flat(f"{told} [{finding.id}{f', {known}' if known else ''}]")


def side_of(claim: Claim, checked: Checked) -> str:
    """Who says it and where: "Halden Gazette, gazette.txt:3"."""
    spot = spot_of(claim, checked)
    label = flat(checked.article_of(claim).label)
    return f"{label}, {spot}" if spot else f"{label}, line {claim.line}"


def all_discrepancies(sets: Sequence[Checked]) -> list[tuple[Finding, Checked]]:
    """The findings of all sets that differ and are not dismissed: the worst first, the open ones before."""
    found = [(finding, checked) for checked in sets for finding in discrepancies(checked)]
    return sorted(found, key=lambda pair: _rank(*pair))


def _rank(finding: Finding, checked: Checked) -> tuple[bool, int]:
    return (not checked.report.review.is_open(finding.id), -finding.severity)
