"""Articles that attack the page: nothing of theirs becomes a part of it."""

from __future__ import annotations

import pytest

from tests.report.samples import hostile
from tests.report.test_html import ATTACKS

SHAPE = """() => [...document.querySelectorAll("*:not(mark)")].map(node =>
  [node.tagName, ...[...node.attributes].map(attribute => attribute.name).sort()].join(" "))"""


@pytest.mark.parametrize("place", range(len(ATTACKS)))
def test_the_document_has_the_same_nodes_whatever_an_article_says(opened, place):
    shapes, said = [], []
    for bait in ("plain words", ATTACKS[place]):
        page = opened(hostile(bait))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.keyboard.press("j")
        shapes.append(page.evaluate(SHAPE))
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert shapes[0] == shapes[1]
    assert said == []


def test_marks_of_direction_do_not_reach_the_page(opened):
    page = opened(hostile(ATTACKS[5]))
    text = page.evaluate("document.documentElement.textContent")
    assert not set(text) & set("\u202e\u2066\x00")
