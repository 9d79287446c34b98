"""What is wrong in a rules file and what to do about it, in words for the person who edits it."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from checker.rulebook.locate import Place

_EXPECTED = {
    "bool_type": "true or false",
    "date_from_datetime_parsing": "a date",
    "date_type": "a date",
    "decimal_parsing": "a number",
    "decimal_type": "a number",
    "dict_type": "a table",
    "float_type": "a number",
    "frozen_set_type": "a list in [ ]",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "list_type": "a list in [ ]",
    "model_type": "a table",
    "set_type": "a list in [ ]",
    "string_type": "a text in quotes",
    "tuple_type": "a list in [ ]",
}
"""pydantic's error types that say no more than which type was wanted."""


_KEY = "[key]"
"""What pydantic's places end with where a key itself is at fault."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in the rules. Prints as `path:line: what is wrong; what to do`.

    Attributes:
        line: from 1; None where the fault is of the file or folder itself.
    """

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        line = "" if self.line is None else f":{self.line}"
        return f"{shown(self.path)}{line}: {self.message}"


def shown(path: Path) -> str:
    """The path as seen from the working directory, where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None."""
    from rapidfuzz import process

    found = process.extractOne(word, sorted(known), score_cutoff=70)
    return found[0] if found else None


def unknown(what: str, word: str, known: Iterable[str], otherwise: str) -> str:
    """That a word is not known; with the nearest known one as a suggestion, else what to do otherwise."""
    close = nearest(word, known)
    return f'unknown {what} "{word}"; ' + (f'did you mean "{close}"?' if close else otherwise)


def explain(errors: Sequence[ErrorDetails], schema: type[BaseModel]) -> list[tuple[Place, str]]:
    """The place of each of pydantic's errors and the fault in plain words.

    A key that is missing because it is misspelt is told once, as the misspelling.
    """
    extra = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*place[:-1], nearest(str(place[-1]), _keys_at(schema, place[:-1]))) for place in extra}
    told = [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]
    return [_explain(error, schema) for error in told]


def _explain(error: ErrorDetails, schema: type[BaseModel]) -> tuple[Place, str]:
    place = error["loc"]
    match error["type"]:
        case "extra_forbidden":
            keys = _keys_at(schema, place[:-1])
            otherwise = f"remove it; the keys here are {', '.join(keys)}" if keys else "remove it"
            return place, unknown("key", str(place[-1]), keys, otherwise)
        case "missing":
            return place[:-1], f'the key "{place[-1]}" is missing; add it to this table'
        case "string_too_short" if not error["input"]:
            return place, f"{_name(place)} is empty; write something or leave it out"
        case "too_short" if not error["input"]:
            return place, f"{_name(place)} is empty; put at least one into it"
        case _:
            return place, f"{_name(place)} {_wrong(error)}"


def _wrong(error: ErrorDetails) -> str:
    kind, found = error["type"], _found(error["input"])
    if kind == "value_error":
        return error["msg"].removeprefix("Value error, ")
    if kind in _EXPECTED:
        return f"is {found}; write {_EXPECTED[kind]}"
    if kind in {"literal_error", "enum"}:
        expected = error["ctx"]["expected"].replace("'", '"')
        close = nearest(str(error["input"]), re.findall('"([^"]*)"', expected))
        return f"is {found}; " + (f'did you mean "{close}"? ' if close else "") + f"It can be {expected}"
    return f"is {found}; {_must(error)}"


def _must(error: ErrorDetails) -> str:
    message = error["msg"]
    for subject in ("Input", "String", "Tuple", "List", "Value", "Dictionary"):
        message = message.removeprefix(f"{subject} should ")
    return f"it must {message}" if message != error["msg"] else message


def _found(value: object) -> str:
    match value:
        case str():
            return f'the text "{value}"' if len(value) <= 60 else f'the text "{value[:57]}..."'
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case Mapping():
            return "a table"
        case list() | tuple():
            return "a list"
        case _:
            return str(value)


def _name(place: Place) -> str:
    """The place within its table as one reads it: `matches[2]`, counted from 1."""
    if place[-1:] == (_KEY,):
        return "the key"
    keys = [index for index, key in enumerate(place) if isinstance(key, str)]
    if not keys:
        return "the file"
    numbers = "".join(f"[{int(index) + 1}]" for index in place[keys[-1] + 1 :])
    return f"{place[keys[-1]]}{numbers}"


def _keys_at(schema: type[BaseModel], place: Place) -> list[str]:
    """The keys that the table at `place` may have."""
    annotations: list[object] = [schema]
    for key in place:
        annotations = [inner for annotation in annotations for inner in _inside(annotation, key)]
    models = [m for a in annotations for m in _unwrap(a) if isinstance(m, type) and issubclass(m, BaseModel)]
    return sorted(key for model in models for key in keys_of(model))


def keys_of(model: type[BaseModel]) -> dict[str, str]:
    """A table's keys as its file writes them, each with the name of its field."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _inside(annotation: object, key: str | int) -> Iterator[object]:
    """The types that a value of a type may have under a key or index."""
    for plain in _unwrap(annotation):
        arguments = get_args(plain)
        if isinstance(plain, type) and issubclass(plain, BaseModel):
            name = keys_of(plain).get(str(key))
            yield from [plain.model_fields[name].annotation] if name else []
        elif len(arguments) == 2 and isinstance(key, str):
            yield arguments[1]
        elif arguments and isinstance(key, int):
            yield arguments[0]


def _unwrap(annotation: object) -> Iterator[object]:
    """A type without `Annotated`, and each member of a union."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _unwrap(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for member in get_args(annotation):
            yield from _unwrap(member)
    else:
        yield annotation
