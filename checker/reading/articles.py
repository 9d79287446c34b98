"""Files into articles."""

from __future__ import annotations

import hashlib
from os import PathLike
from pathlib import Path

from checker.errors import ArticleError
from checker.model.article import Article
from checker.reading.decoding import decode
from checker.reading.facts import Facts
from checker.reading.files import DATA, PAGES, SUFFIXES, one_line, read_bytes, stem_of, suffix_of
from checker.reading.frontmatter import FrontMatterError, read_front_matter
from checker.rulebook import load_rulebook
from checker.rulebook.reading import ReadingRules

__all__ = ["SUFFIXES", "parse_article", "read_article"]

NOTHING = Facts()


def read_article(
    path: str | PathLike[str], id: str | None = None, rules: ReadingRules | None = None
) -> Article:
    """Read one article from a file: text, Markdown, a saved web page, or JSON; packed with gzip or not.

    A text or Markdown file may begin with front matter: lines of `key: value` between two lines of
    `---`, with the keys outlet, title, author, published, modified and url. It stays a part of the
    article's text, so that offsets and line numbers are those of the file in an editor. Of a page or
    JSON the text is the headline and what follows of the story; offsets and lines are those of it.

    Args:
        path: ends in one of `SUFFIXES`, or in one of them and ".gz".
        id: None is the file's name without its suffix.
        rules: None is the bundled ones.

    Raises:
        ArticleError: when the file is missing, a folder, not readable, of another kind, too large,
            empty, not text, has front matter that cannot be read, or no story in it. One line,
            `path: what is wrong; what to do`, with the line's number behind the path where there is one.
    """
    data = read_bytes(Path(path), (rules or load_rulebook().reading).limits.file_bytes)
    return parse_article(data, str(path), id)


def parse_article(
    data: bytes, path: str, id: str | None = None, known: Facts = NOTHING, suffix: str | None = None
) -> Article:
    """An article from the bytes of its file, unpacked.

    Args:
        path: of the file.
        known: what is known of the article otherwise; goes before what the file says.
        suffix: says how to read the bytes; None is the path's.

    Raises:
        ArticleError: as `read_article` does.
    """
    name = one_line(path)
    text, facts = _read(data, name, suffix_of(path) if suffix is None else suffix)
    facts = known.over(facts).printable()
    return Article(
        text=text,
        id=id or one_line(stem_of(path)),
        source=facts.source,
        title=facts.title,
        published=facts.published,
        modified=facts.modified,
        url=facts.url,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        author=facts.author,
    )


def _read(data: bytes, name: str, suffix: str) -> tuple[str, Facts]:
    """The article's text, and what its file says of it."""
    if suffix in PAGES:
        from checker.reading.formats.webpage import read_page

        return read_page(data, name)
    try:
        text = decode(data)
    except ValueError as fault:
        raise ArticleError(f"{name}: {fault}") from None
    if suffix in DATA:
        from checker.reading.formats.newsjson import read_json

        return read_json(text, name)
    return text, _front_matter(text, name)


def _front_matter(text: str, name: str) -> Facts:
    """What the front matter says."""
    try:
        matter = read_front_matter(text)
    except FrontMatterError as fault:
        raise ArticleError(f"{name}:{fault.line}: {one_line(str(fault))}") from None
    if not text[matter.end if matter else 0 :].strip():
        what = "nothing follows the front matter" if matter else "the file is empty"
        raise ArticleError(f"{name}: {what}; put the article's text into it")
    if matter is None:
        return NOTHING
    said = matter.values
    return Facts(
        source=said.get("outlet"),
        title=said.get("title"),
        author=said.get("author"),
        published=said.get("published"),
        modified=said.get("modified"),
        url=said.get("url"),
    )
