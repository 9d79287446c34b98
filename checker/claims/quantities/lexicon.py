"""The quantity rules, compiled for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.claims.numbers import NumberGrammar, Phrases
from checker.rulebook import Rulebook
from checker.rulebook.ages import AgeRules
from checker.rulebook.contexts import ContextRules
from checker.rulebook.frames import FrameRules
from checker.rulebook.identifiers import Identifier
from checker.rulebook.nouns import ClosedRules, NounRules, PersonRules, PhraseRules, Sort
from checker.rulebook.pattern import Pattern
from checker.rulebook.quantities import (
    BoundRule,
    BoundRules,
    Dimension,
    Topic,
    TopicRules,
    Unit,
)
from checker.rulebook.things import ThingRules


@dataclass(frozen=True, slots=True)
class UnitIn:
    """A unit with its dimension."""

    unit: Unit
    dimension: Dimension

    @property
    def base(self) -> str:
        """The unit that amounts are compared in."""
        return self.dimension.base or self.unit.name


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Bounds by their wordings, and in `rules` what is looked up as it is written."""

    before: Phrases[BoundRule]
    after: Phrases[BoundRule]
    rules: BoundRules


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Units by how they are written. Symbols and codes are case-sensitive."""

    after: Phrases[UnitIn]
    symbols: dict[str, UnitIn]
    front: Phrases[UnitIn]
    codes: dict[str, UnitIn]
    by_name: dict[str, UnitIn]
    about: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class TopicWords:
    """Topics by the words that tell them, and in `rules` what is looked up as it is written."""

    takes: Phrases[Topic]
    suffers: Phrases[Topic]
    nouns: dict[str, Topic]
    totals: Phrases[Topic]
    denials: Phrases[Topic]
    negations: Phrases[None]
    nobody: Phrases[None]
    someone: Phrases[None]
    thirds: Phrases[None]
    by_id: dict[str, Topic]
    rules: TopicRules

    def ancestors(self, topic: str) -> Iterator[str]:
        """The topic and those above it."""
        at: str | None = topic
        while at is not None:
            yield at
            found = self.by_id.get(at)
            at = found.parent if found else None


@dataclass(frozen=True, slots=True)
class NounWords:
    """Classes of nouns, all by normal form.

    Attributes:
        people: person nouns. anyone: those that name persons of any sort.
        sets: normal form of the words of one meaning, by word.
        sorts: the sorts of persons that a word belongs to, by word.
        nations: the adjective of a country, by the words for its people.
        rules_of: ids of the rules that list a word.
    """

    closed: ClosedRules
    people: frozenset[str]
    anyone: frozenset[str]
    sets: dict[str, str]
    sorts: dict[str, tuple[Sort, ...]]
    flat: frozenset[str]
    rules_of: dict[str, tuple[str, ...]]
    irregular: dict[str, str]
    narrowing: frozenset[str]
    including: Phrases[None]
    nations: dict[str, str]
    among: Phrases[None]
    running: Phrases[None]
    periods: Phrases[None]
    in_row: Phrases[None]
    rates: Phrases[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the room looks words up in.

    Attributes:
        persons, phrases, ages, contexts: words that are looked up as they are written.
        identifiers: patterns of numbers that name one thing, each with its sort.
        implying: first words of everything that implies a count of none or of one.
        event_words: first words of everything that tells an event; without one a sentence implies no count.
    """

    numbers: NumberGrammar
    bounds: BoundWords
    units: UnitWords
    topics: TopicWords
    nouns: NounWords
    persons: PersonRules
    phrases: PhraseRules
    ages: AgeRules
    contexts: ContextRules
    things: ThingRules
    identifiers: tuple[tuple[Pattern, UnitIn], ...]
    frames: FrameRules
    event_words: frozenset[str]
    implying: frozenset[str]


def compile_lexicon(rulebook: Rulebook) -> Lexicon:
    """The lexicon of a rulebook."""
    topics = _topics(rulebook.topics)
    return Lexicon(
        numbers=NumberGrammar.of(rulebook.numbers),
        bounds=_bounds(rulebook.bounds),
        units=_units((*rulebook.units.dimension, *rulebook.money.dimension)),
        topics=topics,
        nouns=_nouns(rulebook),
        persons=rulebook.persons,
        phrases=rulebook.phrases,
        ages=rulebook.ages,
        contexts=rulebook.contexts,
        things=rulebook.things,
        identifiers=tuple((rule.pattern, _numbering(rule)) for rule in rulebook.identifiers.identifier),
        frames=rulebook.frames,
        implying=frozenset(
            rulebook.phrases.closed.determiners.union(
                topics.denials.by_first,
                topics.negations.by_first,
                topics.nobody.by_first,
                topics.someone.by_first,
                topics.thirds.by_first,
            )
        ),
        event_words=frozenset(
            {
                *topics.takes.by_first,
                *topics.suffers.by_first,
                *topics.denials.by_first,
                *_plurals(topics.nouns),
            }
        ),
    )


