"""The commands that look into the rules and help to write one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode, guarded
from checker.cli.options import Rules

To = Annotated[
    Path, typer.Option("--to", metavar="DIR", help="The folder of your own rules; made if missing.")
]
FileName = Annotated[
    str, typer.Argument(metavar="FILE", help='As "bounds" or "es/bounds.toml"; `rules list` shows them.')
]


def add_commands(rules: typer.Typer) -> None:
    """Register the commands with `checker rules`."""
    for command in (list_, find, try_, explain, copy, new):
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
