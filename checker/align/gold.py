"""Hand-labelled article sets, from which the weights are fitted."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from checker.errors import CheckerError
from checker.model.article import Article, Span
from checker.model.claim import Claim, Kind

_KINDS = {
    "count": Kind.QUANTITY,
    "money": Kind.QUANTITY,
    "percent": Kind.QUANTITY,
    "measure": Kind.QUANTITY,
    "date": Kind.TIME,
    "quote": Kind.QUOTE,
    "name": Kind.NAME,
    "statement": Kind.STATEMENT,
}


class GoldError(CheckerError):
    """A file of labelled pairs cannot be read."""


class GoldArticle(BaseModel):
    """An article of a labelled set."""

    text: str
    title: str | None = None
    published: str | None = None


class GoldRow(BaseModel):
    """A pair of stretches of two articles, and whether they speak of one fact.

    Attributes:
        a_span, b_span: start and end in the articles' texts, in characters.
        verdict: "trap" is a tempting pair that is not one fact; None where labellers differed.
    """

    model_config = ConfigDict(frozen=True)

    a: str
    b: str
    kind: Literal["count", "money", "percent", "measure", "date", "quote", "name", "statement"]
    a_span: tuple[int, int]
    b_span: tuple[int, int]
    verdict: Literal["agree", "minor", "conflict", "trap"] | None = None

    def covers(self, a: Claim, b: Claim) -> bool:
        """Whether two claims, of the row's articles in that order, are the pair that it labels."""
        same = (self.a, self.b) == (a.article, b.article) and _KINDS[self.kind] is a.kind is b.kind
        return same and Span(*self.a_span).overlaps(a.span) and Span(*self.b_span).overlaps(b.span)

    @property
    def is_match(self) -> bool:
        """Whether both stretches speak of one fact."""
        return self.verdict in ("agree", "minor", "conflict")


class GoldSet(BaseModel):
    """A labelled article set.

    Attributes:
        articles: by label.
        rows: every fact that two of the articles give, once for each two, and the tempting traps.
        ignore: pairs that are neither.
    """

    set: str
    articles: dict[str, GoldArticle]
    rows: tuple[GoldRow, ...]
    ignore: tuple[GoldRow, ...] = ()

    def make_articles(self) -> list[Article]:
        """The set's articles as the checker takes them."""
        return [
            Article(text=a.text, id=label, source=label, title=a.title, published=a.published)
            for label, a in self.articles.items()
        ]


def read_gold(path: Path) -> list[GoldSet]:
    """Read labelled sets, one JSON object a line.

    Raises:
        GoldError: naming the line, when the file cannot be read or a line is not a labelled set.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise GoldError(f"{path}: cannot be read ({fault}); give a JSONL file of labelled sets") from fault
    sets = [_read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not sets:
        raise GoldError(f"{path}: holds no labelled set; give one JSON object a line")
    return sets


def _read_line(path: Path, number: int, line: str) -> GoldSet:
    try:
        return GoldSet.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "line"
        raise GoldError(
            f"{path}:{number}: {where}: {first['msg']}; see rules/README.md for the form"
        ) from fault
