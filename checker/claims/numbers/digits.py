"""Figures in digits: separators of thousands, decimal points and commas."""

from __future__ import annotations

from decimal import Decimal

LONGEST = 24
"""Digits beyond which a figure is an identifier and not an amount."""


def read_digits(text: str, decimal: str = ".") -> Decimal | None:
    """The value of a number token; None where it is no single number ("192.168.1.2", "22,24,26").

    Reads "1,200", "12,34,567" (Indian grouping), "1.234.567" and "1.234,5" (continental), "3.5", "0,5".

    Args:
        decimal: the mark before decimals: "1.200" is 1.2 where that is "." and 1200 where it is ",".
    """
    if len(text) > LONGEST or not text.isascii():
        return None
    if text.isdigit():
        return Decimal(text)
    point = max(text.rfind("."), text.rfind(","))
    mark, other = text[point], "," if text[point] == "." else "."
    head, tail = text[:point], text[point + 1 :]
    if mark in head:
        return _grouped(text, mark) if other not in text else None
    if other in head:
        whole = _grouped(head, other)
        return Decimal(f"{whole}.{tail}") if whole is not None else None
    if mark != decimal and len(tail) == 3 and len(head) <= 3 and head != "0":
        return Decimal(head + tail)
    return Decimal(f"{head}.{tail}") if mark == decimal or len(tail) <= 2 else None


def _grouped(text: str, mark: str) -> Decimal | None:
    """A whole number in groups of three digits, or of two and a last one of three."""
    first, *rest = text.split(mark)
    if not 1 <= len(first) <= 3 or len(rest[-1]) != 3:
        return None
    sizes = {len(group) for group in rest[:-1]}
    if sizes <= {3} or (sizes == {2} and len(first) <= 2 and mark == ","):
        return Decimal(first + "".join(rest))
    return None
