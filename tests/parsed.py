"""Documents for tests as the pipeline makes them: read, and every sentence parsed."""

from __future__ import annotations

from checker.language.read import bundled_parser, parse_document
from checker.model.article import Article
from checker.model.document import Document
from checker.reading.document import read_document


def parsed(text: str, article: str = "a", published: str | None = None) -> Document:
    """The article with this text, its sentences parsed."""
    read = read_document(Article(text=text, id=article, published=published))
    return parse_document(read, bundled_parser())
