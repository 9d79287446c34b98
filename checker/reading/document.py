"""An article into a document: repaired text, sentences, posts."""

from __future__ import annotations

from datetime import date, datetime

from nupunkt import sent_spans

from checker.model.article import Article, Span
from checker.model.document import Document, Section, Sentence
from checker.reading.tokens import tokenize


def read_document(article: Article) -> Document:
    """Read an article."""
    published = None
    if article.published:
        parsed = datetime.fromisoformat(article.published)
        published = date.fromisoformat(article.published) if len(article.published) == 10 else parsed
    return Document(
        article=article, text=article.text, sentences=_sentences(article.text), published=published
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    offset = 0
    for paragraph, line in enumerate(text.split("\n")):
        for start, end in sent_spans(line):
            piece = line[start:end]
            stripped = piece.strip()
            if stripped:
                begin = offset + start + piece.index(stripped)
                span = Span(begin, begin + len(stripped))
                sentences.append(
                    Sentence(
                        len(sentences), span, stripped, tokenize(stripped, begin), paragraph, Section.BODY
                    )
                )
        offset += len(line) + 1
    return tuple(sentences)
