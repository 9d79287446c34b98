"""The commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, complain, guarded
from checker.cli.measure import measure
from checker.cli.options import (
    Articles,
    ArticlesFolder,
    BaselineOption,
    Browse,
    Config,
    Decisions,
    EngineChoice,
    EngineName,
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
    Scheduler,
    Workers,
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
def batch(  # noqa: PLR0913, PLR0917 - one for each option
    given: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT",
            help="A folder of article sets, or a table of articles (.csv, .jsonl, .parquet).",
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the reports go; made if missing.")
    ],
    rules: Rules = None,
    model: Model = None,
    published: Annotated[
        list[str] | None,
        typer.Option(
            "--published",
            metavar="SET/ARTICLE=DATE",
            help="When an article was published; repeat for others.",
        ),
    ] = None,
    group: Annotated[
        bool, typer.Option("--group", help="INPUT is a pile of articles: find out which tell the same story.")
    ] = False,
    days: Annotated[
        int, typer.Option("--days", min=0, metavar="N", help="With --group: the most days within a story.")
    ] = 7,
    fast: Annotated[
        bool, typer.Option("--fast", help="Calculate embeddings in bfloat16 where the processor has it.")
    ] = False,
    engine: EngineName = EngineChoice.LOCAL,
    scheduler: Scheduler = None,
    workers: Workers = None,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=1, metavar="SECONDS", help="The most for one article set.")
    ] = 900,
    json_log: Annotated[
        bool, typer.Option("--json-log", help="A JSON object on standard error for each set and warning.")
    ] = False,
    fail_on: Fail = None,
    kind: Kinds = None,
    min_score: MinScore = None,
    decisions: Decisions = None,
    baseline: BaselineOption = None,
    config: Config = None,
) -> ExitCode:
    """Check many article sets: a report for each, an index of all, and a table for pandas.

    What has not changed since the last run into the same folder is not checked again.
    """
    from checker.cli.batches import (
        ended_by_signals,
        engine_for,
        found_jobs,
        logged,
        put_batch,
        recipe_for,
        run_batch,
        settled,
        sorted_jobs,
    )
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
    recipe = recipe_for(settings, model, given, output, fast=fast)
    dates = published or ()
    sets = sorted_jobs(given, output, dates, recipe, days) if group else found_jobs(given, output, dates)
    with logged(as_json=json_log), ended_by_signals(), sets as found:
        chosen = engine_for(engine, scheduler, workers, time_limit)
        written = run_batch(found.jobs, output, recipe, chosen, as_json=json_log)
    if isinstance(written, ExitCode):
        return written
    put_batch(written, output)
    for message in found.unread:
        complain(message)
    return settled(written, output, settings, given, complete=not found.unread)


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


app.command()(measure)


@rules_app.command("check")
@guarded
def check_rules(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Your own rules; without it, the bundled ones.")
    ] = None,
) -> ExitCode:
    """Read the rules and run every rule's own examples."""
    from checker.claims.find import make_rooms
    from checker.cli.output import put_text
    from checker.errors import RulesError
    from checker.rulebook import load_rulebook
    from checker.rulecheck import check_rules

    rulebook = load_rulebook(folder)
    books = (rulebook, *rulebook.others)
    faults = [fault for book in books for fault in check_rules(book, make_rooms(book), folder=folder)]
    if faults:
        raise RulesError(tuple(faults))
    put_text("The rules are sound, and every example does what it should.\n")
    return ExitCode.CLEAN


@rules_app.command("fit")
@guarded
def fit_rules(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Labelled article sets (see rules/README.md).")
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the weights here: rules/weights.toml."),
    ] = None,
    rules: Rules = None,
    model: Model = None,
    folds: Annotated[
        int | None, typer.Option("--folds", min=2, metavar="N", help="Measure by N-fold cross-validation.")
    ] = None,
) -> ExitCode:
    """Fit the weights of alignment on article sets that people have labelled."""
    from checker.align.gold import read_gold
    from checker.cli.fitted import put_fit, put_scores
    from checker.cli.inputs import encoder_for
    from checker.crossvalidation import cross_validate
    from checker.fitting import collect, fit, weights_toml
    from checker.report.file import write_text
    from checker.rulebook import load_rulebook

    sets, rulebook, encoder = read_gold(gold), load_rulebook(rules), encoder_for(model)
    if folds is not None and folds > len(sets):
        raise UsageError(f"--folds {folds}: {gold} has fewer sets ({len(sets)})")
    examples = collect(sets, rulebook, encoder)
    fitted = fit(list(examples.values()), rulebook)
    put_fit(fitted)
    if folds is not None:
        put_scores(cross_validate(sets, examples, rulebook, encoder, folds), folds)
    if output is not None:
        write_text(output, weights_toml(fitted.weights))
    return ExitCode.CLEAN
