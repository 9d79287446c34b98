"""Parses kept from run to run, as small arrays, so that spaCy is loaded only for sentences never seen.

What is kept of a sentence holds none of its words: where each begins and ends, its labels, and how its base
form is made of it (drop so many characters, add an ending).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence

from checker.language.parser import Parser
from checker.model.syntax import Syntax, Word, normal
from checker.store import Store


class CachedParser:
    """A parser that asks a store first.

    Args:
        parser: parses what the store does not hold.
        store: None is the checker's cache file.
    """

    def __init__(self, parser: Parser, store: Store | None = None) -> None:
        self._parser = parser
        self._shelf = (store or Store()).shelf(f"parses 1 {parser.fingerprint}")

    @property
    def fingerprint(self) -> str:
        """The wrapped parser's."""
        return self._parser.fingerprint

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        """The parse of each sentence, in order."""
        kept = self._shelf.read(dict.fromkeys(texts))
        found = {text: parse for text, row in kept.items() if (parse := unpack(row, text)) is not None}
        missing = sorted(set(texts) - found.keys(), key=lambda text: (len(text), text))
        if missing:
            fresh = dict(zip(missing, self._parser.parse(missing), strict=True))
            self._shelf.write({text: pack(parse) for text, parse in fresh.items()})
            found |= fresh
        return [found[text] for text in texts]


def pack(syntax: Syntax) -> bytes:
    """A parse as bytes; `unpack` with the same text undoes it."""
    columns = [
        [[word.start, word.end - word.start, word.head - word.index] for word in syntax.words],
        [" ".join((word.pos, word.tag, word.relation, word.entity)) for word in syntax.words],
        [_ending(word) for word in syntax.words],
    ]
    whole = json.dumps(columns, separators=(",", ":"), ensure_ascii=True).encode()
    return zlib.compress(whole)


def unpack(row: bytes, text: str) -> Syntax | None:
    """The parse that `pack` made bytes of; None where the bytes are damaged or of another text."""
    try:
        places, labels, endings = json.loads(zlib.decompress(row))
        words = [
            _word(index, text, place, label, ending)
            for index, (place, label, ending) in enumerate(zip(places, labels, endings, strict=True))
        ]
        return Syntax.of(words) if _is_tree(words) else None
    except (zlib.error, ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return None


def _is_tree(words: Sequence[Word]) -> bool:
    """Whether every word leads up to a root, so that no search for one goes round for ever."""
    sound: set[int] = set()
    for word in words:
        at = word.index
        way: set[int] = set()
        while at not in sound and not words[at].is_root:
            if at in way or not 0 <= words[at].head < len(words):
                return False
            way.add(at)
            at = words[at].head
        sound |= {at, *way}
    return True


def _ending(word: Word) -> str:
    """How the lemma is made of the word: how many characters of the word stay, then what is added."""
    kept = 0
    for one, other in zip(word.text, word.lemma, strict=False):
        if one != other:
            break
        kept += 1
    return f"{kept} {word.lemma[kept:]}"


def _word(index: int, text: str, place: list[int], label: str, ending: str) -> Word:
    start, length, up = place
    pos, tag, relation, entity = label.split(" ")
    kept, added = ending.split(" ", 1)
    if not 0 <= start < start + length <= len(text):
        raise ValueError("a word lies outside its sentence")
    written = normal(text[start : start + length])
    return Word(
        index,
        start,
        start + length,
        written,
        written[: int(kept)] + added,
        pos,
        tag,
        relation,
        index + up,
        entity,
    )
