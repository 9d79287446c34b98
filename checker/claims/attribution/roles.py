"""What an article says of somebody beside the name: a role, an age, "who"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.attribution.entities import Entities
from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Mention
from checker.claims.attribution.runs import is_number, phrase_text
from checker.claims.attribution.subject import phrase_of
from checker.language.tree import appositions
from checker.model.syntax import Syntax, Word

_NOUNS = frozenset(["NOUN", "PROPN"])


def read_roles(frame: Frame, mention: Mention, entity: Entity, entities: Entities, lexicon: Lexicon) -> None:
    """Take an age, a relative clause and the roles beside a name for the one who bears it."""
    word = frame.word(mention.end - 1)
    if word is None or word.tag == "NNPS":
        return
    sentence = frame.sentence(mention.end - 1)
    at = mention.end
    aged = frame.low[at : at + 1] == [","] and at + 2 < len(frame.low) and is_number(frame, at + 1)
    if aged and frame.low[at + 2] == ",":
        entity.person = True
    for role in _roles(sentence.syntax, word):
        noun = lexicon.role(role.text)
        place = phrase_of(frame, sentence, role)
        if noun is None or noun.type != "person" or noun.plural or place is None:
            continue
        start, end = place
        if frame.tag(start) == "DT" and start + 1 < end:
            start += 1
        entity.person = True
        entities.describe(entity, phrase_text(frame, start, end), noun, frame.index)


def _roles(syntax: Syntax, name: Word) -> Iterator[Word]:
    """The nouns beside a name for the same person: "Ruiz, chief of police", "her aide, Ben Holt"."""
    yield from (word for word in appositions(syntax, name) if word.pos in _NOUNS)
    above = syntax.head(name)
    if name.relation == "appos" and above is not None and above.pos in _NOUNS:
        yield above
