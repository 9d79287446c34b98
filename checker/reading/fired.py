"""Which rules took part in reading a text."""

from __future__ import annotations

from checker.reading.posts import signature_rule
from checker.reading.sections import furniture_rule
from checker.reading.sentences import abbreviation_rules
from checker.rulebook.reading import ReadingRules


def fired(text: str, rules: ReadingRules) -> frozenset[str]:
    """Ids of the rules that took part in reading a line of text.

    A rule of abbreviations takes part where it keeps a sentence going.
    """
    whole = (furniture_rule(text, rules), signature_rule(text, rules))
    return abbreviation_rules(text, rules).union(name for name in whole if name)
