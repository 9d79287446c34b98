"""Values in words: short ones for headings ("at least 12", "$3 million"), and how each was read."""

from __future__ import annotations

from decimal import Decimal

from checker.model.claim import Claim, Kind
from checker.model.interval import Interval
from checker.model.name import PersonName
from checker.model.quantity import Effect, Quantity
from checker.model.quotation import Quotation
from checker.model.statement import Modality, Polarity, Statement
from checker.model.timerange import TimeRange
from checker.report.labels.dates import date_words
from checker.report.labels.nouns import plural
from checker.report.labels.table import LabelTable, read_labels
from checker.report.text import shorten, unquoted

_YEAR = Decimal(31556952)
"""Seconds of a mean year; ages are kept in seconds."""
_SHARES = {"percent": "percent", "percentage point": "percentage points"}


def figure_words(claim: Claim, limit: int) -> str:
    """The claim's value for a heading that names what is counted: "31", "at least 12", "$3 million".

    Counts and ages are given as figures; of everything else the claim's own words, at most `limit`
    characters of them.
    """
    value = claim.value
    if isinstance(value, Quantity):
        figure = _figure(claim, value, read_labels())
        if figure is not None:
            return figure
    text = unquoted(claim.text) if claim.kind is Kind.QUOTE else claim.text
    return shorten(text, limit)


def _figure(claim: Claim, quantity: Quantity, table: LabelTable) -> str | None:
    """A count or an age as a figure; None where the claim's own words say it better."""
    is_age = claim.topic == "age"
    if quantity.stated is None or quantity.against is not None or quantity.effect is Effect.VAGUE:
        return None
    if quantity.unit != "count" and not is_age:
        return None
    stated = quantity.stated / _YEAR if is_age else quantity.stated
    if stated != stated.to_integral_value() and is_age:
        return None
    if quantity.effect is Effect.RANGE:
        return None if is_age else interval_words(quantity.interval)
    if not stated and quantity.effect is Effect.EXACT:
        return "none"
    before = table.effects.get(quantity.effect.value)
    return f"{before} {amount_words(stated)}" if before else amount_words(stated)


def value_words(claim: Claim) -> str:
    """How the checker understood the value: "more than 80 people", "Monday, Nov. 24, 2025"."""
    match claim.value:
        case Quantity() as quantity:
            words = _quantity_words(claim, quantity)
        case TimeRange() as time:
            words = date_words(time)
        case Quotation() as quotation:
            words = f"{len(quotation.words.split())} words by {quotation.speaker or 'an unnamed speaker'}"
        case PersonName() as name:
            words = f"{name.name}, {name.role}" if name.role else name.name
        case Statement() as statement:
            words = _statement_words(statement)
    return shorten(words, 80)


def _quantity_words(claim: Claim, quantity: Quantity) -> str:
    unit = quantity.unit
    if claim.topic == "age" and quantity.unit == "second":
        words = f"{interval_words(_in_years(quantity.interval))} years"
    elif unit == "count":
        words = interval_words(quantity.interval)
        one = quantity.interval.is_point and quantity.interval.low == 1
        noun = quantity.counted if one or not quantity.counted else plural(quantity.counted)
        words = f"{words} {noun}" if noun else words
    elif len(unit) == 3 and unit.isupper():
        words = f"{interval_words(quantity.interval)} {unit}"
    else:
        words = f"{interval_words(quantity.interval)} {_unit_words(quantity)}"
    return f"{words}, {quantity.change.value}" if quantity.change else words


def _unit_words(quantity: Quantity) -> str:
    unit = _SHARES.get(quantity.unit, quantity.unit.replace("_", " "))
    one = quantity.interval.is_point and quantity.interval.low == 1
    return unit if one or unit in _SHARES.values() or " " in unit or quantity.unit in _BARE else f"{unit}s"


_BARE = frozenset({"magnitude", "rank", "score", "ratio"})
"""Units that have no plural."""


def _in_years(seconds: Interval[Decimal]) -> Interval[Decimal]:
    low, high = (
        None if bound is None else (bound / _YEAR).quantize(Decimal("0.1"))
        for bound in (seconds.low, seconds.high)
    )
    if low is not None and low == high:
        return Interval.point(low)
    return Interval(low, high, seconds.low_open, seconds.high_open)


def interval_words(interval: Interval[Decimal]) -> str:
    """A set of amounts: "80", "more than 80", "80 to 90"."""
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        if low == high:
            return amount_words(low)
        start = f"over {amount_words(low)}" if interval.low_open else amount_words(low)
        return f"{start} to {'under ' if interval.high_open else ''}{amount_words(high)}"
    if low is not None:
        return f"{'more than' if interval.low_open else 'at least'} {amount_words(low)}"
    if high is not None:
        return f"{'less than' if interval.high_open else 'at most'} {amount_words(high)}"
    return "any number"


def amount_words(amount: Decimal) -> str:
    """An amount with separators for thousands; one out of all proportion in scientific notation."""
    if not amount.is_finite() or abs(amount.adjusted()) > 24:
        return f"{amount:.3E}"
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _statement_words(statement: Statement) -> str:
    said = "says no" if statement.polarity is Polarity.DENIED else "says so"
    if statement.modality is Modality.ASSERTED:
        return said
    return f"{said}, as {statement.modality.value}"
