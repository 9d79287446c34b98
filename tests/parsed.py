"""Documents for tests as the pipeline makes them: read, and every sentence parsed."""

from __future__ import annotations

from checker.language.read import bundled_parser, parse_document
from checker.model.article import Article
from checker.model.document import Document
from checker.reading.document import read_document


def parsed(text: str, article: str = "a") -> Document:
    """The article with this text, its sentences parsed."""
    return parse_document(read_document(Article(text=text, id=article)), bundled_parser())
