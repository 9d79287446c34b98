"""Whether two quantities can count the same, and how alike what they count is."""

from __future__ import annotations

from enum import StrEnum

from checker.claims.quantities.aged import OTHER, liken_ages
from checker.claims.quantities.apart import are_apart, are_one_rate, least_of, told_of
from checker.claims.quantities.bare import FIGURE
from checker.claims.quantities.currencies import in_one_money, nearest_forms
from checker.claims.quantities.fates import tell_two_fates
from checker.claims.quantities.lexicon import Lexicon, NounWords
from checker.claims.quantities.namesakes import name_others
from checker.claims.quantities.nearness import (
    LARGE,
    LARGE_SUM,
    are_far_apart,
    are_large_and_near,
    is_many_times,
)
from checker.claims.quantities.nouns import same_sense, stem
from checker.claims.quantities.sorts import (
    are_like_persons,
    name_alike,
    nation_of,
)
from checker.claims.quantities.tallies import may_be_side
from checker.claims.quantities.topics import AGE, OPEN, THINGS, TIME
from checker.claims.quantities.unit_confusion import has_other_unit
from checker.claims.quantities.values import quantity_of
from checker.language.opposites import opposed_words
from checker.model.claim import Claim
from checker.model.quantity import Extent, Quantity

SHARE = 1.5
"""How many times a count of some must go into that of all, to be taken for a share by its words."""
TWO_DIGITS = 10
"""Least figure by which two counts of other nouns may be told to be of one fact."""

VOTED = "people.voted"
"""Begins the topics of those who voted one way, of whom most articles say it in other words."""
UNNAMED = f"{THINGS}{FIGURE}"
"""The topic of figures of which only the event is told."""

PURPOSES = frozenset({"money", "percent"})
"""Topics of which the words around an amount tell for certain what it is of: a fine, a turnout."""
SENTENCE = "prison"
"""What a term in prison is told to be; a time of which it is not told is hardly ever one."""
AGES = {AGE, "duration"}
"""Topics between which "ago" makes a bridge."""


class Family(StrEnum):
    """Pairs of quantities for which the same evidence weighs alike."""

    TOLL = "toll"
    """People, of whom both say what became of them."""
    PEOPLE = "people"
    """People, of whom one at least does not."""
    THINGS = "things"
    """Things counted, on one side at least."""
    MEASURE = "measure"
    """Amounts of a unit, money and shares."""
    LOOSE = "loose"
    """Quantities whose topics or details say that they are two, and whose frames say that they may be one."""


