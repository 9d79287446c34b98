"""Puts what stands elsewhere in the repository into pages, so that it is told once.

<!-- part README.md # Many stories -->    the section under that heading, without the heading
<!-- part rules/README.md -->             the whole file, without its first heading
<!-- reasons -->                          the reasons of rules/verdicts.toml, as a table
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PART = re.compile(r"^<!-- part (\S+?)(?: # (.+?))? -->$", re.MULTILINE)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#)[^)]+\)")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def on_page_markdown(markdown: str, **_: object) -> str:
    """The page with its parts put in; mkdocs calls this."""
    filled = _PART.sub(lambda found: _part(found[1], found[2]), markdown)
    return filled.replace("<!-- reasons -->", _reasons())


def _part(name: str, heading: str | None) -> str:
    text = (ROOT / name).read_text("utf-8")
    headings = _headings(text)
    wanted = heading or headings[0][2]
    start, level, end = next(((h[1], h[3], h[0]) for h in headings if h[2] == wanted), (None, 0, 0))
    if start is None:
        raise LookupError(f'{name} has no heading "{wanted}"')
    stop = next((h[0] for h in headings if h[0] > end and h[3] <= level), len(text))
    return _without_links(text[start:stop].strip()) + "\n"


def _headings(text: str) -> list[tuple[int, int, str, int]]:
    """Start, end, words and level of each heading, those in fenced blocks left out."""
    fenced = [found.span() for found in _FENCED.finditer(text)]
    return [
        (found.start(), found.end(), found[2], len(found[1]))
        for found in _HEADING.finditer(text)
        if not any(start <= found.start() < end for start, end in fenced)
    ]


def _without_links(text: str) -> str:
    """Links into the repository as their words alone: its files are no pages."""
    return _LINK.sub(lambda found: found[1] if "`" in found[1] else f"`{found[1]}`", text)


def _reasons() -> str:
    listed = tomllib.loads((ROOT / "rules/verdicts.toml").read_text("utf-8"))["reason"]
    rows = sorted((reason["id"], reason["meaning"]) for reason in listed)
    return "\n".join(["| Reason | Meaning |", "| --- | --- |", *(f"| {a} | {b} |" for a, b in rows)])
