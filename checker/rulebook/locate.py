"""Which line of a TOML text each of its tables, keys and array items stands on.

tomllib tells no lines, so faults in rules could not name theirs. This scanner is run only when there is
a fault to report, and only on text that tomllib has accepted: it finds places and checks nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Place: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and indexes from 0 into arrays; ("rule", 2, "matches", 0)."""

_TOKEN = re.compile(
    r"""
    (?P<string> \"{3} (?:\\.|[^\\])*? \"{3} \"{0,2} | '{3} .*? '{3} '{0,2}
              | "(?:\\.|[^"\\\n])*" | '[^'\n]*' )
    | (?P<newline> \n )
    | (?P<mark> [\[\]{},=.] )
    | (?P<bare> [^\s\[\]{},=.#"']+ )
    | (?P<skipped> \#[^\n]* | [^\S\n]+ )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of TOML; `text` is empty at the end of the document."""

    kind: str
    text: str
    line: int


def locate(text: str) -> dict[Place, int]:
    """The line, from 1, on which each place of a valid TOML text begins."""
    return _Scanner(text).scan()


def line_of(lines: dict[Place, int], place: Place) -> int:
    """The line of a place, or of the nearest place around it that is in the text; else 1."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skipped":
            yield _Token(match.lastgroup or "", match.group(), line)
        line += match.group().count("\n")
    yield _Token("end", "", line)


class _Scanner:
    """Walks the tokens once, noting the line of every place."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._lines: dict[Place, int] = {}
        self._last: dict[Place, int] = {}
        """Index of the last table of each array of tables."""

    def scan(self) -> dict[Place, int]:
        table: Place = ()
        while (token := self._peek()).kind != "end":
            if token.kind == "newline":
                self._at += 1
            elif token.text == "[":
                table = self._header()
            else:
                self._entry(table)
        return self._lines

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _skip_newlines(self) -> None:
        while self._peek().kind == "newline":
            self._at += 1

    def _header(self) -> Place:
        line = self._take().line
        is_array = self._peek().text == "["
        self._at += is_array
        *outer, name = self._key()
        self._at += 1 + is_array
        place: Place = ()
        for key in outer:
            place = self._inside((*place, key), line)
        place = (*place, name)
        self._lines.setdefault(place, line)
        if is_array:
            self._last[place] = self._last.get(place, -1) + 1
            place = (*place, self._last[place])
            self._lines[place] = line
        return place

    def _inside(self, place: Place, line: int) -> Place:
        """The place, or its last table where it is an array of tables."""
        self._lines.setdefault(place, line)
        return (*place, self._last[place]) if place in self._last else place

    def _key(self) -> Place:
        keys = [_plain(self._take())]
        while self._peek().text == ".":
            self._at += 1
            keys.append(_plain(self._take()))
        return tuple(keys)

    def _entry(self, table: Place) -> None:
        line = self._peek().line
        for key in self._key():
            table = (*table, key)
            self._lines.setdefault(table, line)
        self._at += 1
        self._value(table)

    def _value(self, place: Place) -> None:
        first = self._take()
        self._lines.setdefault(place, first.line)
        if first.text == "[":
            self._array(place)
        elif first.text == "{":
            self._inline_table(place)
        elif first.kind == "bare":
            while self._peek().kind == "bare" or self._peek().text == ".":
                self._at += 1

    def _array(self, place: Place) -> None:
        index = 0
        self._skip_newlines()
        while self._peek().text != "]":
            self._value((*place, index))
            index += 1
            self._skip_comma()
        self._at += 1

    def _inline_table(self, place: Place) -> None:
        self._skip_newlines()
        while self._peek().text != "}":
            self._entry(place)
            self._skip_comma()
        self._at += 1

    def _skip_comma(self) -> None:
        self._skip_newlines()
        self._at += self._peek().text == ","
        self._skip_newlines()


def _plain(token: _Token) -> str:
    """A key without its quotes and escapes."""
    if token.kind != "string":
        return token.text
    return str(tomllib.loads(f"key = {token.text}")["key"])
