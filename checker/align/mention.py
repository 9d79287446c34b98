"""A claim with all that alignment compares, made ready once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.align.encoder import Encoder
from checker.align.eras import Eras
from checker.claims.kind import Room
from checker.model.claim import Claim
from checker.model.document import Document, Section, Sentence, Token, TokenKind

Vector = NDArray[np.float32]

NO_ERAS: Eras = {}
MASK = "[...]"
_CLAUSE_WORDS = 5
"""A clause shorter than this is widened to its sentence: too little to embed."""
_NEIGHBOURS = 1
"""How many sentences on each side count as a claim's surroundings."""
_CLARITY = {Section.BODY: 0, Section.HEADLINE: 1, Section.POST: 2, Section.FURNITURE: 3}
_BREAKS = frozenset(",;:—–()")
_JOINTS = frozenset({"and", "but", "while", "when", "as", "after", "before", "who", "which", "that", "where"})


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One claim, ready to be compared.

    Attributes:
        context: the sentence's embedding with the value masked.
        clause: likewise of the clause around the value.
        surroundings: mean embedding of the sentence and its neighbours, of unit length.
        topic_words: embedding of what the claim is about; None where the room does not say.
        names: capitalised words of the sentence and its neighbours that are names, case-folded.
        place: position of the sentence in the article, from 0 (first) to 1 (last).
        rivals: how many other values its article gives for comparable things of its topic.
        eras: earlier years that its sentence names.
    """

    claim: Claim
    context: Vector
    clause: Vector
    surroundings: Vector
    topic_words: Vector | None
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
    room: Room,
    eras: Eras = NO_ERAS,
) -> list[Mention]:
    """Mentions for one kind's claims, in order; every text is embedded in one call to the encoder.

    Args:
        documents: by article id; holds every claim's article.
        room: of the claims' kind.
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
    texts = [
        text for claim in claims for text in (masked(claim), masked_clause(claim), " ".join(claim.about))
    ]
    plain = [sentence.text for sentence in needed.values()]
    vectors = encoder.encode(texts + plain)
    by_sentence = dict(zip(needed, vectors[len(texts) :], strict=True))
    names = {key: frozenset(find_names(sentence)) for key, sentence in needed.items()}
    return [
        _mention(
            claim, vectors[3 * i : 3 * i + 3], documents[claim.article], by_sentence, names, rivals, eras
        )
        for i, (claim, rivals) in enumerate(zip(claims, _count_rivals(claims, room), strict=True))
    ]


def _count_rivals(claims: Sequence[Claim], room: Room) -> list[int]:
    """For each claim, the distinct values that its article gives for comparable things of its topic."""
    fields: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        fields.setdefault((claim.article, claim.topic), []).append(claim)
    return [
        len(
            {other.value for other in fields[claim.article, claim.topic] if room.comparable(claim, other)}
            - {claim.value}
        )
        for claim in claims
    ]


def _mention(
    claim: Claim,
    vectors: Vector,
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
        context=vectors[0],
        clause=vectors[1],
        surroundings=total / max(float(np.linalg.norm(total)), 1e-9),
        topic_words=vectors[2] if claim.about else None,
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


def masked(claim: Claim) -> str:
    """The claim's sentence with its value masked."""
    text, core = claim.sentence.text, claim.core
    return f"{text[: core.start]}{MASK}{text[core.end :]}"


def masked_clause(claim: Claim) -> str:
    """The clause around the claim with its value masked; the sentence where the clause is too short."""
    sentence, base = claim.sentence, claim.sentence.span.start
    tokens = sentence.tokens
    inside = [
        i
        for i, t in enumerate(tokens)
        if t.start - base < claim.place.end and t.end - base > claim.place.start
    ]
    if not inside:
        return masked(claim)
    first, last = inside[0], inside[-1]
    while first > 0 and not _is_break(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and not _is_break(tokens[last + 1]):
        last += 1
    if last - first + 1 < _CLAUSE_WORDS:
        return masked(claim)
    start, end = tokens[first].start - base, tokens[last].end - base
    text, core = sentence.text, claim.core
    return f"{text[start : max(core.start, start)]}{MASK}{text[min(core.end, end) : end]}"


def _is_break(token: Token) -> bool:
    return token.text in _BREAKS or token.lower in _JOINTS


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
