"""The number grammar that rooms share: digits, number words, fractions and vague amounts."""

from checker.claims.numbers.grammar import NumberGrammar
from checker.claims.numbers.numeral import Form, Numeral, exact
from checker.claims.numbers.phrases import Phrases
from checker.claims.numbers.view import View, view_of

__all__ = ["Form", "NumberGrammar", "Numeral", "Phrases", "View", "exact", "view_of"]
