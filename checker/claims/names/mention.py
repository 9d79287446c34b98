"""A name in a sentence, and what the sentence says of it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.article import Span
from checker.model.document import Sentence
from checker.model.name import PersonRole

PERSON = "person"
PLACE = "place"
KIN_OF = "person"
"""The sort of realm that is a person, whose kin somebody is said to be."""
SITE = "site."
"""How the topics begin of places that are something to somebody."""


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a person is: offsets into the sentence's text, and the rules that know them."""

    span: Span
    role: PersonRole
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a sentence.

    Attributes:
        sort: PERSON or PLACE.
        name: as written, without honorifics and without the noun of a place.
        span: of the name with the noun of a place beside it; offsets into the document.
        core: of the name alone.
        descriptions: what the sentence says that the person is.
        noun: of a place, in lower case; empty for a person.
        feature: id of the rule that the noun belongs to; empty for a person.
        evident: whether something beside the name tells that it is a person's.
        rules: ids of the rules that took part.
    """

    sentence: Sentence
    sort: str
    name: str
    span: Span
    core: Span
    descriptions: tuple[Description, ...] = ()
    noun: str = ""
    feature: str = ""
    evident: bool = True
    rules: frozenset[str] = frozenset()
