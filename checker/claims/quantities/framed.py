"""What became of those counted, by the frame of the number, where no wording near it says so.

"The number of people who have died in the floods rose to 12": no word beside "12" tells of deaths, but the
event that it measures is "die".
"""

from __future__ import annotations

from dataclasses import replace

from checker.claims.quantities.counted import Counted, is_person
from checker.claims.quantities.events import Event
from checker.claims.quantities.lexicon import Lexicon
from checker.language import tree
from checker.model.frame import Frame, Role
from checker.model.syntax import Syntax
from checker.rulebook.frames import EventRule

_NUMBER = "CD"
"""The fine tag of numbers."""
_ONE_OF_MANY = 1
"""A single person of whom something is told is seldom a count."""


def tell_event(counted: Counted, frame: Frame | None, lexicon: Lexicon) -> Counted:
    """The count with the event of its frame; as it was where it has one or the frame tells none."""
    amount, event = counted.amount, counted.event
    if frame is None or counted.inside or (event is not None and not event.topic.weak):
        return counted
    if amount.unit is not None or amount.stated == _ONE_OF_MANY:
        return counted
    if counted.noun.head is not None and not is_person(counted.noun, lexicon):
        return counted
    if counted.noun.head is not None and counted.noun.last <= amount.last:
        return counted  # "a mother of three who was killed": the three are not told of
    rule = next((rule for rule in lexicon.frames.event if _tells(rule, frame)), None)
    topic = lexicon.topics.by_id.get(rule.topic) if rule else None
    if rule is None or topic is None:
        return counted
    amount = replace(amount, rules=(*amount.rules, rule.id))
    return replace(counted, amount=amount, event=Event(topic, amount.first, amount.first, governs=True))


def is_of_another(syntax: Syntax, start: int) -> bool:
    """Whether another number tells some of that at an offset: the 14 of "three of the team of 14"."""
    word = syntax.at(start)
    if word is None:
        return False
    for above in tree.ancestors(syntax, word):
        if above.tag == _NUMBER:
            return any(preposition == "of" for preposition, _ in tree.complements(syntax, above))
        if tree.is_verb(above):
            break
    return False


def _tells(rule: EventRule, frame: Frame) -> bool:
    """Whether a frame is of the event, with the number in the part of those whom it befalls."""
    word = frame.predicate.split()[-1]
    if word in rule.states or (frame.names_thing and word in rule.nouns):
        return True
    if word in rule.befalls and frame.role in {Role.AGENT, Role.AMOUNT}:
        return True
    return word in rule.acts and frame.role in {Role.PATIENT, Role.AMOUNT}
