"""Documents with the parse of every sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from checker.language.parser import PARSED, Parser, SpacyParser
from checker.language.shallow import ShallowParser
from checker.language.truecase import learn_capitals, plain_text
from checker.model.document import Document
from checker.rulebook import Rulebook


def parse_documents(documents: Iterable[Document], parser: Parser) -> list[Document]:
    """The documents with every sentence parsed, all in one call to the parser.

    Raises:
        ModelError: when the parser's model cannot be used.
    """
    read = list(documents)
    texts = [_texts(document) for document in read]
    distinct = list(dict.fromkeys(text for found in texts for text in found))
    parses = dict(zip(distinct, parser.parse(distinct), strict=True))
    return [
        replace(
            document,
            sentences=tuple(
                replace(sentence, syntax=parses[text])
                for sentence, text in zip(document.sentences, found, strict=True)
            ),
        )
        for document, found in zip(read, texts, strict=True)
    ]


def parse_document(document: Document, parser: Parser) -> Document:
    """One document with every sentence parsed."""
    return parse_documents([document], parser)[0]


def _texts(document: Document) -> Sequence[str]:
    """What the parser reads of each sentence: with ' for ’, since it takes "n’t" for a noun."""
    capitals = learn_capitals(document)
    return [plain_text(sentence, capitals).replace("’", "'") for sentence in document.sentences]


def parser_of(rulebook: Rulebook, parser: Parser | None = None) -> Parser:
    """What parses articles in the language of the rules.

    Args:
        parser: for those that the bundled model reads; None is the bundled one.
    """
    if rulebook.language in PARSED:
        return parser or bundled_parser()
    return ShallowParser(rulebook.attribution, rulebook.events)


@cache
def bundled_parser() -> Parser:
    """The bundled model behind the cache of parses; one for the process, since loading takes a second."""
    from checker.language.parses import CachedParser

    return CachedParser(SpacyParser())
