"""Rules of a language that has not all of them: what its files leave out is empty.

A file of such a language may lack any table and any list; what is there is checked as that of English is.
Lengths, shares and other single figures that it leaves out are those of English. So are topics,
dimensions and units, without words, since the reading of figures knows some by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.rulebook.quantities import Dimension, Topic
from checker.rulebook.rule import Rule, Table
from checker.rulebook.source import Data, Source


def complete(source: Source, whole: Mapping[str, object]) -> Source:
    """The data of a file with what it lacks taken from another, so that its schema can read it."""
    return replace(source, data=_merge(source.data, whole))


def _merge(own: Mapping[str, object], whole: Mapping[str, object]) -> Data:
    result = dict(whole)
    for key, value in own.items():
        below = whole.get(key)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        result[key] = _merge(value, below) if both else value  # type: ignore[arg-type]
    return result


def keep_own(table: Table, own: Mapping[str, object], english: Table) -> Table:
    """The table without what its file does not say: lists and tables are empty, single figures stay.

    Args:
        table: as `complete` made it whole. own: the data of the file.
        english: the same section of English.
    """
    values: dict[str, object] = {}
    for name, field in type(table).model_fields.items():
        value, below, said = getattr(table, name), getattr(english, name), own.get(field.alias or name)
        if isinstance(value, Table) and isinstance(below, Table):
            values[name] = keep_own(value, said if isinstance(said, Mapping) else {}, below)
        elif isinstance(value, Mapping) and isinstance(said, Mapping):
            values[name] = {key: inner for key, inner in value.items() if key in said}
        elif isinstance(value, tuple) and isinstance(below, tuple):
            values[name] = _with_idle(value if said is not None else (), below)
        else:
            values[name] = value if said is not None else _emptied(value)
    return _table(type(table), values)


def _with_idle(own: tuple[object, ...], english: tuple[object, ...]) -> tuple[object, ...]:
    """The language's own rules, then those of English that it lacks and that are known by name, idle.

    Such are topics, dimensions and their units.
    """
    ids = {rule.id: rule for rule in own if isinstance(rule, Rule)}
    whole = tuple(_with_idle_units(rule, english) if isinstance(rule, Dimension) else rule for rule in own)
    lacking = tuple(rule for rule in english if isinstance(rule, (Topic, Dimension)) and rule.id not in ids)
    return (*whole, *(_with_idle_units(_emptied(rule), lacking) for rule in lacking))


def _with_idle_units(rule: object, english: tuple[object, ...]) -> object:
    """A dimension with the units that it has in English only, without words; anything else as it is."""
    if not isinstance(rule, Dimension):
        return rule
    known = (other for other in english if isinstance(other, Dimension) and other.id == rule.id)
    below = next(known, rule)
    names = {unit.name for unit in rule.unit}
    idle = tuple(_emptied(unit) for unit in below.unit if unit.name not in names)
    return rule.model_copy(update={"unit": (*rule.unit, *idle)})


def _emptied(value: object) -> object:
    if isinstance(value, (tuple, frozenset)):
        return type(value)()
    if isinstance(value, Table):
        return _table(
            type(value), {name: _emptied(getattr(value, name)) for name in type(value).model_fields}
        )
    return {} if isinstance(value, Mapping) else value


def _table(schema: type[Table], values: Mapping[str, object]) -> Table:
    """A table of values that were checked before."""
    return schema.model_construct(None, **values)
