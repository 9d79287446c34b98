"""What keeps two quantities from being of one fact, whatever their topics."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.quantities.aged import are_two, tells_name
from checker.claims.quantities.currencies import in_one_money, nearest_forms
from checker.claims.quantities.dollars import may_be_one_dollar
from checker.claims.quantities.identifiers import are_other_numbers
from checker.claims.quantities.lexicon import Lexicon, NounWords
from checker.claims.quantities.namesakes import name_others
from checker.claims.quantities.nearness import (
    are_of_other_scales,
    is_many_times,
    measure_nearness,
    share_digits,
)
from checker.claims.quantities.sorts import are_other_persons, is_on_duty
from checker.claims.quantities.things import are_other_things
from checker.claims.quantities.topics import OPEN, POPULATION, THINGS
from checker.claims.quantities.unit_confusion import has_other_unit
from checker.claims.quantities.values import quantity_of
from checker.claims.quantities.years import are_of_two_years, is_of_last_year
from checker.model.claim import Claim
from checker.model.quantity import Extent, Quantity, Scope

MANY = 20
"""Least figure that two articles hardly give by chance, one of people and one of those on duty."""
TWO_DIGITS = 10
"""How many of its last places a figure of two digits is at least."""
CONVERTED = Decimal("0.02")
"""Largest relative gap between two distances, of which one is converted, that are hardly near by chance."""
HUNDREDS = 100
"""Least counts that agree hardly by chance, one of them a rate: "6,000 cases a day", "6,100 on Friday"."""
SUM = 1000
"""Least sum of more than one digit that two articles hardly give by chance."""
PLACES = 3
"""How many times as many people live in one of two places that are hardly the same, at least."""
RANK = "rank"
DAY = "day"
"""Of what goes on, each edition tells another day: "the 12th day of the strike"."""
ROW = "storey"
"""A place in a row that any house has, of which the words around tell which is meant."""
TOLD = frozenset({"percent", "money"})
"""Topics of which an article has many amounts, each of something that one word around it tells."""
STRETCHES = frozenset({"second", "metre"})
"""Units of which any article has amounts of all sizes."""
ROOM = 1.75
"""How many times a bound of such an amount can lie off another of which nothing says that it is the same."""
PAID = 3
"""How many times a total is a rate that is told without what it is for, at most."""
EACH = "each"
"""What a rate is for where its sentence does not say it again: "households own two cars each"."""


def are_apart(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether something keeps two quantities from being of one fact, whatever their topics."""
    nouns = lexicon.nouns
    p, q = in_one_money(*nearest_forms(quantity_of(a), quantity_of(b), lexicon), lexicon)
    return (
        (p.unit != q.unit and not may_be_one_dollar(a, b) and not has_other_unit(a, b, lexicon))
        or (p.against is None) != (q.against is None)
        or _is_outdated(a, b)
        or are_of_two_years(a, b)
        or is_of_last_year(a, b, nouns)
        or _adds_to(p, q)
        or are_of_other_scales(p, q)
        or _are_of_two_stretches(a, b, p, q)
        or (_are_other_rates(p, q, nouns) and not has_other_unit(a, b, lexicon))
        or _are_of_others(a, b, nouns)
        or _are_far_crowds(a, b)
        or _is_one_of_many(p, q)
        or _count_others(a, b, nouns)
        or _count_other_things(a, b, lexicon)
        or _measure_others(a, b, lexicon)
        or _rank_others(a, b)
        or are_other_numbers(a, b)
    )


def _is_outdated(a: Claim, b: Claim) -> bool:
    """Whether one is a figure of before a change, which the other is not unless they are the same.

    Two small counts are the same by chance, and an earlier toll is none to compare today's with.
    """
    p, q = quantity_of(a), quantity_of(b)
    earlier = (p.scope.extent is Extent.EARLIER, q.scope.extent is Extent.EARLIER)
    people = p.unit == "count" and not a.topic.startswith(THINGS)
    least = MANY if {a.topic, b.topic} == {OPEN} else SUM
    few = people and (p.stated is None or p.stated < least)
    other = p.interval != q.interval and (p.stated is None or p.stated != q.stated)
    return earlier[0] != earlier[1] and (few or other)


def _adds_to(p: Quantity, q: Quantity) -> bool:
    """Whether one is an addition and the other a total of another amount: "12 more", "40"."""
    new = (p.scope.extent is Extent.NEW, q.scope.extent is Extent.NEW)
    return new[0] != new[1] and not p.interval.meets(q.interval)


