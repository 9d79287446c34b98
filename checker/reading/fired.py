"""Which rules of rules/en/reading.toml take part in reading a text, for `checker rules check`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reading.sections import fired as line_rules_fired
from checker.reading.sentences import sentence_spans
from checker.rulebook.reading import ReadingRules


def fired(text: str, rules: ReadingRules) -> frozenset[str]:
    """Ids of the rules that take part in reading a text of one line."""
    return line_rules_fired(text, rules) | frozenset(_abbreviations(text, rules))


def _abbreviations(text: str, rules: ReadingRules) -> Iterator[str]:
    """Ids of the rules that hold an abbreviation behind which the sentence goes on."""
    ends = {end for _, end in sentence_spans(text, rules)}
    for word, rule in rules.endings.items():
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if end not in ends and text[end : end + 1].isspace() and not text[start - 1 : start].isalnum():
                yield rule.id
            start = text.find(word, end)
