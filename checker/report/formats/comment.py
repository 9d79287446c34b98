"""Findings as one comment on a pull request, short enough for GitHub whatever was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.model.report import Severity
from checker.report.formats.entry import Entry, Sheet, Side, all_discrepancies
from checker.report.links import Links
from checker.report.markdown import as_code, escape
from checker.report.text import number_of, shorten
from checker.report.words import severity_words

MARKER = "<!-- checker:comment -->"
"""The hidden first line, by which the comment of an earlier run is found and updated in place."""
LIMIT = 65_536
"""Characters that GitHub allows in a comment; they are counted here as UTF-16 counts them, to be safe."""
_TAIL = 2_000
"""Characters kept for what stands after the findings."""
_EXPLANATION = 300


def render_comment(sheets: Sequence[Sheet], links: Links | None = None, limit: int = LIMIT) -> str:
    """The comment: a headline, the discrepancies worst first, and how many more there are.

    Args:
        links: where the articles can be seen; None names their files without a link.
        limit: in characters; at least 4,000.
    """
    found = all_discrepancies(sheets)
    head = f"{MARKER}\n{_headline([entry for entry, _ in found], len(sheets))}\n\n"
    room = limit - _length(head) - _TAIL
    lines: list[str] = []
    for entry, sheet in found:
        line = _line(entry, sheet, links)
        room -= _length(line)
        if room < 0:
            break
        lines.append(line)
    tail = _tail(sheets, [entry for entry, _ in found[len(lines) :]])
    return head + "".join(lines) + "".join(f"\n{line}\n" for line in tail)


def _headline(found: Sequence[Entry], sets: int) -> str:
    counts = Counter(entry.severity for entry in found)
    parts = [
        number_of(counts[Severity.MAJOR], "conflict"),
        number_of(counts[Severity.MINOR], "minor difference"),
    ]
    told = f"### Fact check: {', '.join(parts)}"
    return f"{told}, in {number_of(sets, 'article set')}" if sets > 1 else told


def _line(entry: Entry, sheet: Sheet, links: Links | None) -> str:
    name = f"{escape(sheet.name)}, " if sheet.name else ""
    where = ", ".join(dict.fromkeys(_where(side, links) for side in entry.sides))
    known = f"; {escape(shorten(entry.standing, _EXPLANATION))}" if entry.standing else ""
    return (
        f"- **{severity_words(entry.severity)}**, {name}{escape(entry.fact)}: {escape(entry.words)}. "
        f"{escape(shorten(entry.explanation, _EXPLANATION))} ({where}; {as_code(entry.id)}{known})\n"
    )


def _where(side: Side, links: Links | None) -> str:
    words = side.where if side.path else f"{side.label}, {side.where}"
    target = links.line_of(side.path, side.file_line) if links and side.path else None
    return f"[{escape(words)}]({target})" if target else str(escape(words))


def _tail(sheets: Sequence[Sheet], left: Sequence[Entry]) -> Iterator[str]:
    if left:
        counts = Counter(entry.severity for entry in left)
        worst_first = sorted(counts, reverse=True)
        sorts = ", ".join(f"{severity_words(s).lower()}: {counts[s]:,}" for s in worst_first)
        yield f"**{len(left):,} more in the full report** ({sorts})."
    dismissed = sum(entry.is_dismissed for sheet in sheets for entry in sheet.entries)
    if dismissed:
        yield f"{number_of(dismissed, 'finding')} dismissed earlier."
    resolved = sum(sheet.resolved for sheet in sheets)
    if resolved:
        yield f"{number_of(resolved, 'discrepancy', 'discrepancies')} of the baseline resolved."
    stale = sum(sheet.stale for sheet in sheets)
    if stale:
        yield f"{number_of(stale, 'decision')} no longer applying; the full report lists them."
    problems = [message for sheet in sheets for message in sheet.problems]
    for message in problems[:3]:
        yield f"Not checked: {escape(shorten(message, 200))}"
    if len(problems) > 3:
        yield f"{number_of(len(problems) - 3, 'more problem')} in the full report."
    if not any(sheet.entries for sheet in sheets):
        yield "The articles have no fact in common that was found."


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
