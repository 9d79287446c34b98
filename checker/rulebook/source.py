"""The data of a rules file: bundled, replaced by the user's own, or bundled with the user's own added to it.

A file of the user's in which anything is said to `extend` is an overlay: what it holds is added to the
bundled file. `extend = true` at its top says so of the whole file; `extend = "bound.from"` in a table adds to
the rule of that id. A list grows by what is listed; `without` takes texts out of every list of its table; any
other value replaces the bundled one. A table without `extend` is a new rule.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from checker.rulebook.faults import Fault, unknown
from checker.rulebook.locate import Place, line_of, locate

Data: TypeAlias = dict[str, object]

_AT_LINE = re.compile(r" \((?:at line (\d+), column \d+|at end of document)\)$")
_CURLY = re.compile("[“”„‘’]")
_EXTEND, _WITHOUT = "extend", "without"


@dataclass(frozen=True, slots=True)
class Source:
    """A section's data, and where each part of it stands.

    Attributes:
        path: the user's file where there is one, else the bundled one.
        origins: of what an overlay added or changed: the place in the user's file.
        base: the bundled file under an overlay.
    """

    path: Path
    data: Data
    origins: Mapping[Place, Place] = field(default_factory=dict)
    base: Path | None = None

    def fault(self, place: Place, message: str) -> Fault:
        """A fault at that place of the data, with its file and its line."""
        return Fault(*self.find(place), message)

    def find(self, place: Place) -> tuple[Path, int | None]:
        """The file and the line of a place of the data."""
        if self.base is None:
            return self.path, _line(self.path, place)
        for end in range(len(place), 0, -1):
            if (own := self.origins.get(place[:end])) is not None:
                return self.path, _line(self.path, (*own, *place[end:]))
        return self.base, _line(self.base, place)


def read_source(path: Path, base: Path | None = None) -> Source | list[Fault]:
    """The data of one file, laid over that of `base` where it is an overlay; else what is wrong with it.

    Args:
        base: the bundled file of the same section; None where there is none beside `path`.
    """
    own = _read_toml(path)
    if isinstance(own, list) or base is None or not is_overlay(own):
        return own if isinstance(own, list) else Source(path, own)
    below = _read_toml(base)
    if isinstance(below, list):
        return below
    overlay = _Overlay()
    data = overlay.add(below, own, (), ())
    if overlay.wrong:
        return [Fault(path, _line(path, place), message) for place, message in overlay.wrong]
    return Source(path, data, overlay.origins, base)


def is_overlay(data: Mapping[str, object]) -> bool:
    """Whether a file adds to the bundled one instead of replacing it."""
    return _EXTEND in data or any(_EXTEND in table for _, table in _tables(data))


def _tables(data: Mapping[str, object]) -> Iterator[tuple[str, Data]]:
    """The tables right under the top of a file, each with its name."""
    for name, value in data.items():
        inner = value if isinstance(value, list) else [value]
        yield from ((name, table) for table in inner if isinstance(table, dict))


@dataclass(slots=True)
class _Overlay:
    """The laying of one file over another: where things came from, and what cannot be done."""

    origins: dict[Place, Place] = field(default_factory=dict)
    wrong: list[tuple[Place, str]] = field(default_factory=list)

    def add(self, below: Data, own: Data, at: Place, origin: Place) -> Data:
        """A table with another added to it; `at` is its place in the result, `origin` in the user's file."""
        result = dict(below)
        for key, value in own.items():
            if key not in (_EXTEND, _WITHOUT):
                result[key] = self._value(below.get(key), value, (*at, key), (*origin, key))
        if _WITHOUT in own:
            self._remove(result, own[_WITHOUT], (*origin, _WITHOUT))
        return result

    def _value(self, below: object, own: object, at: Place, origin: Place) -> object:
        if isinstance(below, dict) and isinstance(own, dict):
            return self.add(below, own, at, origin)
        if isinstance(below, list) and isinstance(own, list):
            return self._list(below, own, at, origin)
        self.origins[at] = origin
        return own

    def _list(self, below: list[object], own: list[object], at: Place, origin: Place) -> list[object]:
        result = list(below)
        for index, item in enumerate(own):
            there = (*origin, index)
            if isinstance(item, dict) and _EXTEND in item:
                self._extend(result, item, at, there)
            elif isinstance(item, dict) or item not in result:
                self.origins[*at, len(result)] = there
                result.append(item)
        return result

    def _extend(self, rules: list[object], own: Data, at: Place, origin: Place) -> None:
        """Add a table to the one whose id it names."""
        ids = [str(rule.get("id", rule.get("name"))) for rule in rules if isinstance(rule, dict)]
        wanted = str(own[_EXTEND])
        if wanted not in ids:
            told = unknown("id", wanted, ids, "leave extend out for a new rule")
            self.wrong.append(((*origin, _EXTEND), told))
            return
        place = ids.index(wanted)
        below = rules[place]
        if isinstance(below, dict):
            rules[place] = self.add(below, own, (*at, place), origin)

    def _remove(self, table: Data, words: object, origin: Place) -> None:
        """Take texts out of the lists of a table."""
        for word in words if isinstance(words, list) else [words]:
            holding = [key for key, value in table.items() if isinstance(value, list) and word in value]
            if not holding:
                self.wrong.append((origin, f'"{word}" is in no list of this table; leave it out of without'))
            for key in holding:
                found = table[key]
                if isinstance(found, list):
                    table[key] = [item for item in found if item != word]


def _line(path: Path, place: Place) -> int | None:
    return line_of(_locate(path.read_text("utf-8-sig")), place)


_locate = lru_cache(maxsize=4)(locate)


def _read_toml(path: Path) -> Data | list[Fault]:
    try:
        text = path.read_text("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        return [Fault(path, None, f"cannot be read: {error.strerror}; put it there or allow reading it")]
    except UnicodeDecodeError:
        return [Fault(path, None, "is not UTF-8 text; save it in that encoding")]
    except tomllib.TOMLDecodeError as error:
        return [_syntax_fault(path, text, error)]


def _syntax_fault(path: Path, text: str, error: tomllib.TOMLDecodeError) -> Fault:
    """A fault of TOML itself; its line is in the message only, and missing at the end of the text."""
    at = _AT_LINE.search(str(error))
    line = int(at[1]) if at and at[1] else text.rstrip().count("\n") + 1
    reason = str(error)[: at.start()] if at else str(error)
    lines = text.splitlines()
    curly = _CURLY.search(lines[line - 1]) if 0 < line <= len(lines) else None
    if curly:
        told = f"not TOML: a curly quotation mark ({curly[0]}); write straight ones, \" or '"
        return Fault(path, line, told)
    return Fault(path, line, f"not TOML: {reason}; look for a missing quote, bracket or comma here or above")
