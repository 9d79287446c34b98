"""The words in which a verdict on two quantities is explained to an editor."""

from __future__ import annotations

from decimal import Decimal, localcontext

from checker.model.claim import Claim
from checker.model.quantity import Quantity

YEAR = Decimal(31556952)
"""Seconds of a mean year."""
SHARES = frozenset({"percent", "percentage point"})
"""Units of which a gap is told in points."""
RANK, SCORE = "rank", "score"
"""Units of which no gap is a share: places in a row, and scores of two figures."""
MANY = 100
"""Figure from which a gap between counts is told as a share of it, too."""


MAX_DIGITS = 100
"""Digits with which figures are rounded, however large an article writes them."""


def tell_details(a: Claim, b: Claim, p: Quantity, q: Quantity) -> dict[str, str]:
    """The values of the placeholders in explanations.

    Args:
        a: one claim; b: the other.
        p: the amount of `a`, in the unit of `q`, that of `b`.
    """
    one, two = _words_of(a), _words_of(b)
    return {
        "a": one,
        "b": two,
        "both": one if one == two else f"{one} and {two}",
        "topic_a": _topic_words(a),
        "topic_b": _topic_words(b),
        "age_a": _age_words(a, p),
        "age_b": _age_words(b, q),
        "gap": _gap(p, q),
    }


def _topic_words(claim: Claim) -> str:
    """What the claim counts, in a word for an editor: "killed", "without power", "boat"."""
    return claim.topic.rpartition(".")[2].replace("-", " ")


def _words_of(claim: Claim) -> str:
    """The claim's own words on one line."""
    return "“" + " ".join(claim.text.split()) + "”"


def _age_words(claim: Claim, p: Quantity) -> str:
    """An age in whole years, or as the article words it."""
    years = None if p.stated is None else p.stated / YEAR
    plain = years is not None and years == int(years) and not (p.effect.is_bound or p.effect.is_hedge)
    return str(int(years)) if plain and years is not None else _words_of(claim)


def _gap(p: Quantity, q: Quantity) -> str:
    """How far apart the figures are, as the end of a sentence: "differ by 2", "are 12 % apart"."""
    first, second = _figure(p), _figure(q)
    if first is None or second is None or first == second:
        return "differ"
    gap, largest = abs(first - second), max(abs(first), abs(second))
    share = _share(gap, largest)
    if p.unit == RANK:
        return f"differ by {_plain(gap)} {'place' if gap == 1 else 'places'}"
    if p.unit == SCORE:
        return "differ"
    if p.unit in SHARES:
        return f"are {_plain(gap)} percentage {'point' if gap == 1 else 'points'} apart"
    if p.unit != "count":
        return f"are {share} apart"
    return f"differ by {_plain(gap)}" + (f" ({share})" if largest >= MANY else "")


def _share(gap: Decimal, largest: Decimal) -> str:
    """A gap as a share of the larger figure."""
    share = gap / largest * 100
    return f"{share:.1f} %" if share < 10 else f"{share:.0f} %"


def _plain(figure: Decimal) -> str:
    """A figure with commas, to two places at most."""
    with localcontext(prec=MAX_DIGITS):
        return f"{round(figure, 2).normalize():,f}"


def _figure(p: Quantity) -> Decimal | None:
    """The figure printed, else the nearest that the words allow."""
    if p.stated is not None:
        return p.stated
    return p.interval.low if p.interval.low is not None else p.interval.high
