"""How two quantities lie to each other: facts, from which rules/verdicts.toml makes a verdict."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.claims.kind import Comparison
from checker.claims.quantities.apart import narrowing_of
from checker.claims.quantities.currencies import in_one_money, nearest_forms, tells_converted
from checker.claims.quantities.details import tell_details
from checker.claims.quantities.identifiers import TOPIC as IDENTIFIER
from checker.claims.quantities.identifiers import liken_numbers
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nearness import lies_above, measure_nearness
from checker.claims.quantities.relate import extents_of, is_open
from checker.claims.quantities.rounding import converts, is_loose_dozen, is_rounded
from checker.claims.quantities.topics import AGE, OPEN
from checker.claims.quantities.unit_confusion import has_other_unit, may_be_slip
from checker.claims.quantities.updates import has_grown
from checker.claims.quantities.values import quantity_of
from checker.language.opposites import opposed_words
from checker.model.claim import Claim
from checker.model.frame import Frame, Role
from checker.model.interval import Interval, Lie
from checker.model.quantity import Effect, Extent, Quantity

FACTS = frozenset(
    {
        "equal",
        "inside",
        "overlapping",
        "touching",
        "apart",
        "same figure",
        "converted",
        "blurred",
        "bound",
        "hedge",
        "precision",
        "vague",
        "category",
        "scope",
        "part and whole",
        "fits",
        "opposite",
        "update",
        "age",
        "other unit",
        "identifier",
        "turned round",
        "denied",
    }
)
"""Every fact that a comparison of quantities can state.

Of the two sets of amounts: "equal", "inside" (one is part of the other), "overlapping", "touching",
"apart". "same figure": the figures printed are one. "converted": one is the other in another unit.
"blurred": one figure with and without a word such as "about". "bound", "hedge": one of them has such words.
"precision": one is vague, a range or rounds the other. "vague": one is a word such as "several", and the
other is in its usual reach or near it. "category": their topics differ. "scope": one counts a narrower set,
an addition or another period. "part and whole": one is a named part. "fits": what is narrower is not larger
than what is wider. "opposite": one rises, one falls. "update": a count that can only grow did, in the later
article. "age": both are ages. "other unit": one figure in two units that cannot both be right.
"identifier": both are numbers of a thing, such as a flight.
"turned round": the words around say the opposite ("a profit of", "a loss of"). "denied": one tells it as not
so.
"""
MULTIPLE = "times"
"""The unit of multiples."""
SCORE = "score"
"""The unit of results of games and votes."""
VARYING = "speed"
"""The topic of what is no steady amount."""
SLIP = 0.5
"""How near two amounts lie, one of which may be a slip of the other: as near as if they differed by half."""
STRETCH = 2
"""How many times beyond its usual reach a vague word may be meant."""


def compare_claims(a: Claim, b: Claim, lexicon: Lexicon) -> Comparison:
    """The facts of two quantities, and the words for an explanation."""
    p, q = nearest_forms(quantity_of(a), quantity_of(b), lexicon)
    one_sum = tells_converted(p, q, lexicon)
    p, q = in_one_money(p, q, lexicon)
    if a.topic == b.topic == VARYING:
        p, q = _as_highest(p), _as_highest(q)
    other_unit = has_other_unit(a, b, lexicon)
    lie = Lie.APART if other_unit else _lie(p, q) if one_sum is None else Lie.OVERLAPPING
    if lie is Lie.TOUCHING and not _loosely(p, q):
        lie = Lie.APART
    facts = {"inside" if lie is Lie.AROUND else lie.value} | _wording(p, q, lie, lexicon)
    if lie is Lie.EQUAL and (p.stated is None) != (q.stated is None):
        facts = facts - {"equal"} | {"inside", "precision"}
    facts |= _scope(a, b, lexicon) | ({"converted"} if one_sum else set())
    facts |= {"other unit"} if other_unit else set()
    if lie is not Lie.EQUAL and has_grown(a, b, lexicon):
        facts.add("update")
    if a.topic == b.topic == AGE:
        facts.add("age")
    named = a.topic.startswith(IDENTIFIER)
    facts |= {"identifier"} if named else set()
    nearness = liken_numbers(a, b) if named else measure_nearness(p, q)
    if may_be_slip(p, q, lexicon):
        nearness = max(SLIP, nearness or 0.0)
    turned = _turned_words(a, b, lexicon)
    facts |= {"turned round"} if turned else set()
    facts |= {"denied"} if _is_denied_by_one(a, b) else set()
    details = tell_details(a, b, p, q) | dict(zip(("turn_a", "turn_b"), turned or ("", ""), strict=True))
    return Comparison(frozenset(facts), details, nearness)


def _turned_words(a: Claim, b: Claim, lexicon: Lexicon) -> tuple[str, str] | None:
    """The words by which two quantities mean the opposite: "profit", "loss"; None where they do not."""
    if a.frame is None or b.frame is None or AGE in {a.topic, b.topic}:
        return None
    exchanged = _exchanged_sides(a.frame, b.frame) if quantity_of(a).unit == SCORE else None
    return exchanged or opposed_words(a.frame, b.frame, lexicon.frames)


def _exchanged_sides(a: Frame, b: Frame) -> tuple[str, str] | None:
    """Who wins in each of two frames, where each names the other's winner as another part: "A beat B"."""
    one, two = (next((x.head for x in frame.arguments if x.role is Role.AGENT), None) for frame in (a, b))
    if one is None or two is None or one == two:
        return None
    others = [{x.head for x in frame.arguments if x.role is not Role.AGENT} for frame in (a, b)]
    return (one, two) if two in others[0] and one in others[1] else None


