"""The people and organisations of an article, each with its full name and its roles."""

from __future__ import annotations

from checker.claims.attribution.entity import Entity
from checker.claims.attribution.lexicon import Noun
from checker.claims.attribution.mention import Mention

_LETTERS = 5
"""Most letters of an abbreviation."""


class Entities:
    """All entities of one article, found by name or by role."""

    def __init__(self, companies_end: frozenset[str]) -> None:
        self._companies_end = companies_end
        self.known: list[Entity] = []
        self._by_last: dict[str, list[Entity]] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._by_lemma: dict[str, list[tuple[int, Entity]]] = {}
        self._owners: dict[str, int] = {}
        self._written: dict[str, str] = {}

    def add(self, mention: Mention, frame: int) -> Entity:
        """The entity that a named mention belongs to, made when it is new."""
        entity = self.find(mention.words)
        if entity is None or (len(mention.words) > 1 and not _same_name(mention.words, entity.words)):
            entity = Entity(
                mention.text, mention.words, frame, organisation=mention.organisation, place=mention.place
            )
            self.known.append(entity)
            self._by_last.setdefault(mention.words[-1], []).append(entity)
            for word in (*mention.words, _initials(mention.words)):
                self._by_word.setdefault(word, []).append(entity)
        elif len(mention.words) > len(entity.words):
            self._rename(entity, mention)
        entity.mentions += 1
        entity.organisation = entity.organisation or mention.organisation
        if mention.gender:
            entity.gender = entity.gender or mention.gender
            entity.person = True
        if mention.role and not _is_abbreviation(mention):
            entity.person = True
            self.describe(entity, mention.role, mention.noun, frame)
        return entity

    def _rename(self, entity: Entity, mention: Mention) -> None:
        """Take a fuller name for a entity so far known by a part of it."""
        for word in mention.words:
            known = self._by_word.setdefault(word, [])
            if entity not in known:
                known.append(entity)
        last = self._by_last.setdefault(mention.words[-1], [])
        if entity not in last:
            last.append(entity)
        entity.name, entity.words = mention.text, mention.words

    def describe(self, entity: Entity, role: str, noun: Noun | None, frame: int) -> None:
        """Note a role of a entity."""
        entity.role = entity.role or role
        if noun is not None:
            entity.lemmas.add(noun.lemma)
            entity.gender = entity.gender or noun.gender
            entity.person = entity.person or noun.type == "person"
            self._by_lemma.setdefault(noun.lemma, []).append((frame, entity))

    def note_owner(self, word: str, written: str) -> None:
        """Count that something of a company's stands beside a name."""
        self._owners[word] = self._owners.get(word, 0) + 1
        self._written[word] = written

    def company(self) -> Entity | None:
        """The company that the article is about, where one stands out."""
        ranked = sorted(self._owners.items(), key=lambda pair: -pair[1])
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        word = ranked[0][0]
        entity = self.find((word,)) or Entity(self._written[word], (word,), 0)
        return None if entity is None or entity.person or entity.place else entity

    def institution(self, noun: str) -> Entity | None:
        """The only organisation whose name ends in a noun: the Harbour Board for "board"."""
        held = [entity for entity in self._by_last.get(noun, ()) if entity.organisation]
        return held[0] if len(held) == 1 else None

    def find(self, words: tuple[str, ...]) -> Entity | None:
        """The entity that a name or a part of it stands for: by surname, else by another part."""
        if not words:
            return None
        same = self._by_last.get(words[-1], ())
        for entity in reversed(same):
            if _same_name(words, entity.words):
                return entity
        if len(words) == 1:
            other = [entity for entity in self._by_word.get(words[0], ()) if self._shortens(words[0], entity)]
            if len(other) == 1:
                return other[0]
            return same[-1] if same else None
        return None

    def _shortens(self, word: str, entity: Entity) -> bool:
        """Whether a word alone can stand for a entity: a first name, a company's, initials."""
        if word == _initials(entity.words):
            return True
        if entity.place or entity.organisation:
            return (
                len(entity.words) == 2 and word == entity.words[0] and entity.words[1] in self._companies_end
            )
        return True

    def with_role(self, lemma: str, before: int) -> Entity | None:
        """The entity last given a role before a frame; failing that, the only one given it at all."""
        held = self._by_lemma.get(lemma, ())
        earlier = [entity for frame, entity in held if frame <= before]
        if earlier:
            return earlier[-1]
        later = {id(entity): entity for _, entity in held}
        return next(iter(later.values())) if len(later) == 1 else None


def _is_abbreviation(mention: Mention) -> bool:
    """Whether a name is letters alone, which no person is called by: "the broadcaster NTV"."""
    return len(mention.words) == 1 and mention.text.isupper() and len(mention.text) <= _LETTERS


def _initials(words: tuple[str, ...]) -> str:
    """The initials of a name of three words or more ("lru"), small words left out; else ""."""
    letters = "".join(word[0] for word in words if len(word) > 3 or word not in {"of", "and", "the", "for"})
    return letters if len(letters) > 2 else ""


def _same_name(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether one name can be the other with words left out or cut to initials."""
    if len(shorter) > len(longer):
        shorter, longer = longer, shorter
    if shorter[-1] != longer[-1]:
        return len(shorter) == 1 and shorter[0] in longer
    return (
        len(shorter) == 1
        or shorter[0] == longer[0]
        or shorter[0] == longer[0][:1]
        or longer[0] == shorter[0][:1]
    )
