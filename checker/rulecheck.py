"""Runs the rules' own examples: whether each rule and verdict level does what its file says it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from checker.claims.find import with_frame
from checker.claims.kind import Room
from checker.judge import first_level
from checker.language.frames import FrameReader
from checker.language.read import parse_document, parser_of
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.document import Document
from checker.reading.document import read_document
from checker.reading.fired import fired as reading_rules_fired
from checker.reading.language import language_of
from checker.rulebook import Rulebook
from checker.rulebook.alignment import weight_faults
from checker.rulebook.faults import Fault, unknown
from checker.rulebook.load import place_faults, sections
from checker.rulebook.locate import Place
from checker.rulebook.rule import Rule, walk
from checker.rulebook.rulebook import ENGLISH
from checker.rulebook.verdicts import VerdictExample, VerdictLevel

Fired: TypeAlias = Callable[[str], frozenset[str]]
"""From a text to the ids of the rules of one section that took part in reading it."""

Found: TypeAlias = Iterator[tuple[Place, str]]
"""Where in its file a fault stands, and `what is wrong; what to do`."""


def check_rules(
    rulebook: Rulebook,
    rooms: Sequence[Room],
    readers: Mapping[str, Fired] | None = None,
    folder: Path | None = None,
) -> tuple[str, ...]:
    """Every fault that the rules' own examples show, as `path:line: what is wrong; what to do`.

    Args:
        rooms: made from the rulebook; each runs the sections of its kind of claim.
        readers: for each section that belongs to no room and has rules, what runs them; None is
            `section_readers`.
        folder: the user's rules that the rulebook was loaded with, as for `load_rulebook`.

    Of the rules of another language than English only those are run that are its own.
    """
    faults: list[Fault] = []
    by_kind = {room.kind: room for room in rooms}
    readers = section_readers(rulebook) if readers is None else readers
    for name, (file, _) in sections(rulebook.language).items():
        if file.is_shared and rulebook.language != ENGLISH:
            continue
        fired = _fired_by(by_kind[file.kind], rulebook) if file.kind in by_kind else readers.get(name)
        found = list(_rule_faults(getattr(rulebook, name), fired))
        if name == "verdicts":
            found += _level_faults(rulebook, rooms)
        if name == "weights":
            found += _weight_faults(rulebook, rooms)
        faults += place_faults(found, file, folder)
    return tuple(str(fault) for fault in sorted(faults))


def section_readers(rulebook: Rulebook) -> dict[str, Fired]:
    """What runs the rules of the sections that belong to no room."""
    return {
        "reading": lambda text: reading_rules_fired(text, rulebook.reading),
        "languages": lambda text: _language_of(text, rulebook),
    }


def _language_of(text: str, rulebook: Rulebook) -> frozenset[str]:
    document = read_document(Article(text=text, id="example"), rulebook.reading)
    found = language_of(document, rulebook.languages)
    return frozenset() if found is None else frozenset({found.id})


def _read(article: Article, rulebook: Rulebook) -> Document:
    return parse_document(read_document(article, rulebook.reading), parser_of(rulebook))


def _fired_by(room: Room, rulebook: Rulebook) -> Fired:
    return lambda text: room.fired(_read(Article(text=text, id="example"), rulebook))


def _rule_faults(section: object, fired: Fired | None) -> Found:
    """Examples of a section's rules that do not do what they should."""
    rules = [(place, rule) for place, rule in walk(section) if isinstance(rule, Rule)]
    if fired is None:
        for place, _ in rules[:1]:
            yield place, "no room or reader runs the rules of this file; register the one that does"
        return
    for place, rule in rules:
        for index, text in enumerate(rule.matches):
            if rule.id not in fired(text):
                message = f'"{rule.id}" takes no part in its example "{text}"; mend the rule or the example'
                yield (*place, "matches", index), message
        for index, text in enumerate(rule.rejects):
            if rule.id in fired(text):
                message = f'"{rule.id}" takes part in "{text}", which it should reject; mend one of the two'
                yield (*place, "rejects", index), message


def _weight_faults(rulebook: Rulebook, rooms: Sequence[Room]) -> Found:
    for room in rooms:
        yield from weight_faults(rulebook.weights, room.kind.value, room.families, rulebook.alignment)


def _level_faults(rulebook: Rulebook, rooms: Sequence[Room]) -> Found:
    """Levels that name unknown facts, or whose examples are judged by another level."""
    by_kind = {room.kind.value: room for room in rooms}
    for kind in by_kind:
        if not rulebook.verdicts.of_kind(kind):
            yield (), f"no [[level]] judges the kind {kind}; add at least one, which always holds"
    frames = FrameReader(rulebook.frames)
    for index, level in enumerate(rulebook.verdicts.level):
        place: Place = ("level", index)
        room = by_kind.get(level.kind)
        if room is None:
            yield (*place, "kind"), f"no room finds claims of the kind {level.kind}; remove the level"
            continue
        for where, message in _unknown_facts(level, room.facts):
            yield (*place, *where), message
        trial = _Trial(level, room, rulebook, frames)
        for number, example in enumerate(level.examples):
            for message in trial.faults(example):
                yield (*place, "examples", number), message


def _unknown_facts(level: VerdictLevel, known: frozenset[str]) -> Found:
    for key, facts in (("when", level.when), ("unless", level.unless)):
        for index, fact in enumerate(facts):
            if fact not in known:
                otherwise = f"the facts of {level.kind} are {', '.join(sorted(known))}"
                yield (key, index), unknown("fact", fact, known, otherwise)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A level put to the test on its examples.

    Attributes:
        rulebook: all rules.
        frames: reads the frames of the examples' claims.
    """

    level: VerdictLevel
    room: Room
    rulebook: Rulebook
    frames: FrameReader

    def faults(self, example: VerdictExample) -> Iterator[str]:
        """Why the example does not show the level at work; nothing where it does."""
        found_a = self._claims(Article(text=example.a, id="a", published=example.published_a))
        found_b = self._claims(Article(text=example.b, id="b", published=example.published_b))
        for side, found in (("a", found_a), ("b", found_b)):
            if len(found) != 1:
                words = ", ".join(f'"{claim.text}"' for claim in found) or "none"
                yield f"{side} must hold one {self.level.kind} and holds {words}; reword the sentence"
        if len(found_a) == len(found_b) == 1:
            yield from self._judged(found_a[0], found_b[0])

    def _claims(self, article: Article) -> list[Claim]:
        return [with_frame(claim, self.frames) for claim in self.room.find(_read(article, self.rulebook))]

    def _judged(self, a: Claim, b: Claim) -> Iterator[str]:
        if not self.room.comparable(a, b):
            yield f'"{a.text}" and "{b.text}" are not comparable; reword the sentences'
            return
        comparison = self.room.compare(a, b)
        stated = ", ".join(sorted(comparison.facts)) or "nothing"
        try:
            level = first_level(comparison.facts, self.rulebook.verdicts.of_kind(self.level.kind))
        except LookupError:
            yield f"no level judges this example, of which {stated} holds; end the kind with one that does"
            return
        if level.id != self.level.id:
            yield f'judged by "{level.id}", not by "{self.level.id}" (facts: {stated}); mend one of the two'
        for fact in sorted(comparison.facts - self.room.facts):
            yield f'the room states the fact "{fact}", which it does not list in `facts`; list it there'
        try:
            self.level.explanation.format_map(comparison.details)
        except KeyError as missing:
            details = ", ".join(f"{{{name}}}" for name in sorted(comparison.details))
            yield f"the explanation names {{{missing.args[0]}}}, which is not known; known are {details}"
