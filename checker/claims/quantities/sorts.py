"""Sorts of persons that a newspaper keeps apart: officers, passengers, children."""

from __future__ import annotations

from checker.claims.quantities.lexicon import NounWords
from checker.model.quantity import Quantity
from checker.rulebook.nouns import Sort


def are_other_persons(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether two counts are of persons who cannot be the same; unknown nouns and "people" go with all."""
    mine, theirs = nation_of(p, nouns), nation_of(q, nouns)
    if mine is not None and theirs is not None and mine != theirs:
        return True
    first, second = _sorts_of(p, nouns), _sorts_of(q, nouns)
    return bool(first) and bool(second) and all(_exclude(one, two) for one in first for two in second)


def are_like_persons(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether two counts are of persons of one sort or one nation: pupils and students, Britons."""
    mine = nation_of(p, nouns)
    if mine is not None and mine == nation_of(q, nouns):
        return True
    return not set(_ids(p, nouns)).isdisjoint(_ids(q, nouns))


def nation_of(p: Quantity, nouns: NounWords) -> str | None:
    """The nation of those counted, by noun or adjective; None where none is told or several are."""
    words = (p.counted, *p.scope.modifiers)
    told = {nouns.nations[word] for word in words if word is not None and word in nouns.nations}
    return told.pop() if len(told) == 1 else None


def _ids(p: Quantity, nouns: NounWords) -> list[str]:
    return [sort.id for sort in _sorts_of(p, nouns)]


def name_alike(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether two counts name the same persons in the same words, if not just "people".

    So neither is the whole of which the other is a part: "including seven children", "six children died".
    """
    if p.counted is None or q.counted is None or {p.counted, q.counted} & nouns.anyone:
        return False
    if p.scope.some or q.scope.some:
        return False
    alike = nouns.sets.get(p.counted, p.counted) == nouns.sets.get(q.counted, q.counted)
    return alike and p.scope.modifiers == q.scope.modifiers and {p.counted, q.counted} <= nouns.people


def is_on_duty(p: Quantity, nouns: NounWords) -> bool:
    """Whether a count is of persons on duty, whom a newspaper does not call just people."""
    sorts = _sorts_of(p, nouns)
    return bool(sorts) and all(sort.axis == "duty" for sort in sorts)


def _sorts_of(p: Quantity, nouns: NounWords) -> tuple[Sort, ...]:
    """The sorts that those counted belong to, by the noun with a word before it or by the noun alone."""
    if p.counted is None:
        return ()
    joined = (nouns.sorts.get(f"{word} {p.counted}") for word in p.scope.modifiers)
    return next((sorts for sorts in joined if sorts), nouns.sorts.get(p.counted, ()))


def _exclude(one: Sort, two: Sort) -> bool:
    """Whether no one belongs to both sorts. Of two axes, only that of duty excludes the other."""
    if one.id == two.id or one.id in two.beside or two.id in one.beside:
        return False
    return one.axis == two.axis or "duty" in {one.axis, two.axis}
