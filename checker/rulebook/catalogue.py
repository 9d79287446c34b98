"""The rules one by one: where each stands, which texts it holds, and how a new one begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from checker.errors import RulesError
from checker.rulebook.faults import Fault, shown, unknown
from checker.rulebook.load import bundled_rules, languages, rules_path, section_source, sections
from checker.rulebook.locate import Place
from checker.rulebook.rule import Rule, RulesFile, Table
from checker.rulebook.rulebook import ENGLISH
from checker.rulebook.source import Source

_NAMES = ("id", "name")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a rules file.

    Attributes:
        rule: id of the rule that holds it; empty where it is of the file as a whole.
        key: of the list or value that holds it ("before").
    """

    rule: str
    key: str
    text: str
    path: Path
    line: int | None

    def __str__(self) -> str:
        of = f"{self.rule}: " if self.rule else ""
        return f"{shown(self.path)}:{self.line}: {of}{self.key}: {self.text}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with an id.

    Attributes:
        file: under rules/.
        source: the lines of its file that make it.
    """

    id: str
    file: str
    path: Path
    line: int | None
    source: str

    @property
    def language(self) -> str:
        """The folder of its language; empty for English and for what holds in any."""
        folder = self.file.rpartition("/")[0]
        return "" if folder == ENGLISH else folder


def list_rules(folder: Path | None) -> list[Entry]:
    """Every rule and verdict level that has an id, in the order of the files.

    Raises:
        RulesError: when a file cannot be read.
    """
    return [entry for file, source in _sources(folder) for entry in _entries(file, source)]


def find_rule(name: str, folder: Path | None) -> list[Entry]:
    """The rules of that id; a verdict and a bound may have the same.

    Args:
        name: an id, of English or of a file that holds in any language; "es/bound.from" for another language.

    Raises:
        RulesError: when there is none, naming the nearest.
    """
    known = list_rules(folder)
    language, _, wanted = name.rpartition("/")
    found = [entry for entry in known if entry.id == wanted and entry.language == language]
    if not found:
        told = unknown("rule", name, [entry.id for entry in known], "checker rules list shows them all")
        raise RulesError((told,))
    return found


def find_texts(words: str, folder: Path | None) -> list[Text]:
    """Every text of the rules that holds the words, whatever their case.

    Raises:
        RulesError: when a file cannot be read.
    """
    wanted = words.casefold()
    found: list[Text] = []
    for _, source in _sources(folder):
        for place, rule, text in _texts(source.data, (), ""):
            if wanted in text.casefold():
                path, line = source.find(place)
                key = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
                found.append(Text(rule, key, text, path, line))
    return found


def copy_rules(name: str, folder: Path) -> Path:
    """Copy a bundled file into a folder of one's own, where it replaces the bundled one.

    Args:
        name: as under rules/ ("es/bounds.toml"), or that of English without folder and suffix ("bounds").

    Raises:
        RulesError: when there is no such file, or there is one in the folder already.
    """
    file = _file_named(name)
    target = folder / file
    if target.exists():
        raise RulesError((f"{shown(target)}: there already; remove it first, or edit it",))
    _write(target, (bundled_rules() / file).read_text("utf-8"))
    return target


def new_rule(name: str, rule: str, folder: Path) -> Path:
    """Add a rule to be filled in to a file of one's own, which adds to the bundled one.

    Args:
        name: as for `copy_rules`. rule: the id that the rule gets.

    Raises:
        RulesError: when there is no such file, it holds no rules, or the id is taken.
    """
    file = _file_named(name)
    schema = next(schema for known, schema in _sections(None) if known.path == file)
    key, model = _rules_of(schema, file)
    taken = [entry.id for entry in list_rules(folder if folder.is_dir() else None)]
    if rule in taken:
        raise RulesError((f'the id "{rule}" is taken; choose another, or extend that rule',))
    target = folder / file
    before = target.read_text("utf-8") if target.is_file() else "extend = true\n"
    _write(target, f"{before.rstrip()}\n\n{_template(key, model, rule)}")
    return target


def _write(target: Path, text: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    except OSError as fault:
        told = f"cannot be written ({fault.strerror}); name another folder"
        raise RulesError((str(Fault(target, None, told)),)) from fault


def _file_named(name: str) -> str:
    english = [file.path for file, _ in sections().values()]
    short = {Path(path).stem: path for path in english} | {
        file.path: file.path for file, _ in _sections(None)
    }
    if name not in short:
        raise RulesError((unknown("rules file", name, short, f"the files are {', '.join(english)}"),))
    return short[name]


def _rules_of(schema: type[Table], file: str) -> tuple[str, type[Rule]]:
    """The key and the schema of the rules of a file."""
    for name, field in schema.model_fields.items():
        for inner in get_args(field.annotation):
            if isinstance(inner, type) and issubclass(inner, Rule):
                return field.alias or name, inner
    raise RulesError((f"{file} holds no rules of which one could be added; copy the file and edit it",))


def _template(key: str, model: type[BaseModel], rule: str) -> str:
    """A rule of that schema with all its keys, those that may be left out as comments."""
    lines = [f"[[{key}]]", f'id = "{rule}"']
    for name, field in model.model_fields.items():
        if name in ("id", "matches", "rejects"):
            continue
        shown_as = field.alias or name
        if field.is_required():
            choices = ", ".join(map(str, get_args(field.annotation)))
            lines.append(f'{shown_as} = ""' + (f"  # {choices}" if choices else ""))
        else:
            lines.append(f"# {shown_as} =")
    lines += ['matches = ["A sentence in which the rule takes part."]']
    lines += ['rejects = ["One so near that it could be mistaken for it."]']
    return "\n".join(lines) + "\n"


def _sources(folder: Path | None) -> Iterator[tuple[str, Source]]:
    for file, _ in _sections(folder):
        source = section_source(file, folder)
        if isinstance(source, list):
            raise RulesError(tuple(str(fault) for fault in source))
        yield file.path, source


def _sections(folder: Path | None) -> Iterator[tuple[RulesFile, type[Table]]]:
    """The file of every section, in every language that has it, and its schema."""
    for language in languages(folder):
        for file, schema in sections(language).values():
            if language == ENGLISH or (not file.is_shared and rules_path(file, folder).is_file()):
                yield file, schema


def _entries(file: str, source: Source) -> Iterator[Entry]:
    for place, name in _named(source.data, ()):
        path, line = source.find((*place, "id"))
        yield Entry(name, file, path, line, _lines_of(path, line))


def _named(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Every table with an id."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield place, value["id"]
        for key, inner in value.items():
            yield from _named(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _named(inner, (*place, index))


def _texts(value: object, place: Place, rule: str) -> Iterator[tuple[Place, str, str]]:
    """Every text with its place and the id of its rule."""
    if isinstance(value, dict):
        own = next((value[name] for name in _NAMES if isinstance(value.get(name), str)), rule)
        for key, inner in value.items():
            yield from _texts(inner, (*place, key), own)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*place, index), rule)
    elif isinstance(value, str):
        yield place, rule, value


def _lines_of(path: Path, line: int | None) -> str:
    """The table that holds a line: from its header to the next, with the comments right above it."""
    lines = path.read_text("utf-8-sig").splitlines()
    at = (line or 1) - 1
    first = at
    while first and not lines[first].startswith("["):
        first -= 1
    last = at + 1
    while last < len(lines) and not lines[last].startswith("["):
        last += 1
    while first and lines[first - 1].startswith("#"):
        first -= 1
    kept = lines[first:last]
    while kept and (not kept[-1].strip() or kept[-1].startswith("#")):
        kept.pop()
    return "\n".join(kept)
