"""rules/*.toml, read once and checked as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
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
from checker.rulebook.languages import LanguageRules
from checker.rulebook.locate import Place
from checker.rulebook.partial import complete, keep_own
from checker.rulebook.rule import Rule, RulesFile, Table, walk
from checker.rulebook.rulebook import ENGLISH, Rulebook
from checker.rulebook.source import Source, read_source

_LANGUAGE = re.compile("[a-z]{2,3}")


def bundled_rules() -> Path:
    """The rules that come with the package: inside it when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def sections(language: str = ENGLISH) -> dict[str, tuple[RulesFile, type[Table]]]:
    """Each section of the rulebook by name: its file and its schema.

    Args:
        language: whose files; those that hold in any language are in each.
    """
    hints = get_type_hints(Rulebook, include_extras=True)
    found = {name: get_args(hint) for name, hint in hints.items()}
    return {
        name: (args[1].of(language), args[0])
        for name, args in found.items()
        if len(args) == 2 and isinstance(args[1], RulesFile)
    }


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have rules, bundled or in `folder`: the names of their folders, English first."""
    places = (bundled_rules(), folder) if folder else (bundled_rules(),)
    names = {path.parent.name for place in places for path in place.glob("*/*.toml")}
    return (ENGLISH, *sorted(name for name in names - {ENGLISH} if _LANGUAGE.fullmatch(name)))


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

    They are those for English articles; those of the other languages are its `others`.

    A rulebook is read once: a later change of its files goes unnoticed.

    Raises:
        RulesError: with every fault in every file.
    """
    return _load(Path(realpath(folder)) if folder else None)


@cache
def _load(folder: Path | None) -> Rulebook:
    faults = list(_misplaced(folder)) if folder else []
    found: dict[str, dict[str, Table]] = {}
    for language in languages(folder):
        found[language], wrong = _tables(language, folder, found.get(ENGLISH, {}))
        faults += wrong
    faults += _unnamed(found[ENGLISH].get("languages"), folder)
    if faults:
        raise RulesError(tuple(str(fault) for fault in sorted(faults)))
    english, *others = (
        Rulebook(**tables, language=language)  # type: ignore[arg-type]
        for language, tables in found.items()
    )
    return replace(english, others=tuple(others))


def _unnamed(listed: Table | None, folder: Path | None) -> Iterator[Fault]:
    """Folders of languages by which no article would be known."""
    known = (
        [entry.id for entry in listed.language] if isinstance(listed, LanguageRules) else languages(folder)
    )
    for name in set(languages(folder)) - set(known):
        place = folder / name if folder and (folder / name).is_dir() else bundled_rules() / name
        yield Fault(place, None, unknown("language", name, known, "list it in languages.toml"))


def _tables(
    language: str, folder: Path | None, english: Mapping[str, Table]
) -> tuple[dict[str, Table], list[Fault]]:
    """Every section as it is in one language, and all that is wrong with its files."""
    tables: dict[str, Table] = {}
    faults: list[Fault] = []
    for name, (file, schema) in sections(language).items():
        if language != ENGLISH and (file.is_shared or name not in english):
            tables |= {name: english[name]} if name in english else {}
            continue
        match _section(file, schema, folder, english.get(name)):
            case Table() as table:
                tables[name] = table
            case found:
                faults += found
    faults += _shared_ids(tables, folder, language)
    return tables, faults


def _section(
    file: RulesFile, schema: type[Table], folder: Path | None, english: Table | None
) -> Table | list[Fault]:
    """One section. In another language than English any of it may be missing."""
    if english is None:
        return _as_table(section_source(file, folder), schema)
    if not rules_path(file, folder).is_file():
        return keep_own(english, {}, english)
    source, whole = section_source(file, folder), read_source(bundled_rules() / file.of(ENGLISH).path)
    if isinstance(source, list) or isinstance(whole, list):
        return source if isinstance(source, list) else []
    table = _as_table(complete(source, whole.data), schema)
    return keep_own(table, source.data, english) if isinstance(table, Table) else table


def _misplaced(folder: Path) -> Iterator[Fault]:
    """Faults of the user's folder: not there, or with files that would be silently ignored."""
    known = [file.path for language in languages(folder) for file, _ in sections(language).values()]
    if not folder.is_dir():
        yield Fault(folder, None, "no such folder; name the folder that holds your rules files")
        return
    files = sorted(folder.rglob("*.toml"))
    if not files:
        told = f"no rules in this folder; put one of {', '.join(_english_files())} into it"
        yield Fault(folder, None, told)
    for path in files:
        name = path.relative_to(folder).as_posix()
        if name not in known:
            told = f"the files are {', '.join(_english_files())}"
            yield Fault(path, None, unknown("rules file", name, known, told))


def _english_files() -> list[str]:
    return [file.path for file, _ in sections().values()]


def section_source(file: RulesFile, folder: Path | None) -> Source | list[Fault]:
    """The data of a section: the bundled file, the one in `folder`, or the first with the second added."""
    path = rules_path(file, folder)
    bundled = bundled_rules() / file.path
    return read_source(path, bundled if path != bundled and bundled.is_file() else None)


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


def _shared_ids(tables: Mapping[str, Table], folder: Path | None, language: str) -> Iterator[Fault]:
    """Ids that two files of one room share: which of the two took part could not be told."""
    owners: dict[tuple[Kind, str], str] = {}
    for name, (file, _) in sections(language).items():
        if file.kind is None or name not in tables:
            continue
        for place, rule in _rules(tables[name]):
            owner = owners.setdefault((file.kind, rule.id), file.path)
            if owner != file.path:
                told = f'the id "{rule.id}" is taken in {owner}; give each rule its own'
                yield from place_faults([((*place, "id"), told)], file, folder)


def _rules(table: Table) -> Iterator[tuple[Place, Rule]]:
    return ((place, rule) for place, rule in walk(table) if isinstance(rule, Rule))