def _is_denied_by_one(a: Claim, b: Claim) -> bool:
    """Whether one article tells as not so what the other tells as so: "denied killing 12", "killed 12"."""
    if a.frame is None or b.frame is None or 0 in {quantity_of(a).stated, quantity_of(b).stated}:
        return False
    return a.frame.predicate == b.frame.predicate and a.frame.polarity is not b.frame.polarity


def _as_highest(p: Quantity) -> Quantity:
    """A speed, of which an article gives the highest anyway: "reached 80 mph", "up to 80 mph"."""
    if p.effect is not Effect.TO or p.stated is None:
        return p
    return replace(p, effect=Effect.EXACT, interval=Interval(p.stated, p.stated))


def _loosely(p: Quantity, q: Quantity) -> bool:
    """Whether a bound that just excludes the other figure may be meant loosely.

    "More than 80" is said of 80, "nearly twice" of twice, and so is any bound of a measure in a unit that
    had to be converted. "More than 83 boats" means what it says, and so do two bounds that exclude each
    other ("as many as 50", "more than 50").
    """
    if p.effect.is_bound and q.effect.is_bound:
        return False
    if Effect.NEARLY in {p.effect, q.effect}:
        return True
    if p.written is not None or q.written is not None or p.unit == MULTIPLE:
        return True
    bound = q if p.effect is Effect.EXACT else p
    return bound.stated is None or is_round(bound.stated)


def is_round(figure: Decimal) -> bool:
    """Whether a figure is one that is used for its neighbours: 80, 1,200, 75, not 83 or 1,155 or 7."""
    digits = "".join(map(str, figure.as_tuple().digits)).lstrip("0")
    exact = digits.rstrip("0")
    zeros = len(digits) > len(exact)
    if len(exact) == 1:
        return zeros
    return len(exact) == 2 and (zeros or exact.endswith("5"))


def _lie(p: Quantity, q: Quantity) -> Lie:
    if p.against != q.against:
        return Lie.APART
    return p.interval.lie(q.interval)


def _wording(p: Quantity, q: Quantity, lie: Lie, lexicon: Lexicon) -> set[str]:
    """Facts about how finely and how firmly the figures are stated."""
    facts: set[str] = set()
    if p.stated is not None and p.stated == q.stated and p.against == q.against:
        facts.add("same figure")
        facts |= {"blurred"} if _is_blurred_by_one(p, q) else set()
    if converts(p, q, lexicon):
        facts.add("converted")
    effects = {p.effect, q.effect}
    if p.effect is not q.effect or lie is not Lie.EQUAL:
        facts |= {"bound"} if any(effect.is_bound for effect in effects) else set()
        facts |= {"hedge"} if any(effect.is_hedge for effect in effects) else set()
    told_finer = is_rounded(p, q, lexicon) or is_loose_dozen(p, q)
    if (Effect.RANGE in effects and lie is not Lie.APART) or told_finer:
        facts.add("precision")
    if Effect.VAGUE in effects and _nearly_meet(p.interval, q.interval):
        facts |= {"precision", "vague"}
    if p.change is not None and q.change is not None and p.change is not q.change:
        facts.add("opposite")
    return facts


