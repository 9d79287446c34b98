"""Whether two ages can be of one person."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from rapidfuzz import fuzz

from checker.claims.quantities.lexicon import NounWords
from checker.claims.quantities.namesakes import SAME_NAME, name_others
from checker.claims.quantities.nearness import measure_gap
from checker.claims.quantities.sorts import are_other_persons
from checker.claims.quantities.values import quantity_of
from checker.model.claim import Claim
from checker.model.quantity import Effect, Quantity

OTHER_NAME = 50.0
"""rapidfuzz ratio below which two names are of two persons, however they are spelled."""
SLIP = Decimal(2 * 31556952)
"""Most seconds by which newspapers differ about the age of one person whom one of them leaves unnamed."""
OTHER = 0.05
"""How alike two amounts are that are almost certainly of two facts."""
MIDDLE = 4
"""Most names behind the first."""
POSSESSIVES = ("in his ", "in her ", "in their ")
"""What the age of one person told by the decade begins with: "in his sixties"."""


def are_two(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two ages are of persons of two names, of a woman and a boy, or of one named and another."""
    p, q = quantity_of(a), quantity_of(b)
    years = measure_gap(p, q)
    if _limits_one(a, b, nouns) or _limits_one(b, a, nouns):
        return True
    if years and (
        p.effect.is_bound or q.effect.is_bound or _is_of_pronoun(a, nouns) or _is_of_pronoun(b, nouns)
    ):
        return True
    if p.of is not None and q.of is not None:
        unlike = OTHER_NAME if years is not None and years <= SLIP else SAME_NAME
        return fuzz.ratio(p.of, q.of) < unlike and not _is_first_name(a, b)
    if p.of is not None or q.of is not None:
        return are_other_persons(p, q, nouns) or (years > SLIP and not tells_name(a, b))
    if p.counted is None or q.counted is None or {p.counted, q.counted} & nouns.people:
        return are_other_persons(p, q, nouns)
    return fuzz.ratio(p.counted, q.counted) < OTHER_NAME


def _is_of_pronoun(claim: Claim, nouns: NounWords) -> bool:
    """Whether nothing tells whose an age is but "she" or "he" at the beginning of its sentence."""
    opening = claim.sentence.tokens[0].lower if claim.sentence.tokens else ""
    return quantity_of(claim).of is None and (opening in nouns.closed.persons | nouns.closed.spoken)


def _limits_one(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether `a` tells which ages many have, and `b` one person's: "victims of 15 to 63", "Berg, 22"."""
    p, q = quantity_of(a), quantity_of(b)
    if not _is_limit(a) or p.of is not None or q.effect.is_bound or q.effect is Effect.RANGE:
        return False
    return q.of is not None or _is_person(q, nouns)


def _is_limit(claim: Claim) -> bool:
    """Whether an age is one that many have more or less of: "5 and older", "aged 5 to 70"."""
    effect = quantity_of(claim).effect
    return effect.is_bound or (effect is Effect.RANGE and not claim.text.lower().startswith(POSSESSIVES))


def _is_person(q: Quantity, nouns: NounWords) -> bool:
    return q.counted is not None and q.counted in nouns.people


def tells_name(a: Claim, b: Claim) -> bool:
    """Whether the name of whose age one claim tells stands in the sentence of the other."""
    return any(_stands_in(name.of, claim) for name, claim in ((quantity_of(a), b), (quantity_of(b), a)))


def _is_first_name(a: Claim, b: Claim) -> bool:
    """Whether one name is the first of the other's person: "Anna, 43", "Anna Berg, 43"."""
    return any(_precedes(quantity_of(one).of, other) for one, other in ((a, b), (b, a)))


def _precedes(first: str | None, claim: Claim) -> bool:
    """Whether a name stands before the last name in a claim's sentence, with none but names between."""
    last = quantity_of(claim).of
    if first is None or last is None:
        return False
    tokens = claim.sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower == first:
            named = takewhile(lambda token: token.is_capitalised, tokens[i + 1 : i + 1 + MIDDLE])
            if any(token.lower == last for token in named):
                return True
    return False


def _stands_in(name: str | None, claim: Claim) -> bool:
    return name is not None and any(token.text.lower() == name for token in claim.sentence.tokens)


def liken_ages(a: Claim, b: Claim, nouns: NounWords) -> float | None:
    """Two names tell whether two ages are of one person; a name and a noun do not."""
    p, q = quantity_of(a), quantity_of(b)
    if p.of is not None and q.of is not None:
        return OTHER if name_others(p.of, q.of, nouns) and not _is_first_name(a, b) else 1.0
    if tells_name(a, b):
        return 0.9
    if _is_limit(a) and _is_limit(b):
        return 0.8
    if p.counted is None or q.counted is None:
        return None
    return 0.7 if p.counted == q.counted and p.counted in nouns.people else None
