"""Articles as nobody would write them: any characters, hostile markup, sentences joined at random."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from checker.model.article import Article
from checker.reading.articles import read_article

SEEDS = Path(__file__).parents[2] / "seeds"
SENTENCES = tuple(
    line
    for path in sorted(SEEDS.rglob("*"))
    if path.is_file()
    for paragraph in read_article(path).text.splitlines()
    for line in paragraph.split(". ")
    if line.strip()
)
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "](javascript:alert(1))",
    "| a | b |\n|---|---|", "```\n```", "\x1b[31m", "\x1b]0;x\x07", "\u202e", "\u200b", "\u2066", "\ufeff",
    "\x00", "\ud800", "\udfff", "=1+1", "{{ 7 * 7 }}", "{% raw %}", "&lt;b&gt;", "---\n",
    "---\ntitle: x\n---\n", "\r", "\r\n", "\x0b", "\x85", "\u2028", "“", "”", "‘", "’", '"', "'", "''",
    "``", "«", "—", "…", "aⓃ", "ﬁ", "İ", "ß", "ǅ", "½", "²", "①", "٣", "१२", "Ⅷ", "10" * 40,
    "9,999,999,999,999", "1e999", "0.0000001", "-0", "$", "£1", "%", "1/0", "00:00", "25:61 p.m.",
    "Feb. 30", "30 February 2015", "year 0", "0000-00-00", "9999-12-31", "the 0s", "Monday Monday",
    "a a a a", "said said", "to to to", "more than at least about", "two-two-two", "one hundred hundred",
    "a dozen dozen",
)  # fmt: skip
"""What broke programs before, and what looks like numbers, dates and marks without being any."""

characters = st.characters() | st.characters(
    categories=("Cs", "Cc", "Cf", "Nd", "Nl", "No", "Sc", "Pi", "Pf")
)
pieces = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(SENTENCES).flatmap(lambda s: st.integers(0, len(s)).map(lambda cut: s[cut:])),
    st.sampled_from(HOSTILE),
    st.text(characters, max_size=12),
)
joins = st.sampled_from((" ", "\n", ". ", "", "\n\n", " and ", ", ", "\r\n", '" said Mara Quill, "'))
texts = st.lists(st.tuples(pieces, joins), min_size=1, max_size=10).map(
    lambda parts: "".join(piece + join for piece, join in parts)
)
"""Texts of up to ten pieces. Some are empty or hold spaces alone."""

names = st.text(characters, min_size=1, max_size=8)
dates = st.one_of(
    st.none(),
    st.sampled_from(("2015-06-10", "2015-06-10T23:59:59-11:00", "0001-01-01", "9999-12-31T23:00Z")),
    names,
)
titles = st.one_of(st.none(), pieces)


@st.composite
def articles(draw: st.DrawFn, name: str) -> Article:
    """An article with any text, outlet, headline and date."""
    text = draw(texts.filter(lambda t: bool(t.strip())))
    return Article(
        text=text,
        id=name,
        source=draw(st.none() | names),
        title=draw(titles),
        published=draw(dates),
        url=draw(st.none() | st.just("javascript:alert(1)")),
        path=draw(st.none() | st.just("a/b.md")),
    )


@st.composite
def article_sets(draw: st.DrawFn) -> list[Article]:
    """Two or three articles that share sentences."""
    found = [draw(articles(name)) for name in ("one", "two", "three")[: draw(st.integers(2, 3))]]
    if draw(st.booleans()):
        first = found[0]
        found[1] = Article(text=first.text + draw(pieces), id="two", published=first.published)
    return found
