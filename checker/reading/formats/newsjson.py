"""Articles in JSON: ninjs, schema.org NewsArticle, or plain keys as in `checker.Article`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from checker.errors import ArticleError
from checker.reading.facts import Facts
from checker.reading.formats.moments import iso_moment

Table = Mapping[str, object]

_ARTICLE_TYPE = re.compile(
    r"(?:News|Reportage|Analysis|Background|Opinion|Review)?(?:News)?Article|BlogPosting|LiveBlogPosting"
)
_BODIES = ("body_text", "body_xhtml", "body_html")
_DEEPEST = 4
"""How deep in lists and graphs an article may lie."""


def read_json(text: str, name: str) -> tuple[str, Facts]:
    """The article's text, headline first, and what the file says of it.

    Args:
        name: of the file, for messages.

    Raises:
        ArticleError: when it is no JSON, no article, several, or has no text.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as fault:
        raise ArticleError(
            f"{name}:{fault.lineno}: not JSON ({fault.msg}); mend or export it again"
        ) from None
    except (RecursionError, ValueError):
        raise ArticleError(f"{name}: this JSON cannot be read; export the article again") from None
    found = [table for table in tables(data) if _is_article(table)]
    if len(found) != 1:
        what = f"{len(found)} articles in one file" if found else "no article that is known as one"
        raise ArticleError(f"{name}: {what}; save each as ninjs, NewsArticle or with a key text")
    body = _body(found[0])
    if not body.strip():
        raise ArticleError(f"{name}: the article has no text; export it with its body")
    facts = _facts(found[0])
    return with_headline(facts.title, body), facts


def with_headline(title: str | None, body: str) -> str:
    """The text with its headline as its first line, which is not repeated where the body begins with it."""
    plain = body.strip("\n")
    first = plain.split("\n", 1)[0]
    if not title or _letters(first) == _letters(title):
        return plain + "\n"
    return f"{title}\n\n{plain}\n"


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def tables(data: object, depth: int = 0) -> Iterator[Table]:
    """The JSON objects that may be articles: the whole, the members of lists, and those of a @graph."""
    if isinstance(data, Mapping):
        yield data
        yield from tables(data.get("@graph"), depth + 1)
    elif isinstance(data, list) and depth < _DEEPEST:
        for member in data[:1000]:
            yield from tables(member, depth + 1)


def is_schema_article(table: Table) -> bool:
    """Whether the object says that it is a NewsArticle or the like."""
    types = table.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE_TYPE.fullmatch(name.rsplit("/", 1)[-1]) for name in names)


def _is_article(table: Table) -> bool:
    if is_schema_article(table) or "articleBody" in table or isinstance(table.get("text"), str):
        return True
    return any(key in table for key in (*_BODIES, "bodies"))


def _body(table: Table) -> str:
    for key in ("text", "articleBody"):
        if body := _string(table.get(key)):
            return body
    bodies = [(table.get(key), key != "body_text") for key in _BODIES]
    bodies += [
        (body.get("value"), "html" in str(body.get("contenttype", body.get("contentType", ""))))
        for body in sorted(_members(table.get("bodies")), key=lambda body: body.get("role") != "main")
    ]
    for value, marked_up in bodies:
        if body := _string(value):
            return paragraphs_of(body) if marked_up else body
    return ""


def paragraphs_of(markup: str) -> str:
    """The text of a piece of HTML that holds nothing but the story, a line for each block."""
    from lxml import etree, html

    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return ""
    for element in tree.xpath("//script | //style | //figure | //figcaption | //aside | //iframe"):
        element.drop_tree()
    for element in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"):
        element.tail = f"\n{element.tail or ''}"
        element.text = element.text and f"\n{element.text}"
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return "\n\n".join(line for line in lines if line)


def schema_facts(table: Table) -> Facts:
    """What a schema.org article says of itself."""
    return Facts(
        source=_name(table.get("publisher")) or _name(table.get("sourceOrganization")),
        title=_string(table.get("headline")) or _string(table.get("name")),
        author=_name(table.get("author")),
        published=iso_moment(_string(table.get("datePublished"))),
        modified=iso_moment(_string(table.get("dateModified"))),
        url=_string(table.get("url")) or _string(table.get("mainEntityOfPage")),
    )


def _facts(table: Table) -> Facts:
    own = Facts(
        source=_string(table.get("source")) or _string(table.get("outlet")),
        title=_string(table.get("title")),
        author=_name(table.get("author")),
        published=iso_moment(_string(table.get("published"))),
        modified=iso_moment(_string(table.get("modified"))),
        url=_string(table.get("url")),
    )
    return own.over(schema_facts(table)).over(_ninjs_facts(table))


def _ninjs_facts(table: Table) -> Facts:
    """What a ninjs item of version 1, 2 or 3 says of itself."""
    headlines = sorted(_members(table.get("headlines")), key=lambda row: row.get("role") != "main")
    sources = [_string(row.get("name")) for row in _members(table.get("infosources"))]
    moments = ("contentcreated", "firstcreated", "versioncreated")
    first = next((table[key] for key in moments if table.get(key)), None)
    uri = _string(table.get("uri"))
    return Facts(
        source=next(filter(None, sources), None) or _string(table.get("copyrightholder")),
        title=next(filter(None, (_string(row.get("value")) for row in headlines)), None),
        author=_string(table.get("byline")) or _string(table.get("by")),
        published=iso_moment(_string(first)),
        modified=iso_moment(_string(table.get("versioncreated"))),
        url=uri if uri and uri.startswith("http") else None,
    )


def _members(value: object) -> list[Table]:
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _name(value: object) -> str | None:
    """A name, or those of several: given as text, as an object with a name, or as a list of these."""
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, Mapping):
        return _string(value.get("name"))
    return _string(value)


def _string(value: object) -> str | None:
    """The text, or None where the value is no text or holds none."""
    if isinstance(value, Mapping):
        value = value.get("@id") or value.get("@value")
    return value.strip() or None if isinstance(value, str) else None
