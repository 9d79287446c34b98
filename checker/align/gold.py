"""Hand-labelled article sets, from which the weights are fitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

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
        why: in a few words; one that says "update" tells that the later figure replaces the other.
    """

    model_config = ConfigDict(frozen=True)

    a: str
    b: str
    kind: Literal["count", "money", "percent", "measure", "date", "quote", "name", "statement"]
    a_span: tuple[int, int]
    b_span: tuple[int, int]
    verdict: Literal["agree", "minor", "conflict", "trap"] | None = None
    why: str = ""

    def covers(self, a: Claim, b: Claim) -> bool:
        """Whether two claims, of the row's articles in that order, are the pair that it labels."""
        same = (self.a, self.b) == (a.article, b.article) and self.of_kind is a.kind is b.kind
        return same and Span(*self.a_span).overlaps(a.span) and Span(*self.b_span).overlaps(b.span)

    @property
    def of_kind(self) -> Kind:
        """The kind of claim that the row speaks of."""
        return _KINDS[self.kind]

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
    articles: dict[str, GoldArticle] = Field(min_length=2)
    rows: tuple[GoldRow, ...]
    ignore: tuple[GoldRow, ...] = ()

    @model_validator(mode="after")
    def _rows_point_at_text(self) -> Self:
        labels = list(self.articles)
        for row in (*self.rows, *self.ignore):
            for label, (start, end) in ((row.a, row.a_span), (row.b, row.b_span)):
                if label not in self.articles:
                    raise ValueError(f"a row names article {label}; the set has {', '.join(labels)}")
                if not 0 <= start < end <= len(self.articles[label].text):
                    raise ValueError(f"a row's span {start} to {end} is no stretch of article {label}")
            if labels.index(row.a) > labels.index(row.b):
                raise ValueError(
                    f"a row gives {row.a} before {row.b}; name them in the order of the articles"
                )
        return self

    def make_articles(self) -> list[Article]:
        """The set's articles as the checker takes them."""
        return [
            Article(text=a.text, id=label, source=label, title=a.title, published=a.published)
            for label, a in self.articles.items()
        ]


def read_gold(path: Path) -> list[GoldSet]:
    """Read labelled sets, one JSON object a line.

    Raises:
        GoldError: naming the line, when the file cannot be read, a line is not a labelled set, or two
            sets have one name.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8"
        raise GoldError(f"{path}: cannot be read ({reason}); give a JSONL file of labelled sets") from fault
    sets = [_read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not sets:
        raise GoldError(f"{path}: holds no labelled set; give one JSON object a line")
    _require_own_names(sets, str(path))
    return sets


def read_golds(paths: Sequence[Path]) -> list[GoldSet]:
    """Read the labelled sets of several files as one collection.

    Raises:
        GoldError: as `read_gold` does, or when two files hold a set of one name.
    """
    sets = [labelled for path in paths for labelled in read_gold(path)]
    _require_own_names(sets, ", ".join(map(str, paths)))
    return sets


def _require_own_names(sets: Sequence[GoldSet], where: str) -> None:
    times = Counter(labelled.set for labelled in sets)
    twice = next((name for name, count in times.items() if count > 1), None)
    if twice is not None:
        raise GoldError(f"{where}: two sets have the name {twice}; give each its own")


def _read_line(path: Path, number: int, line: str) -> GoldSet:
    try:
        return GoldSet.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "line"
        raise GoldError(
            f"{path}:{number}: {where}: {first['msg']}; see rules/README.md for the form"
        ) from fault
