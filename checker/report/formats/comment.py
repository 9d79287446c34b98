"""Findings as one comment on a pull request, short enough for GitHub whatever was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.report import Finding, Severity
from checker.report.formats.checked import Checked, all_discrepancies, fact_of
from checker.report.links import Links
from checker.report.markdown import as_code, escape
from checker.report.standing import is_dismissed, standing
from checker.report.text import number_of, shorten
from checker.report.words import short_value

MARKER = "<!-- checker:comment -->"
"""The hidden first line, by which the comment of an earlier run is found and updated in place."""
LIMIT = 65_536
"""Characters that GitHub allows in a comment; they are counted here as UTF-16 counts them, to be safe."""
_TAIL = 1_500
"""Characters kept for what stands after the findings."""
_EXPLANATION = 300


def render_comment(sets: Sequence[Checked], links: Links | None = None, limit: int = LIMIT) -> str:
    """The comment: a headline, the discrepancies worst first, and how many more there are.

    Args:
        links: where the articles can be seen; None names their files without a link.
        limit: in characters.
    """
    found = all_discrepancies(sets)
    head = f"{MARKER}\n{_headline(sets)}\n\n"
    lines: list[str] = []
    room = limit - _length(head) - _TAIL
    for finding, checked in found:
        line = _line(finding, checked, links)
        room -= _length(line)
        if room < 0:
            break
        lines.append(line)
    tail = "".join(f"\n{line}\n" for line in _tail(sets, found[len(lines) :]))
    return head + "".join(lines) + tail


def _headline(sets: Sequence[Checked]) -> str:
    found = [finding for finding, _ in all_discrepancies(sets)]
    major, minor = (sum(f.severity is s for f in found) for s in (Severity.MAJOR, Severity.MINOR))
    parts = [
        number_of(major, "major discrepancy", "major discrepancies"),
        number_of(minor, "minor discrepancy", "minor discrepancies"),
    ]
    if len(sets) > 1:
        parts.append(f"in {number_of(len(sets), 'article set')}")
    return f"### Fact check: {', '.join(parts)}"


def _line(finding: Finding, checked: Checked, links: Links | None) -> str:
    name = f"{escape(checked.name)}, " if checked.name else ""
    values = " / ".join(dict.fromkeys(f"“{escape(short_value(claim))}”" for claim in finding.evidence))
    where = ", ".join(
        dict.fromkeys(_where(place, finding, checked, links) for place in range(len(finding.evidence)))
    )
    known = standing(finding, checked.report)
    return (
        f"- **{finding.severity.name.capitalize()}**, {name}{escape(fact_of(finding))}: {values}. "
        f"{escape(shorten(finding.worst.explanation, _EXPLANATION))} "
        f"({where}; {as_code(finding.id)}{f'; {escape(shorten(known, _EXPLANATION))}' if known else ''})\n"
    )


def _where(place: int, finding: Finding, checked: Checked, links: Links | None) -> str:
    claim = finding.evidence[place]
    article = checked.article_of(claim)
    path = checked.path_of(article)
    words = f"{path or article.label}:{claim.line}"
    target = links.line_of(path, claim.line) if links and path else None
    return f"[{escape(words)}]({target})" if target else str(escape(words))


def _tail(sets: Sequence[Checked], left: Sequence[tuple[Finding, Checked]]) -> Iterable[str]:
    if left:
        counts = Counter(finding.severity for finding, _ in left)
        sorts = ", ".join(
            f"{counts[severity]:,} {severity.name.lower()}"
            for severity in (Severity.MAJOR, Severity.MINOR)
            if counts[severity]
        )
        yield f"**{len(left):,} more in the full report** ({sorts})."
    dismissed = sum(is_dismissed(f, c.report) for c in sets for f in c.report.findings if f.severity)
    if dismissed:
        yield f"{number_of(dismissed, 'finding')} dismissed earlier."
    resolved = sum(len(c.report.review.baseline.resolved) for c in sets if c.report.review.baseline)
    if resolved:
        yield f"{number_of(resolved, 'discrepancy', 'discrepancies')} of the baseline resolved."
    stale = sum(len(checked.report.review.stale) for checked in sets)
    if stale:
        yield f"{number_of(stale, 'decision')} no longer applying; the full report lists them."
    problems = [problem.message for checked in sets for problem in checked.report.problems]
    for message in problems[:3]:
        yield f"Not checked: {escape(shorten(message, 200))}"
    if len(problems) > 3:
        yield f"{number_of(len(problems) - 3, 'more problem')} in the full report."
    if not left and not any(checked.report.findings for checked in sets):
        yield "Nothing that the articles have in common was found."


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
