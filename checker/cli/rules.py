"""The commands that look into the rules and help to write one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, guarded
from checker.cli.options import Model, Rules

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.align.gold import GoldSet
    from checker.measuring.sets import Examples
    from checker.rulebook import Rulebook

To = Annotated[
    Path, typer.Option("--to", metavar="DIR", help="The folder of your own rules; made if missing.")
]
FileName = Annotated[
    str, typer.Argument(metavar="FILE", help='As "bounds" or "es/bounds.toml"; `rules list` shows them.')
]


def add_commands(rules: typer.Typer) -> None:
    """Register the commands with `checker rules`."""
    for command in (list_, find, try_, explain, copy, new, check, fit):
        rules.command(command.__name__.rstrip("_"))(command)


@guarded
def list_(rules: Rules = None) -> ExitCode:
    """List every rule that has an id, with its file and line."""
    from checker.cli.output import put_text
    from checker.rulebook.catalogue import list_rules
    from checker.rulebook.faults import shown

    entries = list_rules(rules)
    width = max(len(entry.id) for entry in entries)
    put_text(
        "".join(f"{entry.id:{width}}  {entry.file}  {shown(entry.path)}:{entry.line}\n" for entry in entries)
    )
    return ExitCode.CLEAN


@guarded
def find(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="Words of a wording, an id or an example.")
    ],
    rules: Rules = None,
) -> ExitCode:
    """Show every place of the rules that holds these words."""
    from checker.cli.output import put_text
    from checker.rulebook.catalogue import find_texts

    wanted = " ".join(words)
    found = find_texts(wanted, rules)
    put_text("".join(f"{text}\n" for text in found) or f'No rule holds "{wanted}".\n')
    return ExitCode.CLEAN


@guarded
def try_(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="In quotation marks.")],
    rules: Rules = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was published.")
    ] = None,
) -> ExitCode:
    """Show what is found in a sentence, and which rules took part."""
    from checker.check import find_claims
    from checker.cli.inputs import date_article
    from checker.cli.options import ListFormat
    from checker.cli.output import put_claims, put_text
    from checker.model.article import Article
    from checker.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    article = Article(text=sentence, id="sentence")
    if published is not None:
        article = date_article(article, published, published)
    claims = find_claims(article, rulebook)
    if not claims:
        put_text("Nothing is found in it.\n")
    put_claims(claims, article, ListFormat.TERMINAL)
    return ExitCode.CLEAN


@guarded
def explain(
    rule: Annotated[str, typer.Argument(metavar="ID", help="The id of a rule or a verdict level.")],
    rules: Rules = None,
) -> ExitCode:
    """Show a rule as its file has it."""
    from checker.cli.output import put_text
    from checker.rulebook.catalogue import find_rule
    from checker.rulebook.faults import shown

    found = (f"{shown(entry.path)}:{entry.line}\n\n{entry.source}\n" for entry in find_rule(rule, rules))
    put_text("\n".join(found))
    return ExitCode.CLEAN


@guarded
def copy(file: FileName, to: To) -> ExitCode:
    """Copy a file of rules into a folder of your own, where it replaces the bundled one."""
    from checker.cli.output import put_text
    from checker.rulebook.catalogue import copy_rules

    put_text(f"{copy_rules(file, to)} replaces the bundled file: --rules {to}\n")
    return ExitCode.CLEAN


@guarded
def new(
    file: FileName,
    rule: Annotated[str, typer.Argument(metavar="ID", help="The id of the new rule.")],
    to: To,
) -> ExitCode:
    """Begin a rule of your own, in a file that is added to the bundled one."""
    from checker.cli.output import put_text
    from checker.rulebook.catalogue import new_rule

    put_text(f"{new_rule(file, rule, to)}: fill in the rule, then: checker rules check {to}\n")
    return ExitCode.CLEAN


@guarded
def check(
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


@guarded
def fit(
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
    from checker.cli.fitted import put_fit
    from checker.cli.inputs import encoder_for
    from checker.cli.output import put_text
    from checker.fitting import collect, weights_toml
    from checker.fitting import fit as fit_weights
    from checker.report.file import write_text
    from checker.rulebook import load_rulebook

    sets, rulebook, encoder = read_gold(gold), load_rulebook(rules), encoder_for(model)
    if folds is not None and folds > len(sets):
        raise UsageError(f"--folds {folds}: {gold} has fewer sets ({len(sets)})")
    examples = collect(sets, rulebook, encoder)
    fitted = fit_weights(list(examples.values()), rulebook)
    put_fit(fitted)
    if folds is not None:
        put_text(_measured(sets, examples, rulebook, encoder, folds))
    if output is not None:
        write_text(output, weights_toml(fitted.weights))
    return ExitCode.CLEAN


def _measured(
    sets: list[GoldSet], examples: Examples, rulebook: Rulebook, encoder: Encoder, folds: int
) -> str:
    """How right the checker is on each set with weights fitted on the sets of the other folds."""
    from checker.cli.measured import render_measurement
    from checker.measuring.figures import Measurement
    from checker.measuring.sets import score_folds

    measured = Measurement(tuple(score_folds(sets, rulebook, encoder, folds, examples)))
    head = f"\nEach set checked with weights fitted on the others ({folds} folds):\n"
    return head + render_measurement(measured)
