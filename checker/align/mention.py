"""A claim with all that alignment compares, made ready once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.align.compared import Compared
from checker.align.encoder import Encoder
from checker.align.eras import Eras
from checker.model.claim import Claim, Value
from checker.model.document import Document, Section, Sentence, Token, TokenKind

Vector = NDArray[np.float32]

NO_ERAS: Eras = {}
_MANY_RIVALS = 40
"""Rivals beyond which one more says nothing new."""
_NEAREST = 40
"""Among how many claims of its topic a claim's rivals are looked for, the nearest in the text."""
_NEIGHBOURS = 1
"""How many sentences on each side count as a claim's surroundings."""
_CLARITY = {Section.BODY: 0, Section.HEADLINE: 1, Section.POST: 2, Section.FURNITURE: 3}


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One claim, ready to be compared.

    Attributes:
        context: the sentence's embedding.
        surroundings: mean embedding of the sentence and its neighbours, of unit length.
        names: capitalised words of the sentence and its neighbours that are names, case-folded.
        place: position of the sentence in the article, from 0 (first) to 1 (last).
        rivals: how many other values its article gives for comparable things of its topic.
        eras: earlier years that its sentence names.
    """

    claim: Claim
    context: Vector
    surroundings: Vector
    names: frozenset[str]
    place: float
    rivals: int
    eras: frozenset[int]

    @property
    def clarity(self) -> int:
        """How good a place for evidence it stands in; 0, the body, is the best."""
        return _CLARITY[self.claim.sentence.section]


def prepare(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    encoder: Encoder,
    compared: Compared,
    eras: Eras = NO_ERAS,
) -> list[Mention]:
    """Mentions for one kind's claims, in order; every sentence is embedded once, in one call to the encoder.

    Args:
        documents: by article id; holds every claim's article.
        compared: the claims' kind.
        eras: of the articles' sentences.
    """
    if not claims:
        return []
    sentences = {
        (article, sentence.index): sentence
        for article, document in documents.items()
        for sentence in document.sentences
    }
    needed = {key: sentences[key] for claim in claims for key in _around(claim, documents[claim.article])}
    texts = list(dict.fromkeys(sentence.text for sentence in needed.values()))
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    by_sentence = {key: vectors[sentence.text] for key, sentence in needed.items()}
    names = {key: frozenset(find_names(sentence)) for key, sentence in needed.items()}
    return [
        _mention(claim, documents[claim.article], by_sentence, names, rivals, eras)
        for claim, rivals in zip(claims, _count_rivals(claims, compared), strict=True)
    ]


def _count_rivals(claims: Sequence[Claim], compared: Compared) -> list[int]:
    """For each claim, the distinct values that its article gives for comparable things of its topic.

    No more than `_MANY_RIVALS` are counted, and they are looked for among the nearest `_NEAREST` claims.
    """
    fields: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        fields.setdefault((claim.article, claim.topic), []).append(claim)
    found = {id(claim): count for field in fields.values() for claim, count in _rivals_in(field, compared)}
    return [found[id(claim)] for claim in claims]


def _rivals_in(field: Sequence[Claim], compared: Compared) -> Iterator[tuple[Claim, int]]:
    """The claims of one article and topic, each with the number of its rivals."""
    for place, claim in enumerate(field):
        start = max(0, min(place - _NEAREST // 2, len(field) - _NEAREST))
        rivals: set[Value] = set()
        for other in field[start : start + _NEAREST]:
            if other.value == claim.value or other.value in rivals:
                continue
            if compared.are_comparable(claim, other):
                rivals.add(other.value)
                if len(rivals) == _MANY_RIVALS:
                    break
        yield claim, len(rivals)


def _mention(
    claim: Claim,
    document: Document,
    by_sentence: Mapping[tuple[str, int], Vector],
    names: Mapping[tuple[str, int], frozenset[str]],
    rivals: int,
    eras: Eras,
) -> Mention:
    around = _around(claim, document)
    total = np.sum([by_sentence[key] for key in around], axis=0)
    last = max(len(document.sentences) - 1, 1)
    return Mention(
        claim=claim,
        context=by_sentence[claim.article, claim.sentence.index],
        surroundings=total / max(float(np.linalg.norm(total)), 1e-9),
        names=frozenset().union(*(names[key] for key in around)),
        place=claim.sentence.index / last,
        rivals=rivals,
        eras=eras.get((claim.article, claim.sentence.index), frozenset()),
    )


def _around(claim: Claim, document: Document) -> list[tuple[str, int]]:
    """Keys of the claim's sentence and its neighbours."""
    index = claim.sentence.index
    first, last = max(index - _NEIGHBOURS, 0), min(index + _NEIGHBOURS, len(document.sentences) - 1)
    return [(claim.article, i) for i in range(first, last + 1)]


def find_names(sentence: Sentence) -> Iterable[str]:
    """Capitalised words that stand inside the sentence, or begin it beside another one, case-folded."""
    tokens = sentence.tokens
    if sentence.section is Section.HEADLINE and _is_title_case(tokens):
        return
    for i, token in enumerate(tokens):
        if token.kind is not TokenKind.WORD or not token.is_capitalised or len(token.text) < 2:
            continue
        begins = i == 0 or tokens[i - 1].text in '."“”‘:!?'
        beside = i + 1 < len(tokens) and tokens[i + 1].is_capitalised
        if not begins or beside:
            yield re.sub(r"'s$", "", token.lower)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    words = [t for t in tokens if t.kind is TokenKind.WORD and len(t.text) > 3]
    return bool(words) and sum(t.is_capitalised for t in words) > 0.7 * len(words)
