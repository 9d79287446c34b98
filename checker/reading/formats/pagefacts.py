"""What a web page says of the article on it: JSON-LD first, then its meta elements."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml.html import HtmlElement

from checker.reading.facts import Facts
from checker.reading.formats.moments import iso_moment
from checker.reading.formats.newsjson import Table, is_schema_article, schema_facts, tables

_OUTLET = ("og:site_name", "citation_publisher", "dc.publisher", "application-name")
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline")
_AUTHOR = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_PUBLISHED = (
    "article:published_time", "datepublished", "date.published", "parsely-pub-date", "og:published_time",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "publish-date", "pubdate", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
_LONGEST = 2_000_000
"""The most characters of JSON-LD that are read of one element."""


def read_facts(page: HtmlElement) -> Facts:
    """Outlet, headline, author, address and times of the article; times keep the zone they are given in."""
    found = Facts()
    for table in _linked_data(page):
        found = found.over(schema_facts(table))
    return found.over(_meta_facts(page))


def linked_body(page: HtmlElement) -> str:
    """The article's text where the page gives it as data; empty where it does not."""
    bodies = (table.get("articleBody") for table in _linked_data(page))
    return next((body for body in bodies if isinstance(body, str) and body.strip()), "")


def _linked_data(page: HtmlElement) -> Iterator[Table]:
    for script in page.iter("script"):
        kind = (script.get("type") or "").split(";")[0].strip().lower()
        text = (script.text or "").strip()
        if kind != "application/ld+json" or len(text) > _LONGEST:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (table for table in tables(data) if is_schema_article(table))


def _meta_facts(page: HtmlElement) -> Facts:
    said: dict[str, str] = {}
    for meta in page.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = " ".join((meta.get("content") or "").split())
        if content:
            said.setdefault(key.strip().lower(), content)
    author = _first(said, _AUTHOR)
    return Facts(
        source=_first(said, _OUTLET),
        title=_first(said, _TITLE) or _title(page),
        author=None if author and author.startswith("http") else author,
        published=_first_moment(said, _PUBLISHED) or _time_element(page, "datepublished"),
        modified=_first_moment(said, _MODIFIED) or _time_element(page, "datemodified"),
        url=_canonical(page) or said.get("og:url"),
    )


def _first(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names if name in said), None)


def _first_moment(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next(filter(None, (iso_moment(said.get(name)) for name in names)), None)


def _time_element(page: HtmlElement, role: str) -> str | None:
    """The moment of a `time` element with that role; for the publication, of the only one on the page."""
    elements = [element for element in page.iter("time") if element.get("datetime")]
    named = [element for element in elements if role in (element.get("itemprop") or "").lower()]
    if not named and role == "datepublished" and len({element.get("datetime") for element in elements}) == 1:
        named = elements[:1]
    return next(filter(None, (iso_moment(element.get("datetime")) for element in named)), None)


def _title(page: HtmlElement) -> str | None:
    """The headline on the page, where there is just one; else the title of its window."""
    headlines = [" ".join(str(element.text_content()).split()) for element in page.iter("h1")]
    headlines = [text for text in headlines if text]
    if len(headlines) == 1:
        return headlines[0]
    titles = (" ".join(str(element.text_content()).split()) for element in page.iter("title"))
    return next(filter(None, titles), None)


def _canonical(page: HtmlElement) -> str | None:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href"))
    return None
