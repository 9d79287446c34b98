"""How reports put kinds, topics, values and attributions into words."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model.claim import Attribution, Claim, Kind
from checker.model.interval import Interval
from checker.model.name import PersonName
from checker.model.quantity import Quantity
from checker.model.quotation import Quotation
from checker.model.report import Severity
from checker.model.statement import Modality, Polarity, Statement
from checker.model.timerange import TimeRange
from checker.report.text import shorten, unquoted

SHORT = 60
"""Characters of a value in a heading or a table."""
SHORTER = 40
"""The same, where three values or more share a heading."""

_SEPARATORS = re.compile(r"[._\-\s]+")
_PLAIN_STANCE = "said"
"""The stance that is not worth a word."""
_KINDS = {
    Kind.QUANTITY: "Quantities",
    Kind.TIME: "Times",
    Kind.QUOTE: "Quotations",
    Kind.NAME: "Names",
    Kind.STATEMENT: "Statements",
}
_SEVERITIES = {
    Severity.MAJOR: "Major discrepancy",
    Severity.MINOR: "Minor discrepancy",
    Severity.NONE: "Agreement",
}


def kind_words(kind: Kind) -> str:
    """The kind in the plural, as a heading."""
    return _KINDS[kind]


def severity_words(severity: Severity) -> str:
    """The verdict with its severity."""
    return _SEVERITIES[severity]


def fact_words(claim: Claim) -> str:
    """What sort of fact a claim is: its topic in words, else its kind."""
    topic = claim.topic.removeprefix("things.")
    return _SEPARATORS.sub(" ", topic).strip() or claim.kind.value


def chance_words(probability: float) -> str:
    """A probability as a percentage that is never quite nothing and never quite all."""
    if probability > 0.99:
        return "over 99%"
    return "under 1%" if probability < 0.01 else f"{probability:.0%}"


def short_value(claim: Claim, limit: int = SHORT) -> str:
    """The claim's own words, short enough for a heading or a table."""
    text = unquoted(claim.text) if claim.kind is Kind.QUOTE else claim.text
    return shorten(text, limit)


def attribution_words(attribution: Attribution | None) -> str | None:
    """Who says it: "Nora Quist, the harbour master, to Coast Radio"."""
    if attribution is None:
        return None
    parts = [attribution.speaker, attribution.role, attribution.outlet and f"to {attribution.outlet}"]
    words = ", ".join(part for part in parts if part)
    stance = None if attribution.stance == _PLAIN_STANCE else attribution.stance
    return shorten(f"{words} ({stance})" if stance else words, 160) or None


def reading_words(claim: Claim) -> str:
    """How the checker understood the value: "more than 80 people", "2025-11-24, Monday"."""
    match claim.value:
        case Quantity() as quantity:
            words = _quantity_words(quantity)
        case TimeRange() as time:
            words = _time_words(time)
        case Quotation() as quotation:
            words = f"{len(quotation.words.split())} words by {quotation.speaker or 'an unknown speaker'}"
        case PersonName() as name:
            words = f"{name.name}, {name.role}" if name.role else name.name
        case Statement() as statement:
            words = _statement_words(statement)
    return shorten(words, 80)


def _quantity_words(quantity: Quantity) -> str:
    words = _interval_words(quantity.interval)
    unit = quantity.unit
    if unit == "count":
        words = f"{words} {quantity.counted}" if quantity.counted else words
    elif len(unit) == 3 and unit.isupper():
        words = f"{words} {unit}"
    else:
        words = f"{words} {unit.replace('_', ' ')}"
    return f"{words}, {quantity.change.value}" if quantity.change else words


def _interval_words(interval: Interval[Decimal]) -> str:
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        if low == high:
            return _amount(low)
        start = f"over {_amount(low)}" if interval.low_open else _amount(low)
        return f"{start} to {'under ' if interval.high_open else ''}{_amount(high)}"
    if low is not None:
        return f"{'more than' if interval.low_open else 'at least'} {_amount(low)}"
    if high is not None:
        return f"{'less than' if interval.high_open else 'at most'} {_amount(high)}"
    return "any number"


def _amount(amount: Decimal) -> str:
    """An amount with separators for thousands; one out of all proportion in scientific notation."""
    if not amount.is_finite() or abs(amount.adjusted()) > 24:
        return f"{amount:.3E}"
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _time_words(time: TimeRange) -> str:
    low = time.interval.low if time.interval else None
    date = time.timex or (low.isoformat(sep=" ", timespec="minutes") if low else None)
    words = ", ".join(part for part in (date, time.weekday) if part)
    return words or f"a {time.grain.value}, not placed"


def _statement_words(statement: Statement) -> str:
    if statement.modality is Modality.ASSERTED:
        return statement.polarity.value
    denied = ", denied" if statement.polarity is Polarity.DENIED else ""
    return statement.modality.value + denied
