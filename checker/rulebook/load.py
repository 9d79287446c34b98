"""rules/*.toml, read once and checked as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from os import PathLike
from os.path import realpath
from pathlib import Path
from typing import get_args, get_type_hints

from pydantic import ValidationError

from checker.errors import RulesError
from checker.model.claim import Kind
from checker.rulebook.faults import Fault, explain, unknown
from checker.rulebook.locate import Place
from checker.rulebook.rule import Rule, RulesFile, Table, walk
from checker.rulebook.rulebook import Rulebook
from checker.rulebook.source import Source, read_source


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


def place_faults(found: Iterable[tuple[Place, str]], file: RulesFile, folder: Path | None) -> Iterator[Fault]:
    """Faults of a section that could be read, each with its file and line."""
    source = section_source(file, folder)
    if isinstance(source, Source):
        yield from (source.fault(place, message) for place, message in found)


def load_rulebook(folder: str | PathLike[str] | None = None) -> Rulebook:
    """Read the bundled rules, each file replaced, or added to, by the one at the same place in `folder`.

    A rulebook is read once: a later change of its files goes unnoticed.

    Raises:
        RulesError: with every fault in every file.
    """
    return _load(Path(realpath(folder)) if folder else None)


@cache
def _load(folder: Path | None) -> Rulebook:
    faults = list(_misplaced(folder)) if folder else []
    tables: dict[str, Table] = {}
    for name, (file, schema) in sections().items():
        match _as_table(section_source(file, folder), schema):
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


def section_source(file: RulesFile, folder: Path | None) -> Source | list[Fault]:
    """The data of a section: the bundled file, the one in `folder`, or the first with the second added."""
    path = rules_path(file, folder)
    bundled = bundled_rules() / file.path
    return read_source(path, None if path == bundled else bundled)


def read_table(path: Path, schema: type[Table]) -> Table | list[Fault]:
    """One file as its schema reads it, or all its faults."""
    return _as_table(read_source(path), schema)


def _as_table(source: Source | list[Fault], schema: type[Table]) -> Table | list[Fault]:
    if isinstance(source, list):
        return source
    try:
        table = schema.model_validate_json(json.dumps(source.data, default=_iso))
    except ValidationError as error:
        found = explain(error.errors(), schema)
    else:
        found = [*_repeated_ids(table), *_own_faults(table)]
        if not found:
            return table
    return [source.fault(place, message) for place, message in found]


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
                told = f'the id "{rule.id}" is taken in {owner}; give each rule its own'
                yield from place_faults([((*place, "id"), told)], file, folder)


def _rules(table: Table) -> Iterator[tuple[Place, Rule]]:
    return ((place, rule) for place, rule in walk(table) if isinstance(rule, Rule))