def _bounds(rules: BoundRules) -> BoundWords:
    return BoundWords(
        before=Phrases.of((words, rule) for rule in rules.bound for words in rule.before),
        after=Phrases.of((words, rule) for rule in rules.bound for words in rule.after),
        rules=rules,
    )


def _units(dimensions: tuple[Dimension, ...]) -> UnitWords:
    known = [UnitIn(unit, dimension) for dimension in dimensions for unit in dimension.unit]
    names = {entry.unit.name: entry for entry in reversed(known)}
    return UnitWords(
        after=Phrases.of(
            (form, entry) for entry in known for words in entry.unit.words for form in _forms(words)
        ),
        symbols={symbol: entry for entry in reversed(known) for symbol in entry.unit.symbols},
        front=Phrases.of((words, entry) for entry in known for words in entry.unit.front),
        codes={code: entry for entry in known for code in entry.unit.codes},
        by_name=names,
        about={dimension.id: dimension.about for dimension in dimensions},
    )


def _numbering(rule: Identifier) -> UnitIn:
    """What a number of a thing is measured in: nothing that it could be converted to."""
    unit = Unit(name=rule.label)
    return UnitIn(unit, Dimension(id=rule.id, matches=rule.matches, rejects=rule.rejects, unit=(unit,)))


def _forms(words: str) -> Iterator[str]:
    """The words of a unit as they are and, where they are several, joined by hyphens ("square-mile")."""
    yield words
    if " " in words and words.replace(" ", "").isalpha():
        yield words.replace(" ", " - ")


def _topics(rules: TopicRules) -> TopicWords:
    return TopicWords(
        takes=Phrases.of((words, topic) for topic in rules.topic for words in topic.takes),
        suffers=Phrases.of((words, topic) for topic in rules.topic for words in topic.suffers),
        nouns={noun: topic for topic in reversed(rules.topic) for noun in topic.nouns},
        totals=Phrases.of((words, topic) for topic in rules.topic for words in topic.totals),
        denials=Phrases.of((words, topic) for topic in rules.topic for words in topic.denials),
        negations=Phrases.plain(rules.negations),
        nobody=Phrases.plain(rules.nobody),
        someone=Phrases.plain(rules.someone),
        thirds=Phrases.plain(rules.thirds),
        by_id={topic.id: topic for topic in rules.topic},
        rules=rules,
    )


def _nouns(rulebook: Rulebook) -> NounWords:
    rules, persons, phrases = rulebook.nouns, rulebook.persons, rulebook.phrases
    anyone = frozenset(word for rule in persons.noun if rule.role == "anyone" for word in rule.words)
    return NounWords(
        closed=phrases.closed,
        people=anyone.union(*(rule.words for rule in persons.noun), *(sort.words for sort in persons.sort)),
        anyone=anyone,
        sets={word: words[0] for rule in reversed(rules.noun) for words in rule.sets for word in words},
        sorts={
            word: tuple(s for s in persons.sort if word in s.words) for s in persons.sort for word in s.words
        },
        flat=frozenset(word for rule in rules.noun if rule.role == "flat" for word in rule.words),
        rules_of=_rules_of(rules, persons),
        irregular=rules.irregular,
        narrowing=phrases.narrowing,
        including=Phrases.plain(phrases.including),
        nations={word: nation for nation, words in persons.nations.items() for word in (nation, *words)},
        among=Phrases.plain(phrases.among),
        running=Phrases.plain(phrases.running),
        periods=Phrases.plain(phrases.periods),
        in_row=Phrases.plain(rulebook.things.in_row),
        rates=Phrases.of(phrases.rates.items()),
    )


def _rules_of(rules: NounRules, persons: PersonRules) -> dict[str, tuple[str, ...]]:
    """The ids of the rules that list each noun."""
    listed = [(rule.id, rule.all_words) for rule in rules.noun]
    listed += [(rule.id, rule.words) for rule in persons.noun]
    listed += [(sort.id, sort.words) for sort in persons.sort]
    found: dict[str, tuple[str, ...]] = {}
    for rule, words in listed:
        for word in words:
            found[word] = (*found.get(word, ()), rule)
    return found


def _plurals(nouns: Iterable[str]) -> Iterator[str]:
    """Nouns with their regular plurals."""
    for noun in nouns:
        yield noun
        yield noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
