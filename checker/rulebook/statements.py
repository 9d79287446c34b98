"""Schema of rules/<language>/statements.toml: what one article can affirm and another deny."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from checker.rulebook.locate import Place
from checker.rulebook.rule import Rule, RuleId, Table, Word

Words = Annotated[tuple[Word, ...], Field(min_length=1, strict=False)]

Groups = Annotated[tuple[Words, ...], Field(min_length=1, strict=False)]

GAP = "..."
"""In a wording: up to three words that are not listed."""
BEFORE = "<"
"""At the head of a wording: the thing that it names stands before it."""


class StatementWords(Table):
    """Closed word classes, in lower case.

    Attributes:
        negations: before a wording, they deny it.
        universals: negations that deny it of everybody.
        masks: before a wording, they make it neither affirmed nor denied.
        futures: make it a plan.
        alleged: make it an allegation.
        breaks: end a clause.
        prepositions: end what is meant by an object.
        auxiliaries: stand between a subject and its verb.
        stopwords: say nothing of who or what is meant.
        conditions: put a clause in doubt: "if".
        refusals: base forms of verbs that deny the event that depends on them: "refuse".
        reports: base forms of verbs that tell a clause as it is: "say".
        neuters: base forms of pronouns for things.
        containers: nouns behind whose "of" stands what is meant: "count", "charge".
        alike: lists of words for one thing: "election", "primary".
    """

    negations: Words
    universals: Words
    masks: Words
    futures: Words
    alleged: Words
    breaks: Words
    prepositions: Words
    auxiliaries: Words
    stopwords: Words
    conditions: Words
    refusals: Words
    reports: Words
    neuters: Words
    containers: Words
    alike: Groups


class Opposition(Rule):
    """Something that is affirmed in some wordings and denied in others.

    Attributes:
        meaning: what it is about, in words that complete "the articles differ on ...".
        affirms: wordings; see the head of the rules file.
        denies: likewise.
        needs: what two statements must share beside the wording.
        unless: words that make something else of a wording that they follow.
        ignore: words that do not count as shared.
        proper: only a proper name right before the wording counts as its subject.
        universal: what nobody did is denied of everybody.
        planned: what is planned counts, rather than what was done.
        everybody: a negation counts only where it denies it of everybody: "nobody was hurt".
        changes: it changes with time: an article that gives both sides tells of the change, and its
            statements contradict no other's.
    """

    meaning: Word
    affirms: Words
    denies: Words
    needs: Literal["subject", "object", "both", "thing", "nothing"]
    unless: tuple[Word, ...] = Field(default=(), strict=False)
    ignore: tuple[Word, ...] = Field(default=(), strict=False)
    universal: bool = False
    proper: bool = False
    planned: bool = False
    everybody: bool = False
    changes: bool = False

    def faults(self) -> Iterator[tuple[Place, str]]:
        """Wordings whose first word may be missing, so that nothing marks where they begin."""
        for key, wordings in (("affirms", self.affirms), ("denies", self.denies)):
            for index, wording in enumerate(wordings):
                first = next(iter(wording.removeprefix(BEFORE).split()), GAP)
                if first == GAP or first.endswith("?"):
                    yield (
                        (key, index),
                        f'"{wording}" begins with a word that may be missing; begin with one that must stand',
                    )


class Event(Rule):
    """Something that is done or befalls somebody, told by a verb in any voice and tense.

    Attributes:
        meaning: what it is about, in words that complete "the articles differ on ...".
        group: its events exclude one another of one thing: a plan is approved or rejected. An event that is
            alone in its group is only affirmed or denied. What the first one needs holds for all.
        acts: verbs in their base form, each with its particle, whose object is the one it is done to; behind
            " + ", words of which one must stand with the verb: "file + lawsuit|suit".
        befalls: likewise, of verbs whose subject it befalls: "die".
        unless: words that make something else of the verb they stand with.
        needs: whom two statements must share.
        named: one they share must be a name.
        least: words that must be shared.
        denies: id of the event that it denies: to deny a charge is not to plead guilty to it.
        allows: ids of events of the group that can be told too: what is postponed is held later.
        states: words for how somebody is: "naked".
        about: prepositions before what it is about: "convicted of arson". Who does it does not matter then.
        differs: two that are about two things differ; else they are two events.
    """

    meaning: Word
    group: RuleId
    acts: tuple[Word, ...] = Field(default=(), strict=False)
    befalls: tuple[Word, ...] = Field(default=(), strict=False)
    unless: tuple[Word, ...] = Field(default=(), strict=False)
    needs: Literal["agent", "patient", "both"]
    named: bool = False
    least: int = 1
    denies: RuleId | None = None
    allows: tuple[RuleId, ...] = Field(default=(), strict=False)
    states: tuple[Word, ...] = Field(default=(), strict=False)
    about: tuple[Word, ...] = Field(default=(), strict=False)
    differs: bool = False


class Contrast(Rule):
    """What something is in one article and cannot be in another: a car's color, a leg's side.

    Attributes:
        meaning: what it is about, in words that complete "the articles differ on ...".
        values: lists of words for one value; a word that fits several ("dark") stands in several.
        nouns: lists of words for the one thing that is said to be so.
        between: words that may stand between the two, besides proper names and other nouns of the rule.
    """

    meaning: Word
    values: Groups
    nouns: Groups
    between: tuple[Word, ...] = Field(default=(), strict=False)


class StatementRules(Table):
    """rules/<language>/statements.toml."""

    words: StatementWords
    opposition: tuple[Opposition, ...] = Field(strict=False)
    event: tuple[Event, ...] = Field(strict=False)
    contrast: tuple[Contrast, ...] = Field(strict=False)