def are_comparable(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two quantities can be of one fact at all: of one dimension, and alike in topic or in frame."""
    return are_alike(a, b, lexicon) or _may_be_one(a, b, lexicon)


def _may_be_one(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two quantities of one unit may be one by their frames, or as large figures that lie near."""
    p, q = in_one_money(*nearest_forms(quantity_of(a), quantity_of(b), lexicon), lexicon)
    if p.unit != q.unit or (p.against is None) != (q.against is None) or AGE in {a.topic, b.topic}:
        return False
    if _are_large_and_near(a, b, p, q, lexicon):
        return True
    if a.frame is None or b.frame is None:
        return False
    if a.frame.meets(b.frame):
        return True
    return bool(a.frame.heads & b.frame.heads) and opposed_words(a.frame, b.frame, lexicon.frames) is not None


def _are_large_and_near(a: Claim, b: Claim, p: Quantity, q: Quantity, lexicon: Lexicon) -> bool:
    """Whether two sums or two large counts lie near, and do not tell two fates of people."""
    if a.topic != b.topic and _tells_fate(a, lexicon) and _tells_fate(b, lexicon):
        return False
    if "money" in {a.topic, b.topic}:
        return are_large_and_near(p, q, LARGE_SUM)
    return p.unit == "count" and are_large_and_near(p, q, LARGE)


def are_alike(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether the topics and details of two quantities let them be one fact."""
    if UNNAMED in {a.topic, b.topic} or are_apart(a, b, lexicon):
        return False
    if a.topic == b.topic or are_related(a.topic, b.topic, lexicon) or _tells_other_side(a, b, lexicon):
        return True
    if _tells_fate(a, lexicon) and _tells_fate(b, lexicon) and tell_two_fates(a, b):
        return True
    if {a.topic, b.topic} == AGES:
        return _tells_age(a, b, lexicon.nouns)
    people = a.topic.startswith(OPEN) and b.topic.startswith(OPEN)
    settled = people or _has_places(a.topic, lexicon) or _has_places(b.topic, lexicon)
    return quantity_of(a).unit == "count" and not settled and _share_words(a, b, lexicon.nouns)


def _tells_fate(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether it tells what became of people."""
    return claim.topic.startswith(OPEN) and not is_open(claim.topic, lexicon)


def _tells_other_side(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two topics tell one fact from two sides, as "279-147" and "279 votes" do."""
    if has_other_unit(a, b, lexicon):
        return True
    return may_be_side(a.topic, b.topic, *nearest_forms(quantity_of(a), quantity_of(b), lexicon))


def _share_words(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two counts share a word, and not just its stem where one is of persons."""
    if a.topic.startswith(OPEN) != b.topic.startswith(OPEN):
        return _share_whole(a, b, nouns)
    return not _words(a, nouns).isdisjoint(_words(b, nouns))


def _share_whole(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two counts share a word of one meaning."""
    first, second = ({same_sense(word, nouns) for word in x.about} for x in (a, b))
    return not first.isdisjoint(second)


def _tells_age(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether a time that something is "ago" can be its age: "built 30 months ago", "two years old"."""
    duration = a if a.topic == "duration" else b
    return "ago" in duration.about and bool(_words(a, nouns) & _words(b, nouns) - {"ago"})


def are_related(a: str, b: str, lexicon: Lexicon) -> bool:
    """Whether one topic is the other or lies above it; persons of any sort lie above all of theirs."""
    if is_open(a, lexicon) or is_open(b, lexicon):
        return a.startswith(OPEN) and b.startswith(OPEN)
    return a in lexicon.topics.ancestors(b) or b in lexicon.topics.ancestors(a)


def is_open(topic: str, lexicon: Lexicon) -> bool:
    """Whether a topic says nothing of what became of people."""
    found = lexicon.topics.by_id.get(topic)
    return topic == OPEN or (found is not None and found.weak)


def family_of(a: Claim, b: Claim, lexicon: Lexicon) -> Family:
    """The family of two comparable quantities."""
    if not are_alike(a, b, lexicon):
        return Family.LOOSE
    if "count" not in {quantity_of(a).unit, quantity_of(b).unit}:
        return Family.MEASURE
    if not (a.topic.startswith(OPEN) and b.topic.startswith(OPEN)):
        return Family.THINGS
    return Family.PEOPLE if is_open(a.topic, lexicon) or is_open(b.topic, lexicon) else Family.TOLL


def _words(claim: Claim, nouns: NounWords) -> set[str]:
    """Normal forms of what is counted and of what narrows it."""
    return {stem(same_sense(word, nouns)) for word in claim.about if word != OPEN}


def affinity_of(a: Claim, b: Claim, lexicon: Lexicon) -> float | None:
    """How alike what two quantities count is, from 0 to 1; None where neither says."""
    p, q = in_one_money(*nearest_forms(quantity_of(a), quantity_of(b), lexicon), lexicon)
    if are_far_apart(p, q):
        return OTHER
    if p.unit != "count":
        likeness = _measured(a, b, lexicon)
    elif a.topic.startswith(OPEN) and b.topic.startswith(OPEN):
        heads = 1.0 if a.topic == b.topic and _has_places(a.topic, lexicon) else _heads(p, q, lexicon.nouns)
        likeness = _event(a, b, lexicon) * heads
    elif _tells_other_side(a, b, lexicon):
        likeness = 1.0
    else:
        likeness = _things(a, b, lexicon.nouns)
    return None if likeness is None else round(min(1.0, likeness * _scopes(p, q, lexicon.nouns)), 3)


def _measured(a: Claim, b: Claim, lexicon: Lexicon) -> float | None:
    """How alike what two measures measure is: whose age, which length, the price of what."""
    p, q, nouns = quantity_of(a), quantity_of(b), lexicon.nouns
    if a.topic == b.topic == AGE:
        return liken_ages(a, b, nouns)
    if p.of is not None and q.of is not None:
        return OTHER if name_others(p.of, q.of, nouns) else 1.0
    first, second = told_of(a, lexicon), told_of(b, lexicon)
    if first and second:
        same, other = (1.0, OTHER) if a.topic in PURPOSES else (0.9, 0.2)
        return same if first & second else other
    if SENTENCE in first ^ second:
        return OTHER
    return _overlap(_words(a, nouns), _words(b, nouns), rare=p.unit != "percent")


def _overlap(a: set[str], b: set[str], *, rare: bool) -> float | None:
    """Share of the shorter list of words that is in the other.

    None where nothing is shared, which says little of a measure; of a percentage, of which one article
    has many, it says that they are not of one whole.
    """
    shared = len(a & b)
    if not a or not b or (rare and not shared):
        return None
    return 0.1 + 0.9 * shared / min(len(a), len(b))


def _has_places(topic: str, lexicon: Lexicon) -> bool:
    """Whether homes are as good as those who live there for a topic: without power, homes or customers."""
    return bool(_places(topic, lexicon))


def _places(topic: str, lexicon: Lexicon) -> frozenset[str]:
    """What newspapers count the people of a topic by."""
    found = lexicon.topics.by_id.get(topic)
    return frozenset() if found is None else found.places


def _event(a: Claim, b: Claim, lexicon: Lexicon) -> float:
    if is_open(a.topic, lexicon) or is_open(b.topic, lexicon):
        voting = a.topic.startswith(VOTED) or b.topic.startswith(VOTED)
        return 0.6 if a.topic == b.topic or voting else 0.3
    return 1.0 if a.topic == b.topic else 0.8


def _heads(p: Quantity, q: Quantity, nouns: NounWords) -> float:
    """How alike two person nouns are; that both are "people" says little."""
    a, b = p.counted, q.counted
    wide = [noun is None or noun in nouns.anyone for noun in (a, b)]
    if all(wide):
        return 1.0
    if a and b and same_sense(a, nouns) == same_sense(b, nouns):
        return 1.5
    if are_like_persons(p, q, nouns):
        return 1.2
    return 0.85 if any(wide) else 0.5


def _things(a: Claim, b: Claim, nouns: NounWords) -> float:
    first, second = _words(a, nouns), _words(b, nouns)
    if a.topic == b.topic == f"{THINGS}{TIME}":
        told = _overlap(first - {stem(TIME)}, second - {stem(TIME)}, rare=True)
        return OTHER if told is None else told
    if a.topic == b.topic:
        return 1.0
    return 0.1 + 0.5 * len(first & second) / max(1, min(len(first), len(second)))


def extents_of(p: Quantity, q: Quantity, nouns: NounWords) -> set[Extent]:
    """The extents of two quantities; one where a part names the same persons as the other does."""
    extents = {p.scope.extent, q.scope.extent}
    return {Extent.PART} if Extent.PART in extents and name_alike(p, q, nouns) else extents


def _scopes(p: Quantity, q: Quantity, nouns: NounWords) -> float:
    """What differing scopes take away."""
    weight = 1.0
    extents = extents_of(p, q, nouns)
    if len(extents) == 2:
        weight *= 0.3 if Extent.PART in extents else 0.6 if Extent.NEW in extents else 0.95
    if p.scope.period and q.scope.period and p.scope.period != q.scope.period:
        weight *= 0.6
    if (p.change is None) != (q.change is None) or not are_one_rate(p, q, nouns):
        weight *= 0.5
    mine, theirs = ({nouns.nations.get(word, word) for word in x.scope.modifiers} for x in (p, q))
    if mine and theirs and not mine & theirs:
        weight *= 0.45
    if _is_of_some(p, q, nouns):
        weight *= 0.4
    return weight


def _is_of_some(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether one is far smaller and but a share by its words: those of one nation."""
    if p.unit != "count" or p.interval.meets(q.interval) or not is_many_times(p, q, SHARE):
        return False
    least = p if least_of(p) < least_of(q) else q
    other = q if least is p else p
    return nation_of(least, nouns) is not None and nation_of(other, nouns) is None
