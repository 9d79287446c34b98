# ruff: noqa: E501 - markup as pages have it
"""A news page of our own, with all that stands around a story."""

from __future__ import annotations

PARAGRAPHS = (
    "The old footbridge over the Orla broke on Friday morning, throwing 14 people into the river, the county said.",
    "Rescuers in two boats pulled 13 of them out alive. A man of 61 was still missing on Friday evening.",
    "The county had shut the bridge twice since 2019, and engineers asked for $2.4 million to mend it.",
    "“We told them in March that the cables would not hold another winter,” said Irma Oduya, who leads the union.",
    "The governor will visit Port Halden on Sunday, her office said, and money for a new bridge is to be voted on.",
)

LINKED = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Not the outlet"},
 {"@type": "NewsArticle", "headline": "Footbridge breaks at Port Halden", "datePublished": "2031-11-07T18:20:00-05:00",
  "dateModified": "2031-11-08T07:00:00Z", "author": [{"@type": "Person", "name": "Dana Whitlow"}, {"name": "Omar Reyes"}],
  "publisher": {"@type": "Organization", "name": "Halden Herald"}, "url": "https://herald.example.org/bridge"}]}
</script>"""

META = """<meta property="og:site_name" content="Halden Herald">
<meta property="og:title" content="Footbridge breaks at Port Halden">
<meta name="author" content="Dana Whitlow">
<meta property="article:published_time" content="2031-11-07T18:20:00-05:00">
<meta property="article:modified_time" content="2031-11-08 07:00 UTC">
<link rel="canonical" href="https://herald.example.org/bridge">"""


def page(head: str = LINKED, paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    """The page with that in its head."""
    body = [f"<p>{paragraph}</p>" for paragraph in paragraphs]
    body[1:1] = [
        '<figure><img src="a.jpg"><figcaption>The bridge in 1988, when 900 people crossed it.</figcaption></figure>',
        '<div class="caption">Boats at 44 Quay Street on Friday.</div>',
    ]
    body[4:4] = [
        '<div class="read-more"><a href="/x">Read more: 77 bridges in the state are unsafe, report says</a></div>',
        '<aside><h3>Related</h3><ul><li><a href="/y">Ferry with 212 people runs aground</a></li></ul></aside>',
    ]
    return f"""<!DOCTYPE html><html lang="en"><head><title>Footbridge breaks | Halden Herald</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Footbridge breaks at Port Halden</h1>
<div class="share-bar"><a href="#">Share 318 times</a><a href="#">Post</a><a href="#">E-mail</a></div>
{"".join(body)}
</article></main>
<section class="newsletter"><p>Join 45,000 readers who get our newsletter every morning at 6.</p></section>
<div class="most-read"><ol><li><a href="/z">Mayor fined $900 for parking</a></li></ol></div>
<footer><p>© 2031 Halden Herald. 12 Quay Street, Port Halden.</p></footer>
<script>var n = 5000;</script></body></html>"""
