"""Saved web pages: the story on them, without what stands around it."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from checker.errors import ArticleError
from checker.reading.facts import Facts
from checker.reading.formats.newsjson import with_headline
from checker.reading.formats.pagefacts import linked_body, read_facts

_ASIDE = frozenset(
    {"figure", "figcaption", "aside", "nav", "footer", "form", "button", "dialog", "iframe", "select"}
)
"""Elements that hold no part of a story."""
# fmt: off
_MARKS = frozenset((
    "share", "sharing", "sharebar", "social", "related", "newsletter", "caption", "captions",
    "promo", "readmore", "recirc", "recommended", "comments", "cookie", "consent", "paywall",
    "subscribe", "signup", "breadcrumb", "breadcrumbs", "byline", "advertisement", "advert", "ad",
    "ads", "sponsored", "taboola", "outbrain", "toolbar", "tags", "credit", "mostread", "trending",
    "livefeed",
))
# fmt: on
"""Words in the class or id of elements that hold no part of a story."""
_WORD = re.compile(r"[A-Za-z][a-z]*")
_LARGE = 0.4
"""An element with more of the page's text than this is the story, whatever its class says."""
_SHORTEST = 20
"""Fewer characters than this are no story."""


def read_page(data: bytes, name: str) -> tuple[str, Facts]:
    """The article's text, headline first, a line for each paragraph, and what the page says of it.

    Args:
        data: the page as it was saved.
        name: of the file, for messages.

    Raises:
        ArticleError: when it is no page, or none with a story on it.
    """
    page = _parse(data)
    if page is None:
        raise ArticleError(f"{name}: this is not a web page; save the article again, or as text")
    facts = read_facts(page)
    body = linked_body(page)
    _drop_furniture(page)
    extracted = _extract(page)
    text = extracted if len(extracted) >= _SHORTEST else body
    if len(text.strip()) < _SHORTEST:
        raise ArticleError(f"{name}: no story is found on the page; save the article's text as .txt")
    return with_headline(facts.title, text), facts


def _parse(data: bytes) -> HtmlElement | None:
    from trafilatura.utils import load_html

    if not data.strip() or b"<" not in data:
        return None
    try:
        page = load_html(data)
    except (etree.LxmlError, ValueError, RecursionError, AssertionError):
        return None
    return page if isinstance(page, HtmlElement) else None


def _drop_furniture(page: HtmlElement) -> None:
    """Take captions, share bars, teasers and the like out of the page."""
    whole = max(len(page.text_content()), 1)
    doomed = [
        element
        for element in page.iter()
        if isinstance(element.tag, str)
        and element.tag not in {"html", "body", "main", "article"}
        and _is_aside(element)
    ]
    for element in doomed:
        if element.getparent() is not None and len(element.text_content()) < _LARGE * whole:
            element.drop_tree()


def _is_aside(element: HtmlElement) -> bool:
    if element.tag in _ASIDE:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    words = {word.lower() for word in _WORD.findall(named[:500])}
    return bool(words & _MARKS) or {"read", "more"} <= words or {"most", "read"} <= words


def _extract(page: HtmlElement) -> str:
    """The story's paragraphs, as trafilatura finds them."""
    from trafilatura import extract

    try:
        text = extract(
            html.tostring(page, encoding="unicode"),
            include_comments=False,
            include_tables=False,
            favor_precision=True,
        )
    except (etree.LxmlError, ValueError, RecursionError, AssertionError):
        return ""
    lines = (" ".join(line.split()) for line in (text or "").split("\n"))
    return "\n\n".join(line for line in lines if line)
