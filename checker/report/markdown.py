"""A report in GitHub's Markdown. Text from articles is escaped unless a filter here says otherwise."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.report.excerpt import Piece
from checker.report.layout import view_report
from checker.report.report import Report
from checker.report.text import flat
from checker.report.wording import Change, Edit

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from checker.report.links import Links
    from checker.report.view import ArticleView, EvidenceView

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "\\": "&#92;", "`": "&#96;"}
_SPECIAL = re.compile(
    r"""
      (?P<entity> [<>|\\`] | &(?=\#?\w{1,40};) )
    | (?P<mark> [*\[\]~$] | (?<![^\W_])_ | _(?![^\W_]) )       # an underscore inside a word is harmless
    | (?P<live> @ | \#(?=\d) | (?<=gh)-(?=\d) | (?<=www)\. | :(?=//)
                | :(?=(?:[\w+-]*[a-z][\w+-]*|100|1234|[+-]1):) )  # the name of an emoji
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
    where it is not. Mentions, references to issues, URLs, mail addresses and names of emoji (":tada:")
    are made inert by putting the character that they hang on into an element of its own, because GitHub
    looks for them in the text that entities and backslashes leave behind.
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
    environment.filters |= {
        "emphasise": emphasise,
        "edited": edited,
        "safe_markdown": Markdown,
        "anchor": as_anchor,
        "to_anchor": to_anchor,
        "code": as_code,
        "link": as_link,
    }
    return environment


def edited(edits: tuple[Edit, ...]) -> Markdown:
    """Two quotations as one text: what only the first has struck out, what only the second has bold."""
    marks = {Change.BOTH: "{}", Change.FIRST: "<del>{}</del>", Change.SECOND: "<ins>{}</ins>"}
    return Markdown(" ".join(marks[edit.change].format(escape(edit.text)) for edit in edits))


def as_anchor(name: str) -> Markdown:
    """A place that a link can lead to; nothing where the name is no plain id."""
    return Markdown(f'<a id="{name}"></a>' if _PLAIN_CODE.fullmatch(name) else "")


def to_anchor(text: object, name: str) -> Markdown:
    """A link to such a place."""
    words = escape(str(text))
    return Markdown(f"[{words}](#{name})" if _PLAIN_CODE.fullmatch(name) else words)


def render_markdown(
    report: Report, *, everything: bool = False, links: Links | None = None, root: Path | None = None
) -> str:
    """The report for an editor; `everything` as for `view_report`.

    Args:
        links: where the articles can be seen; None names their files without a link.
        root: the folder from which the report names its articles' files; None is the working folder.
    """
    view = view_report(report, everything=everything)
    targets = _Targets(report, links, root)
    text = (
        markdown_environment()
        .get_template("report.md.jinja")
        .render(report=view, where=targets.where, file=targets.file)
    )
    return text.rstrip("\n") + "\n"


class _Targets:
    """Links to the articles of a report."""

    def __init__(self, report: Report, links: Links | None, root: Path | None) -> None:
        self._links = links
        self._paths = {
            article.id: (PurePath(root, article.path) if root else PurePath(article.path)).as_posix()
            for article in report.articles
            if article.path
        }

    def where(self, evidence: EvidenceView) -> Markdown:
        """File and line of a piece of evidence, with a link to that line where there can be one."""
        return self._link(evidence.where, evidence.article, evidence.line)

    def file(self, article: ArticleView) -> Markdown:
        """The article's outlet, with a link to its file where there can be one."""
        return self._link(article.label, article.id, None)

    def _link(self, words: str, article: str, line: int | None) -> Markdown:
        path = self._paths.get(article)
        target = self._links.line_of(path, line) if self._links and path else None
        return Markdown(f"[{escape(words)}]({target})") if target else escape(words)
