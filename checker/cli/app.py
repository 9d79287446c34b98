"""The commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, code_of, complain, guarded
from checker.cli.measure import measure
from checker.cli.options import (
    Articles,
    Fail,
    FailOn,
    ListFormat,
    Model,
    Output,
    PublishedDates,
    ReportFormat,
    Rules,
)
from checker.cli.rules import add_commands
from checker.model.claim import Kind

app = typer.Typer(
    help="Find the claims in several articles on one story, and say where they agree and where they differ.",
    epilog="Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 usage; "
    "3 unreadable input, bad rules or unwritable output.",
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
def compare(
    articles: Articles,
    output: Output = None,
    format: ReportFormat = None,
    rules: Rules = None,
    model: Model = None,
    published: PublishedDates = None,
    fail_on: Fail = FailOn.NONE,
) -> ExitCode:
    """Compare articles on one story: what agrees, what differs and why, what only one has."""
    from checker.batch.articles import read_set
    from checker.batch.run import check_set
    from checker.cli.inputs import date_articles, encoder_for
    from checker.cli.output import format_for, put_report
    from checker.rulebook import load_rulebook

    if len(articles) < 2:
        raise UsageError("one article has nothing to be compared with; give two or more")
    rulebook = load_rulebook(rules)
    found = read_set(articles, rulebook.reading)
    for problem in found.problems:
        complain(problem.message)
    if len(found.articles) < 2:
        return ExitCode.INPUT
    found = date_articles(found, published or ())
    report = check_set(found, rulebook, encoder_for(model))
    put_report(report, output, format_for(output, format))
    return code_of(report.severity, fail_on.severity, complete=not report.problems)


@app.command()
@guarded
def claims(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="One file.")],
    format: Annotated[ListFormat, typer.Option("--format", "-f")] = ListFormat.TERMINAL,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help="Only this kind; may be repeated.")
    ] = None,
    rules: Rules = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When the article was published.")
    ] = None,
) -> ExitCode:
    """List the claims found in one article: the way to see why a fact was missed."""
    from checker.check import find_claims
    from checker.cli.inputs import date_article
    from checker.cli.output import put_claims
    from checker.reading import read_article
    from checker.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    read = read_article(article, rules=rulebook.reading)
    if published is not None:
        read = date_article(read, published, published)
    found = find_claims(read, rulebook)
    put_claims([claim for claim in found if not kind or claim.kind in kind], read, format)
    return ExitCode.CLEAN


@app.command()
@guarded
def batch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Every folder in it is an article set.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the reports go; made if missing.")
    ],
    rules: Rules = None,
    model: Model = None,
    fail_on: Fail = FailOn.NONE,
) -> ExitCode:
    """Check many article sets: a report for each, an index of all, and a table for pandas."""
    from checker.batch.job import find_jobs
    from checker.batch.run import run_jobs
    from checker.batch.write import write_outcomes
    from checker.cli.inputs import encoder_for
    from checker.cli.output import progress_over, put_batch
    from checker.rulebook import load_rulebook

    jobs = find_jobs(folder, besides=output)
    outcomes = run_jobs(jobs, load_rulebook(rules), encoder_for(model))
    written = write_outcomes(progress_over(outcomes, len(jobs)), output)
    put_batch(written, output)
    return code_of(written.severity, fail_on.severity, complete=written.complete)


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
    faults = check_rules(rulebook, make_rooms(rulebook), folder=folder)
    if faults:
        raise RulesError(faults)
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
