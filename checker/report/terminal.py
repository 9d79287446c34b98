"""A report for the terminal: what an editor needs to know in a minute."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.report import Severity
from checker.report.excerpt import Piece
from checker.report.labels import fact_label, frame_words, value_words
from checker.report.layout import CLAIM_LENGTH, view_pieces, view_report
from checker.report.report import Report
from checker.report.text import flat, number_of
from checker.report.view import EvidenceView, FindingView, ReportView, SoleView
from checker.report.wording import Change, Edit
from checker.report.words import attribution_words

PLAIN_WIDTH = 100
"""Columns of a report that goes into a file or a pipe."""

SENTENCE_LENGTH = 180
"""Characters of a sentence in the summary."""

_HEADS = {Severity.MAJOR: "CONFLICT", Severity.MINOR: "MINOR", Severity.NONE: "AGREE"}
_STYLES = {Severity.MAJOR: "bold red", Severity.MINOR: "bold yellow", Severity.NONE: "green"}


def render_plain(report: Report, *, everything: bool = False) -> str:
    """The summary as plain text, without colours, PLAIN_WIDTH wide; `everything` as for `print_report`."""
    console = plain_console()
    print_report(report, console, everything=everything)
    return written(console)


def plain_console() -> Console:
    """A console that keeps what is printed on it; see `written`."""
    return Console(
        file=StringIO(), width=PLAIN_WIDTH, color_system=None, force_terminal=False, legacy_windows=False
    )


def written(console: Console) -> str:
    """What was printed on a `plain_console`, without spaces at the ends of lines."""
    text = console.file.getvalue() if isinstance(console.file, StringIO) else ""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def print_report(report: Report, console: Console, *, everything: bool = False) -> None:
    """Print the summary: what differs, with both sentences; what agrees and what is left, folded.

    Args:
        everything: tell every finding in full and list every claim of one article alone.
    """
    view = view_report(report, SENTENCE_LENGTH, everything=everything)
    console.print(Text(" · ".join(article.label for article in view.articles), "bold"))
    console.print(Text(view.headline))
    for finding in view.discrepancies:
        _print_discrepancy(finding, console)
    if view.others:
        _print_heading(
            f"AND {number_of(len(view.others), 'MORE DIFFERENCE', 'MORE DIFFERENCES')}",
            Severity.MINOR,
            console,
        )
        console.print(_in_a_line(view.others))
    _print_review(view, console)
    _print_agreements("TOLD MORE CLOSELY BY ONE", view.closer, view, console)
    _print_agreements("AGREE", view.agreements, view, console)
    _print_alone(view, console)
    for problem in view.problems:
        console.print()
        console.print(Text(f"Not checked: {problem}", "bold red"))


def _print_review(view: ReportView, console: Console) -> None:
    """What is dismissed, and what changed since the baseline."""
    if view.dismissed:
        _print_heading("DISMISSED", Severity.NONE, console)
        for finding in view.dismissed:
            words = f"{finding.fact}: {finding.said} ({finding.standing})"
            console.print(Padding(Text(words, "dim"), (0, 0, 0, 2)))
    if view.compared:
        console.print()
        console.print(Text(f"Since the baseline: {view.compared}"))
        for line in view.resolved:
            console.print(Padding(Text(f"resolved: {line}", "dim"), (0, 0, 0, 2)))


def _print_agreements(
    words: str, findings: Sequence[FindingView], view: ReportView, console: Console
) -> None:
    if not findings:
        return
    _print_heading(words, Severity.NONE, console)
    if view.everything:
        console.print(_agreements(findings))
        return
    facts = "; ".join(f"{finding.fact}: {' = '.join(finding.values)}" for finding in findings)
    console.print(Padding(Text(facts), (0, 0, 0, 2)))


def _print_alone(view: ReportView, console: Console) -> None:
    if not any(sole.groups for sole in view.single_source) and not view.repeated:
        return
    console.print()
    console.print(Text("IN ONE ARTICLE ONLY", "bold"))
    for sole in view.single_source:
        console.print(Padding(_sole(sole), (0, 0, 0, 2)))
        for group in sole.groups if view.everything else ():
            for claim in group.claims:
                words = Text(f"line {claim.line}  ", "dim")
                words.append(f"{claim.fact}: ").append(_excerpt(claim.pieces, "bold"))
                console.print(Padding(words, (0, 0, 0, 4)))
    if view.repeated:
        left = f"{number_of(view.repeated, 'more claim')} that others tell in other words: --all lists them."
        console.print(Padding(Text(left, "dim"), (0, 0, 0, 2)))


def print_claims(
    claims: Sequence[Claim], article: Article, console: Console, *, explain: bool = False
) -> None:
    """Print claims of the article, each with how it was read and the rules that found it.

    Args:
        explain: print the frame of each claim too: the event it belongs to and its part there.
    """
    for claim in claims:
        head = Text(f"line {claim.line}  ", "dim")
        head.append(flat(fact_label((claim,))), "bold")
        head.append(f"  {flat(value_words(claim))}", "green")
        speaker = attribution_words(claim.attribution)
        if speaker:
            head.append(f"  according to {speaker}", "dim")
        console.print(head)
        console.print(
            Padding(_excerpt(view_pieces(claim, article.text, CLAIM_LENGTH), "bold cyan"), (0, 0, 0, 4))
        )
        if claim.rules:
            console.print(Padding(Text(f"rules: {', '.join(claim.rules)}", "dim"), (0, 0, 0, 4)))
        if explain:
            frame = flat(frame_words(claim.frame))
            console.print(Padding(Text(f"frame: {frame}", "dim"), (0, 0, 0, 4)))


def _print_heading(words: str, severity: Severity, console: Console) -> None:
    console.print()
    console.print(Text(words, _STYLES[severity]))


def _print_discrepancy(finding: FindingView, console: Console) -> None:
    style = _STYLES[finding.severity]
    head = Text(f"{_HEADS[finding.severity]}  ", style)
    head.append(f"{finding.fact}: ", "bold")
    head.append_text(_edited(finding.edits) if finding.edits else Text(finding.said, "bold"))
    console.print()
    console.print(head)
    console.print(Padding(_explanation(finding), (0, 0, 0, 2)))
    console.print(Padding(_evidence(finding.evidence, style), (0, 0, 0, 4)))
    for note in finding.notes:
        console.print(Padding(Text(f"Note: {note}", "italic"), (0, 0, 0, 2)))


def _edited(edits: Sequence[Edit]) -> Text:
    """Two quotations as one text, with [-what only the first has-] and [+what only the second has+]."""
    text = Text()
    for place, edit in enumerate(edits):
        text.append(" " if place else "")
        match edit.change:
            case Change.BOTH:
                text.append(edit.text, "bold")
            case Change.FIRST:
                text.append(f"[-{edit.text}-]", "red")
            case Change.SECOND:
                text.append(f"[+{edit.text}+]", "green")
    return text


def _in_a_line(findings: Sequence[FindingView]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    table.add_column(max_width=36)
    table.add_column(ratio=1)
    for finding in findings:
        values = _edited(finding.edits) if finding.edits else Text(finding.said)
        table.add_row(Text(finding.fact, _STYLES[finding.severity]), values)
    return table


def _explanation(finding: FindingView) -> Text:
    lines = [f"{finding.standing[0].upper()}{finding.standing[1:]}."] if finding.standing else []
    lines += [f"{finding.outlier} stands alone against the others."] if finding.outlier else []
    several = len(finding.evidence) > 2
    lines += [
        f"{relation.a} and {relation.b}: {relation.explanation}" if several else relation.explanation
        for relation in finding.deciding[:3]
    ]
    return Text("\n".join(lines) + (f" ({finding.reasons})" if finding.reasons else ""))


def _evidence(evidence: Sequence[EvidenceView], style: str) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=28)
    table.add_column(ratio=1)
    for row in evidence:
        who = Text(row.label, "cyan")
        who.append(f" line {row.line}", "dim")
        words = _excerpt(row.pieces, style)
        if row.attribution:
            words.append(f" (according to {row.attribution})", "dim")
        table.add_row(who, words)
    return table


def _agreements(findings: Sequence[FindingView]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    table.add_column(max_width=24)
    table.add_column(ratio=1)
    for finding in findings:
        words = Text()
        for row in finding.evidence:
            words.append(" = " if words else "")
            words.append(row.value)
            words.append(f" ({row.label}, {row.lines})", "dim")
        table.add_row(Text(finding.fact, "green"), words)
    return table


def _sole(sole: SoleView) -> Text:
    words = Text(sole.label, "cyan")
    kinds = ", ".join(f"{group.kind.lower()} {len(group.claims)}" for group in sole.groups)
    return words.append(f"  {sole.count}: {kinds}" if kinds else "  nothing")


def _excerpt(pieces: Sequence[Piece], style: str) -> Text:
    text = Text()
    for piece in pieces:
        text.append(piece.text, style if piece.marked else "")
    return text
