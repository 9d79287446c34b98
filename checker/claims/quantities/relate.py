"""Whether two quantities can count the same, and how alike what they count is."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from checker.claims.quantities.acts import TIME
from checker.claims.quantities.aged import OTHER, are_two, liken_ages, tells_name
from checker.claims.quantities.currencies import in_one_money, nearest_forms
from checker.claims.quantities.dollars import may_be_one_dollar
from checker.claims.quantities.gravity import GRAVE
from checker.claims.quantities.lexicon import Lexicon, NounWords
from checker.claims.quantities.namesakes import name_others, share_some
from checker.claims.quantities.nearness import (
    are_far_apart,
    are_of_other_scales,
    is_many_times,
    measure_nearness,
)
from checker.claims.quantities.nouns import same_sense, stem
from checker.claims.quantities.sorts import (
    adds_others,
    are_like_persons,
    are_other_persons,
    is_on_duty,
    name_alike,
    nation_of,
)
from checker.claims.quantities.things import are_other_things, tell_same
from checker.claims.quantities.values import quantity_of
from checker.claims.quantities.years import are_of_two_years
from checker.model.claim import Claim
from checker.model.quantity import Effect, Extent, Quantity

MANY = 20
"""Least figure that two articles hardly give by chance, one of people and one of those on duty."""
TWO_DIGITS = 10
"""How many of its last places a figure of two digits is at least."""
SUM = 1000
"""Least sum of more than one digit that two articles hardly give by chance."""
NEAR = 0.5
"""Nearness from which two strengths of a force may be one that is rounded."""
SHARE = 1.5
"""How many times a count of some must go into that of all, to be taken for a share by its words."""
GRAVITIES = frozenset(GRAVE.values())
THINGS = "things."
"""Begins the topics of things counted, each named by its noun."""
OPEN = "people"
"""Persons of whom nothing is said that a topic knows."""

VOTED = "people.voted"
"""Begins the topics of those who voted one way, of whom most articles say it in other words."""
TIMES = "things.time"

TOLD = frozenset({"percent", "money"})
"""Topics of which an article has many amounts, each of something that one word around it tells."""
PURPOSES = frozenset({"money", "percent"})
"""Topics of which the words around an amount tell for certain what it is of: a fine, a turnout."""
EACH = "each"
"""What a rate is for where its sentence does not say it again: "households own two cars each"."""
SENTENCE = "prison"
"""What a term in prison is told to be; a time of which it is not told is hardly ever one."""
AGES = {"age", "duration"}
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


def are_comparable(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two quantities can be of one fact at all."""
    if _are_apart(a, b, lexicon):
        return False
    if a.topic == b.topic or are_related(a.topic, b.topic, lexicon):
        return True
    if {a.topic, b.topic} == AGES:
        return _tells_age(a, b, lexicon.nouns)
    if quantity_of(a).unit != "count" or (a.topic.startswith(OPEN) and b.topic.startswith(OPEN)):
        return False
    if _has_places(a.topic, lexicon) or _has_places(b.topic, lexicon):
        return False
    return _share_words(a, b, lexicon.nouns)


