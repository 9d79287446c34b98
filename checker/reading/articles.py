"""Files into articles."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from checker.errors import ArticleError
from checker.model.article import Article
from checker.reading.decoding import decode
from checker.reading.frontmatter import FrontMatterError, read_front_matter
from checker.rulebook import load_rulebook
from checker.rulebook.reading import ReadingRules

SUFFIXES = (".txt", ".md")
"""Of the files that can be read as articles, in lower case."""


def read_article(
    path: str | PathLike[str], id: str | None = None, rules: ReadingRules | None = None
) -> Article:
    """Read one article from a text or Markdown file.

    The file may begin with front matter: lines of `key: value` between two lines of `---`, with the
    keys outlet, title, published, modified and url. It stays a part of the article's text, so that
    offsets and line numbers are those of the file in an editor.

    Args:
        path: ends in one of `SUFFIXES`.
        id: None is the file's name without its suffix.
        rules: None is the bundled ones.

    Raises:
        ArticleError: when the file is missing, a folder, not readable, of another kind, too large,
            empty, not text, or has front matter that cannot be read. One line, `path: what is wrong;
            what to do`, with the line's number behind the path where there is one.
    """
    file = Path(path)
    name = _one_line(str(path))
    data = _read(file, name, (rules or load_rulebook().reading).limits.file_bytes)
    text, values = _text_and_values(data, name)
    return Article(
        text=text,
        id=id or _one_line(file.stem),
        source=values.get("outlet"),
        title=values.get("title"),
        published=values.get("published"),
        modified=values.get("modified"),
        url=values.get("url"),
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _text_and_values(data: bytes, name: str) -> tuple[str, Mapping[str, str]]:
    """The file's text, front matter and all, and what the front matter says."""
    try:
        text = decode(data)
    except ValueError as fault:
        raise ArticleError(f"{name}: {fault}") from None
    try:
        matter = read_front_matter(text)
    except FrontMatterError as fault:
        raise ArticleError(f"{name}:{fault.line}: {_one_line(str(fault))}") from None
    if not text[matter.end if matter else 0 :].strip():
        what = "nothing follows the front matter" if matter else "the file is empty"
        raise ArticleError(f"{name}: {what}; put the article's text into it")
    return text, matter.values if matter else {}


def _read(file: Path, name: str, limit: int) -> bytes:
    """The file's bytes, which are asked for only once it is known that they are few enough.

    Args:
        limit: in bytes.
    """
    try:
        if file.is_dir():
            raise ArticleError(f"{name}: this is a folder; name the articles in it")
        size = file.stat().st_size
        if file.suffix.lower() not in SUFFIXES:
            kind = f"{file.suffix} files" if file.suffix else "files without a suffix"
            raise ArticleError(f"{name}: cannot read {kind}; save the article as {' or '.join(SUFFIXES)}")
        if not file.is_file():
            raise ArticleError(f"{name}: this is not a file; name a text file")
        if size > limit:
            what = f"the file has {size:,} bytes and {limit:,} is the most that is read"
            raise ArticleError(f"{name}: {what}; split it, or raise limits.file_bytes in en/reading.toml")
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ArticleError(f"{name}: no such file; check the path") from None
    except PermissionError:
        raise ArticleError(f"{name}: not allowed to read it; check the file's permissions") from None
    except (OSError, ValueError) as fault:
        reason = _one_line(getattr(fault, "strerror", None) or str(fault))
        raise ArticleError(f"{name}: cannot be read: {reason}; check the path") from None
    if len(data) > limit:
        raise ArticleError(f"{name}: the file grew while it was read; try again")
    return data


def _one_line(text: str) -> str:
    """The text on one line, and printable: a file's name may hold anything."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
