"""The people and organisations of an article, each with its full name and its roles."""

from __future__ import annotations

from checker.claims.attribution.entity import Entity
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon, Noun
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.runs import bare, is_number, is_possessive, name_run, phrase_text
from checker.model.document import Section

_REACH = 14
"""Words after a name or before it in which its role is looked for."""
_PARTING = frozenset(["ADP", "VERB", "AUX", "SCONJ", "CCONJ"])
"""Sorts of words that cannot stand within a role before a name."""
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


def find_entities(frames: list[Frame], lexicon: Lexicon) -> Entities:
    """Gather every named entity of the article with the roles that stand beside its name."""
    entities = Entities(lexicon.companies_end)
    single: list[tuple[Mention, Frame]] = []
    for frame in frames:
        if frame.titled or frame.section is Section.POST:
            continue
        owners: list[tuple[str, str]] = []
        mentions = named_mentions(frame, lexicon, owners)
        for owner in owners:
            entities.note_owner(*owner)
        for mention in mentions:
            if len(mention.words) > 1 or mention.role:
                entity = entities.add(mention, frame.index)
                frame.named.append((mention.start, entity))
                if not mention.organisation:
                    _read_neighbours(frame, mention, entity, entities, lexicon)
            else:
                single.append((mention, frame))
    for mention, frame in single:
        entity = entities.add(mention, frame.index)
        frame.named.append((mention.start, entity))
        if not entity.organisation:
            _read_neighbours(frame, mention, entity, entities, lexicon)
    return entities


def named_mentions(frame: Frame, lexicon: Lexicon, owners: list[tuple[str, str]]) -> list[Mention]:
    """Every name in a frame with the role before it; names that own a company's things go to `owners`."""
    found: list[Mention] = []
    low, place, end = frame.low, 0, len(frame.low)
    phrase = 0
    while place < end:
        if not frame.caps[place]:
            word = low[place]
            if frame.pos(place) in _PARTING or not (word.isalpha() or word in lexicon.nouns):
                phrase = place + 1
            place += 1
            continue
        stop = name_run(frame, place, end, lexicon)
        if stop == place + 1 and low[place] in lexicon.not_names and low[place] not in lexicon.nouns:
            place = stop
            continue
        beside = range(place + 1, min(stop + 1, end))
        owners.extend(
            (bare(low[at - 1]), phrase_text(frame, at - 1, at))
            for at in beside
            if low[at] in lexicon.companies
        )
        mention = read_phrase(frame, max(phrase, place - 5), min(stop + 2, end), lexicon)
        if mention is not None and mention.kind is MentionKind.NAME and mention.end <= stop:
            found.append(mention)
        place = stop
        phrase = stop if mention is not None and mention.kind is MentionKind.NAME else phrase
    return found


def _read_neighbours(
    frame: Frame, mention: Mention, entity: Entity, entities: Entities, lexicon: Lexicon
) -> None:
    """Take an age, a role in apposition, or a role before a comma from around a name."""
    low, end = frame.low, len(frame.low)
    at = mention.end
    if mention.start and low[mention.start - 1] in lexicon.locatives:
        return
    if at < end and low[at] in lexicon.nouns and lexicon.nouns[low[at]].type == "person":
        _take_role(frame, at, entity, entities, lexicon)
    if at < end and low[at] == ",":
        if at + 1 < end and is_number(frame, at + 1) and at + 2 < end and low[at + 2] == ",":
            entity.person = True
            at += 2
        if at + 1 < end and low[at + 1] == "who":
            entity.person = True
        else:
            _take_role(frame, at + 1, entity, entities, lexicon, closed=len(mention.words) == 1)
    if mention.start >= 2 and low[mention.start - 1] == "," and at < end and low[at] in {",", "."}:
        _take_role_before(frame, mention.start - 1, entity, entities, lexicon)


def _take_role(
    frame: Frame, start: int, entity: Entity, entities: Entities, lexicon: Lexicon, *, closed: bool = False
) -> None:
    """Read a role that begins at `start`: "chief of the harbour police"; `closed` asks for a comma after."""
    low = frame.low
    head = _role_head(frame, start, lexicon)
    if head is None:
        return
    stop = head + 1
    while stop < min(len(low), head + _REACH) and _goes_on(frame, stop):
        stop += 1
    if closed and (
        low[stop : stop + 1] != [","] or not (low[head] in lexicon.nouns or low[start] in {"a", "an"})
    ):
        return
    entity.person = True
    begin = start + 1 if low[start] in {"a", "an", "the"} else start
    entities.describe(entity, phrase_text(frame, begin, stop), lexicon.role(low[head]), frame.index)


def _role_head(frame: Frame, start: int, lexicon: Lexicon) -> int | None:
    """The position of the noun for a person that a role turns on; None where there is no role."""
    low = frame.low
    described = start < len(low) and low[start] in {"a", "an", "the", "another", "one"}
    head: int | None = None
    for place in range(start, min(len(low), start + _REACH)):
        word = low[place]
        if frame.pos(place) == "ADP" or not (word[0].isalnum() or word in "-‑'’"):
            break
        noun = lexicon.role(word) if described else lexicon.nouns.get(word)
        if noun is not None and noun.type == "person" and not noun.plural and low[place - 1] not in "-‑":
            head = place
        elif noun is None and head is not None and not frame.caps[place]:
            return head if low[head] in lexicon.nouns else None
        elif noun is None and not frame.caps[place] and frame.pos(place) in {"VERB", "AUX", "SCONJ", "CCONJ"}:
            return None
    return head


def _goes_on(frame: Frame, place: int) -> bool:
    """Whether a word still belongs to a role."""
    word = frame.low[place]
    if not word[0].isalnum() and word not in "-‑'’":
        return False
    return frame.caps[place] or not (frame.is_relative(place) or frame.pos(place) in {"VERB", "AUX"})


def _take_role_before(frame: Frame, comma: int, entity: Entity, entities: Entities, lexicon: Lexicon) -> None:
    """Read a role that ends at a comma: "her spokesman, Ben Holt, ..."."""
    low = frame.low
    start = comma
    while start and comma - start < _REACH and (low[start - 1][0].isalnum() or low[start - 1] in "-‑.'’"):
        start -= 1
    while start < comma and not (frame.begins_description(start) or is_possessive(low[start])):
        start += 1
    for head in range(start, comma):
        noun = lexicon.nouns.get(low[head])
        if (
            noun is not None
            and noun.type == "person"
            and not (head + 1 < comma and low[head + 1] in lexicon.nouns)
        ):
            begin = start + 1 if low[start] in {"a", "an", "the"} else start
            entities.describe(entity, phrase_text(frame, begin, comma), noun, frame.index)
            entity.person = True
            return
