"""Documents with the parse of every sentence, for tests that call a room themselves."""

from __future__ import annotations

from checker.language.read import bundled_parser, parse_document
from checker.model.article import Article
from checker.model.document import Document
from checker.reading.document import read_document


def read_parsed(text: str, name: str = "a", published: str | None = None) -> Document:
    """A parsed document with this text."""
    return parse_document(read_document(Article(text=text, id=name, published=published)), bundled_parser())
