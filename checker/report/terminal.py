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
from checker.report.layout import CLAIM_LENGTH, view_pieces, view_report
from checker.report.report import Report
from checker.report.text import flat
from checker.report.view import EvidenceView, FindingView, ReportView, SoleView
from checker.report.words import attribution_words, fact_words, reading_words

PLAIN_WIDTH = 100
"""Columns of a report that goes into a file or a pipe."""

SENTENCE_LENGTH = 180
"""Characters of a sentence in the summary."""

_STYLES = {Severity.MAJOR: "bold red", Severity.MINOR: "bold yellow", Severity.NONE: "green"}


def render_plain(report: Report) -> str:
    """The summary as plain text, without colours, PLAIN_WIDTH wide."""
    console = plain_console()
    print_report(report, console)
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


def print_report(report: Report, console: Console) -> None:
    """Print the summary: discrepancies with both sentences, then agreements, then what is left."""
    view = view_report(report, SENTENCE_LENGTH)
    console.print(Text(" · ".join(article.label for article in view.articles), "bold"))
    console.print(Text(view.headline))
    for finding in view.discrepancies:
        _print_discrepancy(finding, console)
    if view.agreements:
        _print_heading("AGREE", Severity.NONE, console)
        console.print(_agreements(view))
    if any(sole.groups for sole in view.single_source):
        console.print()
        console.print(Text("IN ONE ARTICLE ONLY", "bold"))
        for sole in view.single_source:
            console.print(Padding(_sole(sole), (0, 0, 0, 2)))
    for problem in view.problems:
        console.print()
        console.print(Text(f"Not checked: {problem}", "bold red"))


def print_claims(claims: Sequence[Claim], article: Article, console: Console) -> None:
    """Print claims of the article, each with how it was read and the rules that found it."""
    for claim in claims:
        head = Text(f"line {claim.line}  ", "dim")
        head.append(flat(fact_words(claim)), "bold")
        head.append(f"  {reading_words(claim)}", "green")
        speaker = attribution_words(claim.attribution)
        if speaker:
            head.append(f"  according to {speaker}", "dim")
        console.print(head)
        console.print(
            Padding(_excerpt(view_pieces(claim, article.text, CLAIM_LENGTH), "bold cyan"), (0, 0, 0, 4))
        )
        if claim.rules:
            console.print(Padding(Text(f"rules: {', '.join(claim.rules)}", "dim"), (0, 0, 0, 4)))


def _print_heading(words: str, severity: Severity, console: Console) -> None:
    console.print()
    console.print(Text(words, _STYLES[severity]))


def _print_discrepancy(finding: FindingView, console: Console) -> None:
    style = _STYLES[finding.severity]
    head = Text(f"{finding.severity.name}  ", style)
    head.append(f"{finding.fact}: ", "bold")
    head.append(" / ".join(finding.values), "bold")
    console.print()
    console.print(head)
    console.print(Padding(_explanation(finding), (0, 0, 0, 2)))
    console.print(Padding(_evidence(finding.evidence, style), (0, 0, 0, 4)))
    for note in finding.notes:
        console.print(Padding(Text(f"Note: {note}", "italic"), (0, 0, 0, 2)))


def _explanation(finding: FindingView) -> Text:
    lines = [f"{finding.outlier} stands alone against the others."] if finding.outlier else []
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


def _agreements(view: ReportView) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    table.add_column(max_width=24)
    table.add_column(ratio=1)
    for finding in view.agreements:
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
