"""rules/*.toml, read once and checked as a whole."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from os import PathLike
from pathlib import Path
from typing import get_args, get_type_hints

from pydantic import ValidationError

from checker.errors import RulesError
from checker.model.claim import Kind
from checker.rulebook.faults import Fault, explain, unknown
from checker.rulebook.locate import Place, line_of, locate
from checker.rulebook.rule import Rule, RulesFile, Table, walk
from checker.rulebook.rulebook import Rulebook

_AT_LINE = re.compile(r" \((?:at line (\d+), column \d+|at end of document)\)$")


def bundled_rules() -> Path:
    """The rules that come with the package: inside it when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def sections() -> dict[str, tuple[RulesFile, type[Table]]]:
    """Each section of the rulebook by name: its file and its schema."""
    hints = get_type_hints(Rulebook, include_extras=True)
    return {name: (get_args(hint)[1], get_args(hint)[0]) for name, hint in hints.items()}


def rules_path(file: RulesFile, folder: Path | None) -> Path:
    """The file of a section: the one in `folder` where there is one, else the bundled one."""
    own = folder / file.path if folder else None
    return own if own and own.is_file() else bundled_rules() / file.path


def load_rulebook(folder: str | PathLike[str] | None = None) -> Rulebook:
    """Read the bundled rules, each file replaced by the one at the same place in `folder`, if any.

    A rulebook is read once: a later change of its files goes unnoticed.

    Raises:
        RulesError: with every fault in every file.
    """
    return _load(Path(folder).resolve() if folder else None)


@cache
def _load(folder: Path | None) -> Rulebook:
    faults = list(_misplaced(folder)) if folder else []
    tables: dict[str, Table] = {}
    for name, (file, schema) in sections().items():
        match read_table(rules_path(file, folder), schema):
            case Table() as table:
                tables[name] = table
            case found:
                faults += found
    faults += _shared_ids(tables, folder)
    if faults:
        raise RulesError(tuple(str(fault) for fault in sorted(faults)))
    return Rulebook(**tables)  # type: ignore[arg-type]


def _misplaced(folder: Path) -> Iterator[Fault]:
    """Faults of the user's folder: not there, or with files that would be silently ignored."""
    known = [file.path for file, _ in sections().values()]
    if not folder.is_dir():
        yield Fault(folder, None, "no such folder; name the folder that holds your rules files")
        return
    files = sorted(folder.rglob("*.toml"))
    if not files:
        yield Fault(folder, None, f"no rules in this folder; put one of {', '.join(known)} into it")
    for path in files:
        name = path.relative_to(folder).as_posix()
        if name not in known:
            yield Fault(path, None, unknown("rules file", name, known, f"the files are {', '.join(known)}"))


def read_table(path: Path, schema: type[Table]) -> Table | list[Fault]:
    """One file as its schema reads it, or all its faults."""
    try:
        text = path.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        return [Fault(path, None, f"cannot be read: {error.strerror}; put it there or allow reading it")]
    except UnicodeDecodeError:
        return [Fault(path, None, "is not UTF-8 text; save it in that encoding")]
    except tomllib.TOMLDecodeError as error:
        return [_syntax_fault(path, text, error)]
    try:
        table = schema.model_validate_json(json.dumps(data, default=_iso))
    except ValidationError as error:
        found = explain(error.errors(), schema)
    else:
        found = [*_repeated_ids(table), *_own_faults(table)]
        if not found:
            return table
    lines = locate(text)
    return [Fault(path, line_of(lines, place), message) for place, message in found]


def _syntax_fault(path: Path, text: str, error: tomllib.TOMLDecodeError) -> Fault:
    """A fault of TOML itself; its line is in the message only, and missing at the end of the text."""
    at = _AT_LINE.search(str(error))
    line = int(at[1]) if at and at[1] else text.rstrip().count("\n") + 1
    reason = str(error)[: at.start()] if at else str(error)
    return Fault(path, line, f"not TOML: {reason}; look for a missing quote, bracket or comma here or above")


def _iso(value: object) -> str:
    """TOML's dates and times as JSON can hold them."""
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    raise TypeError(f"not a value of TOML: {value!r}")


def _own_faults(table: Table) -> Iterator[tuple[Place, str]]:
    """What the tables know to be wrong of themselves beyond single keys."""
    for place, inner in walk(table):
        for where, message in inner.faults():
            yield (*place, *where), message


def _repeated_ids(table: Table) -> Iterator[tuple[Place, str]]:
    seen: set[str] = set()
    for place, rule in _rules(table):
        if rule.id in seen:
            yield (*place, "id"), f'the id "{rule.id}" is taken by a rule above; give each rule its own'
        seen.add(rule.id)


def _shared_ids(tables: dict[str, Table], folder: Path | None) -> Iterator[Fault]:
    """Ids that two files of one room share: which of the two took part could not be told."""
    owners: dict[tuple[Kind, str], str] = {}
    for name, (file, _) in sections().items():
        if file.kind is None or name not in tables:
            continue
        for place, rule in _rules(tables[name]):
            owner = owners.setdefault((file.kind, rule.id), file.path)
            if owner != file.path:
                path = rules_path(file, folder)
                line = line_of(locate(path.read_text("utf-8-sig")), (*place, "id"))
                yield Fault(path, line, f'the id "{rule.id}" is taken in {owner}; give each rule its own')


def _rules(table: Table) -> Iterator[tuple[Place, Rule]]:
    return ((place, rule) for place, rule in walk(table) if isinstance(rule, Rule))
