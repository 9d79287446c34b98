"""The commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.batch.command import batch
from checker.cli.exits import ExitCode, guarded
from checker.cli.measure import measure
from checker.cli.options import (
    Articles,
    ArticlesFolder,
    BaselineOption,
    Browse,
    Config,
    Decisions,
    Everything,
    Explain,
    Fail,
    Kinds,
    LinkBase,
    ListFormat,
    MinScore,
    Model,
    Outputs,
    PageOutput,
    PublishedDates,
    ReportFormat,
    Rules,
    WriteBaseline,
)
from checker.cli.review import By, Every, Import, ReasonOption, ReportArgument, Who
from checker.cli.rules import add_commands
from checker.model.claim import Kind

app = typer.Typer(
    help="Find the claims in several articles on one story, and say where they agree and where they differ.",
    epilog="Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 usage; "
    "3 unreadable input, bad rules or unwritable output; 4 both 1 and 3.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
rules_app = typer.Typer(help="Look after the rules.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")
add_commands(rules_app)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"checker {version('fact-consistency-checker')}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Hold the options of no command."""


@app.command()
@guarded
def compare(  # noqa: PLR0913 - one for each option
    articles: Articles,
    *,
    output: Outputs = None,
    format: ReportFormat = None,
    rules: Rules = None,
    model: Model = None,
    published: PublishedDates = None,
    fail_on: Fail = None,
    kind: Kinds = None,
    min_score: MinScore = None,
    decisions: Decisions = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaseline = False,
    link_base: LinkBase = None,
    config: Config = None,
    everything: Everything = False,
) -> ExitCode:
    """Compare articles on one story: what agrees, what differs and why, what only one has."""
    from checker.cli.compare import Comparison, compare_articles
    from checker.cli.settings import merge, read_settings

    settings = merge(
        read_settings(config),
        fail_on=fail_on.severity if fail_on else None,
        kinds=kind,
        min_score=min_score,
        rules=rules,
        decisions=decisions,
        baseline=baseline,
    )
    return compare_articles(
        Comparison(
            articles=articles,
            settings=settings,
            outputs=output or (),
            format=format,
            model=model,
            published=published or (),
            link_base=link_base,
            write_baseline=write_baseline,
            everything=everything,
        )
    )


@app.command(name="open")
@guarded
def open_page(
    articles: Articles,
    *,
    output: PageOutput = None,
    rules: Rules = None,
    model: Model = None,
    published: PublishedDates = None,
    decisions: Decisions = None,
    config: Config = None,
    browse: Browse = True,
) -> ExitCode:
    """Compare articles and open the page of the report in the browser."""
    from checker.cli.compare import Comparison
    from checker.cli.opened import open_report
    from checker.cli.settings import merge, read_settings
    from checker.report.formats.format import Format

    settings = merge(read_settings(config), rules=rules, decisions=decisions)
    outputs = (output,) if output else ()
    return open_report(
        Comparison(
            articles=articles,
            settings=settings,
            outputs=outputs,
            format=Format.HTML,
            model=model,
            published=published or (),
        ),
        browse=browse,
    )


@app.command()
@guarded
def serve(
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Of 127.0.0.1; 0 is any that is free.")
    ] = 8765,
    rules: Rules = None,
    model: Model = None,
    browse: Browse = True,
) -> ExitCode:
    """Open a desk in the browser: paste or drop articles, see the report; nothing is stored."""
    from checker.cli.opened import serve_desk

    return serve_desk(rules, model, port, browse=browse)


@app.command()
@guarded
def claims(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="One file; - is standard input.")],
    format: Annotated[ListFormat, typer.Option("--format", "-f")] = ListFormat.TERMINAL,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help="Only this kind; may be repeated.")
    ] = None,
    rules: Rules = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When the article was published.")
    ] = None,
    explain: Explain = False,
) -> ExitCode:
    """List the claims found in one article: the way to see why a fact was missed."""
    from checker.cli.inputs import STDIN, date_article, read_stdin
    from checker.cli.notices import find_with_notices
    from checker.cli.output import put_claims
    from checker.reading import read_article
    from checker.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    read = (
        read_stdin(rulebook.reading)
        if str(article) == STDIN
        else read_article(article, rules=rulebook.reading)
    )
    if published is not None:
        read = date_article(read, published, published)
    found = find_with_notices(read, rulebook)
    put_claims([claim for claim in found if not kind or claim.kind in kind], read, format, explain=explain)
    return ExitCode.CLEAN


@app.command()
@guarded
def review(
    report: ReportArgument,
    decisions: Decisions = None,
    confirm: By = None,
    dismiss: By = None,
    fixed: By = None,
    reason: ReasonOption = None,
    who: Who = None,
    take: Import = None,
    every: Every = False,
) -> ExitCode:
    """Decide about the discrepancies of a report, one at a time; later runs honour what is decided."""
    from checker.cli.review import ask, begin, import_decisions, require_sense, review_by_id
    from checker.cli.settings import read_settings
    from checker.model.review import Status

    named = ((Status.CONFIRMED, confirm), (Status.DISMISSED, dismiss), (Status.FIXED, fixed))
    by_id = [(finding, status) for status, ids in named for finding in ids or ()]
    require_sense(by_id, reason, take)
    file = decisions or read_settings().decisions
    sitting, questions, to_ask = begin(report, file, who, every=every)
    if take is not None:
        return import_decisions(sitting, questions, take)
    if by_id:
        return review_by_id(sitting, questions, by_id, reason or "")
    return ask(sitting, to_ask)


@app.command()
@guarded
def export(
    report: ReportArgument,
    output: Outputs = None,
    format: ReportFormat = None,
    fail_on: Fail = None,
    decisions: Decisions = None,
    baseline: BaselineOption = None,
    articles: ArticlesFolder = None,
    link_base: LinkBase = None,
    config: Config = None,
) -> ExitCode:
    """Put reports that are there into the forms of pipelines: .sarif, .rdjson, .xml, github, comment."""
    from checker.cli.export import Export, export_reports
    from checker.cli.settings import merge, read_settings

    severity = fail_on.severity if fail_on else None
    settings = merge(read_settings(config), fail_on=severity, decisions=decisions, baseline=baseline)
    return export_reports(Export(report, settings, output or (), format, articles, link_base))


@app.command()
@guarded
def schema() -> ExitCode:
    """Print the JSON Schema of the JSON report."""
    from checker.cli.output import put_text
    from checker.report.schema import schema_text

    put_text(schema_text())
    return ExitCode.CLEAN


app.command()(batch)
app.command()(measure)
