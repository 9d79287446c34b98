"""Quantities: counts, money, percentages and measures, each as the set of amounts it allows."""

from checker.claims.quantities.room import QuantityRoom

__all__ = ["QuantityRoom"]
