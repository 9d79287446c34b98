"""The tables of tests/cases/reading.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.model.article import Article
from checker.model.document import Document
from checker.reading import read_document

_TABLES = tomllib.loads((Path(__file__).parent.parent / "cases" / "reading.toml").read_text("utf-8"))


def cases(table: str) -> pytest.MarkDecorator:
    """Runs a test once for each case of a table, under the case's name."""
    rows = _TABLES[table]
    return pytest.mark.parametrize("case", rows, ids=[row["name"] for row in rows])


def read(text: str, *, path: str | None = None, title: str | None = None) -> Document:
    """The document of an article with this text."""
    return read_document(Article(text=text, id="a", path=path, title=title))


def texts(document: Document) -> list[str]:
    """The sentences' texts."""
    return [sentence.text for sentence in document.sentences]