def _share_words(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two counts share a word; of times, what the other counts: "charged twice", "two charges"."""
    shared = _words(a, nouns) & _words(b, nouns)
    if TIMES not in {a.topic, b.topic}:
        return bool(shared)
    counted = quantity_of(b if a.topic == TIMES else a).counted
    return counted is not None and stem(same_sense(counted, nouns)) in shared


def _are_apart(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether something keeps two quantities from being of one fact, whatever their topics."""
    nouns = lexicon.nouns
    p, q = in_one_money(*nearest_forms(quantity_of(a), quantity_of(b), lexicon), lexicon)
    return (
        (p.unit != q.unit and not may_be_one_dollar(a, b))
        or (p.against is None) != (q.against is None)
        or _is_outdated(a, b)
        or are_of_two_years(a, b)
        or _adds_to(p, q)
        or are_of_other_scales(p, q)
        or _are_other_rates(p, q)
        or _are_of_others(a, b, nouns)
        or _are_set_apart(a, b, nouns)
        or _are_of_two_days(a, b, nouns)
        or _count_others(a, b, nouns)
        or _count_other_things(a, b, lexicon)
        or _measure_others(a, b, lexicon)
    )


def _is_outdated(a: Claim, b: Claim) -> bool:
    """Whether one is a figure of before a change, which the other is not unless they are the same.

    Two small counts are the same by chance, and an earlier toll is none to compare today's with.
    """
    p, q = quantity_of(a), quantity_of(b)
    earlier = (p.scope.extent is Extent.EARLIER, q.scope.extent is Extent.EARLIER)
    people = p.unit == "count" and not a.topic.startswith(THINGS)
    few = people and (p.stated is None or p.stated < MANY or {a.topic, b.topic} != {OPEN})
    return earlier[0] != earlier[1] and (few or p.interval != q.interval)


def _adds_to(p: Quantity, q: Quantity) -> bool:
    """Whether one is an addition and the other a total of another amount: "12 more", "40"."""
    new = (p.scope.extent is Extent.NEW, q.scope.extent is Extent.NEW)
    return new[0] != new[1] and not p.interval.meets(q.interval)


def _are_of_others(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two measures are of what has two names; of two populations, they also lie far apart.

    The nearest name is often that of where a place lies: "Vell, an island off Orla, home to 3,000".
    """
    p, q = quantity_of(a), quantity_of(b)
    if a.topic == "age" or not name_others(p.of, q.of, nouns):
        return False
    if _is_told_alike(p, q):
        return False
    return p.unit != "count" or (not measure_nearness(p, q) and not tells_name(a, b))


def _is_told_alike(p: Quantity, q: Quantity) -> bool:
    """Whether two distances are one figure of two digits: "75 miles off Orla", "75 miles off the coast"."""
    if p.unit != "metre" or p.stated is None or p.stated != q.stated or p.written != q.written:
        return False
    return p.stated >= TWO_DIGITS * min(p.place, q.place)


def _tells_age(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether a time that something is "ago" can be its age: "built 30 months ago", "two years old"."""
    duration = a if a.topic == "duration" else b
    return "ago" in duration.about and bool(_words(a, nouns) & _words(b, nouns) - {"ago"})


def _are_set_apart(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether one article counts things vaguely, and words that the other lacks narrow one of the counts.

    "Several news organizations" are not eight chess clubs, nor "several villages" the four worst hit.
    """
    p, q = quantity_of(a), quantity_of(b)
    if a.topic != b.topic or not a.topic.startswith(THINGS) or Effect.VAGUE not in {p.effect, q.effect}:
        return False
    mine, theirs = set(p.scope.modifiers), set(q.scope.modifiers)
    if mine and theirs and not mine & theirs:
        return True
    return narrowing_of(p, nouns) != narrowing_of(q, nouns)


def _are_of_two_days(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two strengths of a force on duty are of two days: it changes, and no figure is wrong."""
    p, q = quantity_of(a), quantity_of(b)
    if a.topic != OPEN or b.topic != OPEN or not (is_on_duty(p, nouns) and is_on_duty(q, nouns)):
        return False
    near = p.interval.meets(q.interval) or (measure_nearness(p, q) or 0) > NEAR
    if a.published is None or b.published is None or near:
        return False
    return a.published.isoformat()[:10] != b.published.isoformat()[:10] and min(_least(p), _least(q)) >= MANY


def _least(p: Quantity) -> Decimal:
    least = p.stated if p.stated is not None else p.interval.low
    return Decimal(0) if least is None else least


def _measure_others(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether words around two shares tell that they are of other things: for and against."""
    if a.topic != b.topic or a.topic not in TOLD:
        return False
    first, second = told_of(a, lexicon), told_of(b, lexicon)
    return bool(first) and bool(second) and not first & second and not _are_one_sum(a, b)


def _are_one_sum(a: Claim, b: Claim) -> bool:
    """Whether two sums are the same and no round ones, which two articles hardly give of two things.

    What one article calls a price the other calls a budget, or the value of a deal.
    """
    p, q = quantity_of(a), quantity_of(b)
    if a.topic != "money" or p.stated is None or p.stated != q.stated or p.stated < SUM:
        return False
    return len(p.stated.normalize().as_tuple().digits) > 1


def told_of(claim: Claim, lexicon: Lexicon) -> set[str]:
    """Normal forms of the words around a measure that say what is measured."""
    return set(lexicon.units.about.get(f"unit.{claim.topic}", {}).values()).intersection(claim.about)


def _are_other_rates(p: Quantity, q: Quantity) -> bool:
    """Whether one is a rate and the other is not, or each is one of its own: "12 a day", "12", "12 a week".

    Of money and other measures articles leave out what a rate is for, and a time is as long for each.
    """
    if p.per is not None and q.per is not None:
        return p.per != q.per and EACH not in {p.per, q.per}
    if p.unit == "second" and EACH in {p.per, q.per}:
        return False
    return p.per != q.per and p.unit in {"count", "second"}


def _count_others(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two counts or ages are of persons who cannot be the same: officers and passengers."""
    if a.topic == b.topic == "age":
        return are_two(a, b, nouns)
    if not (a.topic.startswith(OPEN) and b.topic.startswith(OPEN)):
        return False
    p, q = quantity_of(a), quantity_of(b)
    if adds_others(p, q, nouns):
        return True
    told = p.stated is not None and p.stated == q.stated and p.stated >= MANY
    on_duty = a.topic == b.topic == OPEN and not told and _duty(p, q, nouns)
    return on_duty or are_other_persons(p, q, nouns)


def _count_other_things(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether two counts, of which one at least is of things, are of things that cannot be the same."""
    p, q = quantity_of(a), quantity_of(b)
    things = a.topic.startswith(THINGS) or b.topic.startswith(THINGS)
    return things and p.unit == q.unit == "count" and are_other_things(p, q, lexicon)


def _duty(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether one counts persons on duty and the other just people."""
    return any(is_on_duty(x, nouns) and y.counted in nouns.anyone for x, y in ((p, q), (q, p)))


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
    if quantity_of(a).unit != "count":
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
    else:
        likeness = _things(a, b, lexicon.nouns)
    return None if likeness is None else round(min(1.0, likeness * _scopes(p, q, lexicon.nouns)), 3)


def _measured(a: Claim, b: Claim, lexicon: Lexicon) -> float | None:
    """How alike what two measures measure is: whose age, which length, the price of what."""
    p, q, nouns = quantity_of(a), quantity_of(b), lexicon.nouns
    if a.topic == b.topic == "age":
        return liken_ages(a, b, nouns)
    if p.of is not None and q.of is not None and (p.unit != "percent" or not share_some(p.of, q.of, nouns)):
        others = name_others(p.of, q.of, nouns)
        return 1.0 if not others else None if _is_told_alike(p, q) else OTHER
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
    found = lexicon.topics.by_id.get(topic)
    return found is not None and bool(found.places)


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
    if a.topic == b.topic == TIMES:
        told = _overlap(first - {stem(TIME)}, second - {stem(TIME)}, rare=True)
        return OTHER if told is None else told
    if a.topic == b.topic:
        return 1.0
    return 0.1 + 0.5 * len(first & second) / max(1, min(len(first), len(second)))


def extents_of(p: Quantity, q: Quantity, nouns: NounWords) -> set[Extent]:
    """The extents of two quantities; one where a part names the same persons as the other does."""
    extents = {p.scope.extent, q.scope.extent}
    mine, theirs = (GRAVITIES.intersection(x.scope.modifiers) for x in (p, q))
    alike = name_alike(p, q, nouns) or tell_same(p, q) or (bool(mine) and mine == theirs)
    return {Extent.PART} if Extent.PART in extents and alike else extents


def _scopes(p: Quantity, q: Quantity, nouns: NounWords) -> float:
    """What differing scopes take away."""
    weight = 1.0
    extents = extents_of(p, q, nouns)
    if len(extents) == 2:
        weight *= 0.3 if Extent.PART in extents else 0.6 if Extent.NEW in extents else 0.95
    if p.scope.period and q.scope.period and p.scope.period != q.scope.period:
        weight *= 0.6
    if (p.change is None) != (q.change is None) or p.per != q.per:
        weight *= 0.5
    mine, theirs = ({nouns.nations.get(word, word) for word in x.scope.modifiers} for x in (p, q))
    if mine and theirs and not mine & theirs:
        weight *= 0.45
    if _is_of_some(p, q, nouns) or _are_hurt_otherwise(p, q):
        weight *= 0.4
    return weight


def _are_hurt_otherwise(p: Quantity, q: Quantity) -> bool:
    """Whether two differing counts of the hurt are of those badly hurt and of others or all."""
    mine, theirs = (GRAVITIES.intersection(x.scope.modifiers) for x in (p, q))
    return mine != theirs and not p.interval.meets(q.interval)


def _is_of_some(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether one is far smaller and but a share by its words: those of one nation, those destroyed."""
    if p.unit != "count" or p.interval.meets(q.interval) or not is_many_times(p, q, SHARE):
        return False
    least = p if _least(p) < _least(q) else q
    other = q if least is p else p
    told = nation_of(least, nouns) is not None and nation_of(other, nouns) is None
    return told or (least.fate is not None and other.fate is None)


def narrowing_of(p: Quantity, nouns: NounWords) -> set[str]:
    """The modifiers that set what is counted apart from others of its sort: "strong", "hardest"."""
    known = nouns.narrowing
    return {word for word in p.scope.modifiers if word in known or (word.endswith("est") and len(word) > 4)}
