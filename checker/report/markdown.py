"""A report in GitHub's Markdown. Text from articles is escaped unless a filter here says otherwise."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from checker.report.excerpt import Piece
from checker.report.layout import view_report
from checker.report.report import Report
from checker.report.text import flat

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from checker.report.links import Links

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "\\": "&#92;", "`": "&#96;"}
_SPECIAL = re.compile(
    r"""
      (?P<entity> [<>|\\`] | &(?=\#?\w{1,40};) )
    | (?P<mark> [*\[\]~$] | (?<![^\W_])_ | _(?![^\W_]) )       # an underscore inside a word is harmless
    | (?P<live> @ | \#(?=\d) | (?<=gh)-(?=\d) | :(?=//) | (?<=www)\. )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADING = re.compile(r" ?(?:(?P<mark>[-+](?=[-+= ]|$)|=|\#(?=[\# ]|$))|\d{1,9}(?P<stop>[.)])(?=\ |$))")
_WORD_EDGE = re.compile(r"[^\W_]")
_PLAIN_CODE = re.compile(r"[\w.:-]+", re.ASCII)


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """The text as Markdown that shows exactly it, on one line, in a paragraph or in a table's cell.

    Marks that GitHub gives a meaning are escaped by a backslash where that is safe and by an entity
    where it is not. Mentions, references to issues, URLs and mail addresses are made inert by putting
    the character that they hang on into an element of its own, because GitHub looks for them in the
    text that entities and backslashes leave behind.
    """
    line = _SPECIAL.sub(_escape_one, flat(text))
    leading = _LEADING.match(line)
    if leading is None:
        return Markdown(line)
    at = leading.start("mark") if leading["mark"] else leading.start("stop")
    return Markdown(f"{line[:at]}\\{line[at:]}")


def _escape_one(match: re.Match[str]) -> str:
    character = match.group()
    if match["entity"]:
        return _ENTITIES[character]
    return f"\\{character}" if match["mark"] else f"<span>{character}</span>"


def emphasise(pieces: tuple[Piece, ...]) -> Markdown:
    """An excerpt with its marked pieces bold."""
    texts = [escape(piece.text) for piece in pieces]
    for place, piece in enumerate(pieces):
        if piece.marked:
            after = texts[place + 1][:1] if place + 1 < len(texts) else ""
            texts[place] = _bold(texts[place], texts[place - 1][-1:] if place else "", after)
    return Markdown("".join(texts))


def _bold(text: str, before: str, after: str) -> Markdown:
    """Bold by asterisks where every parser takes them for that, otherwise by an element."""
    opens = _sets_off(before) or (_WORD_EDGE.match(text) and before != "*")
    closes = _sets_off(after) or _WORD_EDGE.match(text[-1:])
    return Markdown(f"**{text}**" if opens and closes else f"<b>{text}</b>")


def _sets_off(neighbour: str) -> bool:
    """Whether bold may begin or end beside that character whatever its own first or last one is."""
    return neighbour in {"", " "} or (neighbour != "*" and unicodedata.category(neighbour)[0] == "P")


def as_code(text: str) -> Markdown:
    """An id or a digest as code."""
    return Markdown(f"`{text}`" if _PLAIN_CODE.fullmatch(text) else f"<code>{escape(text)}</code>")


def as_link(text: str, target: str) -> Markdown:
    """A link to a file beside the report."""
    from urllib.parse import quote

    return Markdown(f"[{escape(text)}]({quote(target)})")


@cache
def markdown_environment() -> Environment:
    """Where Markdown templates are rendered: whatever they put out is escaped unless it is Markdown."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.report"),
        undefined=StrictUndefined,
        finalize=lambda value: value if isinstance(value, Markdown) else escape(str(value)),
        autoescape=False,  # noqa: S701 - that is for HTML; `finalize` escapes for Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"emphasise": emphasise, "code": as_code, "link": as_link}
    return environment


def render_markdown(report: Report, links: Links | None = None, root: Path | None = None) -> str:
    """The report for an editor.

    Args:
        links: where the articles can be seen; None names their files without a link.
        root: the folder from which the report names its articles' files; None is the working folder.
    """
    text = markdown_environment().get_template("report.md.jinja").render(report=view_report(report))
    return text.rstrip("\n") + "\n"
