"""Schema of rules/en/frames.toml: the verbs and nouns that say how an event is told."""

from __future__ import annotations

from pydantic import Field

from checker.rulebook.quantities import WordSet
from checker.rulebook.rule import Rule, RuleId, Table


class Opposite(Table):
    """Two lists of words of which one says the opposite of the other, about the same figure.

    Attributes:
        one, other: base forms ("profit", "loss").
        beside: words one of which must stand with either ("rise" for "by" and "to"); empty where none need.
    """

    one: WordSet
    other: WordSet
    beside: WordSet = frozenset()


class EventRule(Rule):
    """What befalls people, by base forms and the part that those counted play.

    Attributes:
        topic: id of the topic in rules/en/topics.toml.
        acts: verbs whose object they are ("kill 12", "12 were killed").
        befalls: verbs whose subject they are ("three died").
        nouns: nouns of the event ("the death of 12", "12 deaths").
        states: words for what they are then ("12 dead").
    """

    topic: RuleId
    acts: WordSet = frozenset()
    befalls: WordSet = frozenset()
    nouns: WordSet = frozenset()
    states: WordSet = frozenset()


class FrameRules(Table):
    """rules/en/frames.toml. All words are base forms.

    Attributes:
        changes: verbs by which a figure moves or stands ("rise", "reach"); what it measures is their subject.
        links: verbs that say what something is ("be", "total"); likewise.
        containers: nouns that only say how many ("number", "total"); what they count is behind "of".
        nobody: pronouns for none at all ("nobody", "none").
        denials: verbs that deny what depends on them ("deny").
        truths: what something is said not to be that is denied ("it is not true that").
        allegations: verbs that accuse or suspect ("accuse", "charge").
        alleging: adverbs that leave it to others ("allegedly").
        plans: verbs that put what depends on them into the future ("plan", "expect").
        seeming: verbs whose subject is that of the verb behind ("seem to have died"), as with `plans`.
        futures: auxiliaries of what is to come ("will"); `chances`: of what may be ("may").
        places: prepositions before the place of an event; `dates`: before its time.
        event: what befalls people, where the wordings of rules/en/topics.toml are silent.
        opposite: words that turn the meaning of a figure round.
    """

    changes: WordSet
    links: WordSet
    containers: WordSet
    nobody: WordSet
    denials: WordSet
    truths: WordSet
    allegations: WordSet
    alleging: WordSet
    plans: WordSet
    seeming: WordSet
    futures: WordSet
    chances: WordSet
    places: WordSet
    dates: WordSet
    opposite: tuple[Opposite, ...] = Field(strict=False)
    event: tuple[EventRule, ...] = Field(strict=False)
