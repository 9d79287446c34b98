"""Every rule of times takes part in its own examples, and in none of its counter-examples."""

from __future__ import annotations

import pytest

from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from tests.claims.times.reader import claims_of, room

BOOK = load_rulebook()
RULES = [*BOOK.times.words, *BOOK.times.mask, *BOOK.time_shapes.shape, *BOOK.holidays.holiday]


def fired(text: str) -> frozenset[str]:
    return room().fired(read_document(Article(text=text, id="a")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_examples_alone(rule):
    for text in rule.matches:
        assert rule.id in fired(text), text
    for text in rule.rejects:
        assert rule.id not in fired(text), text


@pytest.mark.parametrize("group", BOOK.events.event, ids=lambda group: group.id)
def test_words_of_one_event_are_alike(group):
    example = next(claim for text in group.matches for claim in claims_of(text))
    counter = next(claim for text in group.rejects for claim in claims_of(text))
    word = next(word for word in example.about if room().affinity(example, example))
    assert word
    assert (room().affinity(example, counter) or 0) < 0.3


def test_ids_and_event_words_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    words = [word for group in BOOK.events.event for word in group.words]
    assert sorted(words) == sorted(set(words))
    known = {group.id for group in BOOK.events.event}
    assert all(other in known for group in BOOK.events.event for other in group.near)
