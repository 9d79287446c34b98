"""CR LF and CR end a line as LF does: the same sentences, claims and line numbers."""

from __future__ import annotations

import pytest

import checker

STORY = """---
outlet: Halden Herald
published: 2031-11-07
---
Bridge breaks at Port Halden

The bridge broke on Friday, throwing 14 people into the river. “We told them in March,
said the union. It asked for $2.4 million.

“Nobody listened,” said Irma Oduya, who leads the union.
A man of 61 was missing on Friday evening, and
12 boats looked for him.
"""


@pytest.mark.parametrize("ends", ["\r\n", "\r"], ids=["CR LF", "CR"])
@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_line_ends_change_nothing(tmp_path, ends, name):
    path = tmp_path / name
    path.write_bytes(STORY.encode())
    expected = checker.read_article(path)
    path.write_bytes(STORY.replace("\n", ends).encode())
    article = checker.read_article(path)
    assert article.text == STORY.replace("\n", ends)
    assert (article.source, article.published) == (expected.source, expected.published)
    found, wanted = checker.find_claims(article), checker.find_claims(expected)
    assert wanted
    assert [(claim.line, claim.value, claim.sentence.text) for claim in found] == [
        (claim.line, claim.value, claim.sentence.text) for claim in wanted
    ]
    assert all(claim.span.of(article.text) == claim.text for claim in found)
