"""Powers in digits: "1.3e6", "6.2x10^-4", "2.5^3"."""

from __future__ import annotations

from decimal import Decimal, DecimalException, localcontext

from checker.claims.numbers.numeral import Form, Numeral, exact
from checker.claims.numbers.view import View
from checker.model.document import TokenKind

STEEPEST = 60
"""Largest exponent that is read."""


def raise_power(view: View, base: Numeral) -> Numeral:
    """The number with the exponent written against it; the number itself where there is none."""
    i = base.last
    if base.stated is None or base.form is not Form.DIGITS or not view.tight(i):
        return base
    if view.low(i) == "e":
        return _raised(view, base, i + 1, Decimal(10), times=base.stated)
    if view.low(i) == "^":
        return _raised(view, base, i + 1, base.stated, times=Decimal(1))
    if view.low(i) in {"x", "×"} and view.low(i + 1) == "10" and view.low(i + 2) == "^":
        return _raised(view, base, i + 3, Decimal(10), times=base.stated)
    return base


def _raised(view: View, base: Numeral, i: int, radix: Decimal, *, times: Decimal) -> Numeral:
    sign, at = 1, i
    while view.low(at) in {"+", "-", "−"} and at < i + 2:
        sign = -1 if view.low(at) != "+" else sign
        at += 1
    if at >= len(view) or view.tokens[at].kind is not TokenKind.NUMBER or not view.tight(at):
        return base
    exponent = view.low(at)
    if not exponent.isdecimal() or len(exponent) > 2 or int(exponent) > STEEPEST:
        return base
    negative = radix < 0
    with localcontext() as context:
        context.prec = 28
        try:
            value = times * abs(radix) ** (sign * int(exponent))
        except DecimalException:
            return base
    return exact(base.first, at + 1, -value if negative else value, Form.DIGITS, base.rules)