def _are_of_two_stretches(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether a bound of a time or a length has room for another, and no word says that they are one.

    "Within a week" is not said of what took two days, unless both tell of the same.
    """
    if p.unit not in STRETCHES or not (p.effect.is_bound or q.effect.is_bound):
        return False
    return is_many_times(p, q, ROOM) and not set(a.about) & set(b.about)


def _are_of_others(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two measures are of what has two names; of two populations, they also lie far apart.

    The nearest name is often that of where a place lies: "Vell, an island off Orla, home to 3,000".
    """
    p, q = quantity_of(a), quantity_of(b)
    if a.topic == "age" or not name_others(p.of, q.of, nouns):
        return False
    return p.unit != "count" or (not measure_nearness(p, q) and not tells_name(a, b))


def _is_one_of_many(p: Quantity, q: Quantity) -> bool:
    """Whether one tells of one among several and the other of one in all: "one of the wounded", "a third"."""
    if p.stated != 1 or q.stated != 1 or p.unit != "count":
        return False
    return (p.scope.extent is Extent.PART) != (q.scope.extent is Extent.PART)


def _are_far_crowds(a: Claim, b: Claim) -> bool:
    """Whether two counts of people differ by more than newspapers do that tell of one place or one crowd."""
    if a.topic != b.topic or a.topic not in {OPEN, POPULATION}:
        return False
    p, q = quantity_of(a), quantity_of(b)
    return not p.interval.meets(q.interval) and is_many_times(p, q, PLACES) and not share_digits(p, q)


def least_of(p: Quantity) -> Decimal:
    """The figure printed, else the least amount allowed, else zero."""
    least = p.stated if p.stated is not None else p.interval.low
    return Decimal(0) if least is None else least


def _measure_others(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether words around two shares tell that they are of other things: for and against."""
    if a.topic != b.topic or a.topic not in TOLD:
        return False
    first, second = told_of(a, lexicon), told_of(b, lexicon)
    return bool(first) and bool(second) and not first & second and not _are_one_sum(a, b)


def _rank_others(a: Claim, b: Claim) -> bool:
    """Whether two places in a row differ and nothing tells that they are of one row: two floors."""
    p, q = quantity_of(a), quantity_of(b)
    if a.topic != RANK or b.topic != RANK or p.interval.meets(q.interval):
        return False
    rows = {p.counted, q.counted}
    if rows == {DAY} and a.published is not None and b.published is not None:
        return a.published.isoformat()[:10] != b.published.isoformat()[:10]
    return None in rows or (ROW in rows and not set(a.about) & set(b.about) - rows)


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


def _are_other_rates(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether one is a rate and the other is not, or each is one of its own: "12 a day", "12", "12 a week".

    Of money and other measures articles leave out what a rate is for, as they do of hundreds that agree, and
    a time is as long for each.
    """
    if p.per is not None and q.per is not None:
        return not are_one_rate(p, q, nouns)
    if p.unit == "second" and EACH in {p.per, q.per}:
        return False
    if p.unit == "count" and min(least_of(p), least_of(q)) >= HUNDREDS and p.interval.meets(q.interval):
        return False
    if (p.per is None) != (q.per is None) and is_many_times(p, q, PAID):
        return True
    return p.per != q.per and p.unit in {"count", "second"}


def are_one_rate(p: Quantity, q: Quantity, nouns: NounWords) -> bool:
    """Whether two amounts may be for each of the same: "$500 apiece", "for each man", "per fugitive"."""
    if p.per == q.per or None in {p.per, q.per}:
        return p.per == q.per
    if EACH in {p.per, q.per}:
        return True
    one, two = (replace(x, counted=x.per, scope=Scope()) for x in (p, q))
    return {p.per, q.per} <= nouns.people and not are_other_persons(one, two, nouns)


def _count_others(a: Claim, b: Claim, nouns: NounWords) -> bool:
    """Whether two counts or ages are of persons who cannot be the same: officers and passengers."""
    if a.topic == b.topic == "age":
        return are_two(a, b, nouns)
    if not (a.topic.startswith(OPEN) and b.topic.startswith(OPEN)):
        return False
    p, q = quantity_of(a), quantity_of(b)
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


def narrowing_of(p: Quantity, nouns: NounWords) -> set[str]:
    """The modifiers that set what is counted apart from others of its sort: "strong", "hardest"."""
    known = nouns.narrowing
    return {word for word in p.scope.modifiers if word in known or (word.endswith("est") and len(word) > 4)}