def _is_blurred_by_one(p: Quantity, q: Quantity) -> bool:
    """Whether one says "about" of a figure that the other gives as it is."""
    return {p.effect, q.effect} in ({Effect.EXACT, Effect.ABOUT}, {Effect.EXACT, Effect.ESTIMATE})


def _nearly_meet(p: Interval[Decimal], q: Interval[Decimal]) -> bool:
    """Whether a vague amount and another lie no further apart than a writer could mean by it."""
    for low, high in ((p.high, q.low), (q.high, p.low)):
        if low is not None and high is not None and low < high and high > low * STRETCH:
            return False
    return True


def _scope(a: Claim, b: Claim, lexicon: Lexicon) -> set[str]:
    """Facts about what the two count, besides how many."""
    p, q = quantity_of(a), quantity_of(b)
    facts: set[str] = set()
    people = a.topic.startswith(OPEN) and b.topic.startswith(OPEN)
    if people and a.topic != b.topic and not _are_alike(a, b, lexicon):
        facts.add("category")
    extents = extents_of(p, q, lexicon.nouns)
    if len(extents) == 2 and Extent.PART in extents:
        facts |= {"part and whole", "scope"}
    elif len(extents) == 2 and Extent.NEW in extents:
        facts.add("scope")
    if p.scope.period and q.scope.period and p.scope.period != q.scope.period:
        facts.add("scope")
    narrow = _narrower(a, b, lexicon)
    if narrow is not None:
        facts.add("scope")
    if _fits(a, b, narrow, lexicon):
        facts.add("fits")
    return facts


def _are_alike(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """Whether one figure is told of the same people, though in words of two topics.

    It is where one topic says nothing of what became of them, or tells them in other words: the injured are
    those who were taken to hospital.
    """
    p, q = quantity_of(a), quantity_of(b)
    if p.interval != q.interval and not (p.stated == q.stated and _is_blurred_by_one(p, q)):
        return False
    told = (lexicon.topics.by_id.get(a.topic), lexicon.topics.by_id.get(b.topic))
    worded = any(
        topic is not None and topic.alike and topic.parent == other
        for topic, other in zip(told, (b.topic, a.topic), strict=True)
    )
    return worded or _either_open(a, b, lexicon)


def _either_open(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    return is_open(a.topic, lexicon) or is_open(b.topic, lexicon)


def _narrower(a: Claim, b: Claim, lexicon: Lexicon) -> Claim | None:
    """The claim that counts a narrower set, by its words; None where neither does."""
    p, q = quantity_of(a), quantity_of(b)
    if p.unit != "count":
        return None
    nouns = lexicon.nouns
    wide = [noun is None or noun in nouns.anyone for noun in (p.counted, q.counted)]
    if wide[0] != wide[1] and a.topic.startswith(OPEN) and b.topic.startswith(OPEN):
        narrow = b if wide[0] else a
        noun = quantity_of(narrow).counted
        return narrow if noun in nouns.people and Decimal(1) not in {p.stated, q.stated} else None
    mine, theirs = narrowing_of(p, nouns), narrowing_of(q, nouns)
    return None if bool(mine) == bool(theirs) else a if mine else b


def _fits(a: Claim, b: Claim, narrow: Claim | None, lexicon: Lexicon) -> bool:
    """Whether what is narrower, by topic or by noun, can be no larger than what is wider."""
    if a.topic != b.topic and not _either_open(a, b, lexicon):
        narrow = a if b.topic in lexicon.topics.ancestors(a.topic) else b
    elif OPEN not in {a.topic, b.topic} and is_open(a.topic, lexicon) != is_open(b.topic, lexicon):
        narrow = b if is_open(a.topic, lexicon) else a
    if narrow is None:
        return False
    wide = b if narrow is a else a
    return not lies_above(quantity_of(narrow).interval, quantity_of(wide).interval)
