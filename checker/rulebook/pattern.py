"""A pattern of the rules: google-re2, whose time is linear in the text whatever the pattern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, Self

import re2
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

NEVER = r"[^\x00-\x{10FFFF}]"
"""The source of a pattern that matches nothing."""
_SYNTAX = "https://github.com/google/re2/wiki/Syntax"


class PatternMatch(Protocol):
    """One match of a pattern. Groups are numbers from 1, or names; 0 is the whole match."""

    def group(self, group: int | str = 0) -> str | None:
        """The text of a group, or None where it took no part."""

    def span(self, group: int | str = 0) -> tuple[int, int]:
        """Offsets of a group in the searched text, or (-1, -1) where it took no part."""

    def start(self, group: int | str = 0) -> int:
        """Offset of a group's first character."""

    def end(self, group: int | str = 0) -> int:
        """Offset after a group's last character."""


class _Compiled(Protocol):
    """What google-re2 compiles a pattern to; it comes without types."""

    def search(self, text: str) -> PatternMatch | None: ...

    def fullmatch(self, text: str) -> PatternMatch | None: ...

    def finditer(self, text: str) -> Iterator[PatternMatch]: ...


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of the rules, written in google-re2's syntax: no lookaround, no backreferences.

    As a field of a rules schema it is read from a text. It takes any text, lone surrogates too.

    Raises:
        ValueError: when the source does not compile; says where.
    """

    source: str
    _compiled: _Compiled = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        options = re2.Options()
        options.log_errors = False
        try:
            object.__setattr__(self, "_compiled", re2.compile(self.source, options))
        except re2.error as error:
            reason = error.args[0].decode("utf-8", "replace")
            message = f"is not a pattern that google-re2 can read: {reason}; see {_SYNTAX}"
            raise ValueError(message) from None

    def search(self, text: str) -> PatternMatch | None:
        """The first match anywhere in the text."""
        return self._compiled.search(_encodable(text))

    def fullmatch(self, text: str) -> PatternMatch | None:
        """The match of the whole text."""
        return self._compiled.fullmatch(_encodable(text))

    def finditer(self, text: str) -> Iterator[PatternMatch]:
        """All matches, in order, none overlapping another."""
        return self._compiled.finditer(_encodable(text))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A text, compiled."""
        return core_schema.no_info_after_validator_function(cls._read, core_schema.str_schema(strict=True))

    @classmethod
    def _read(cls, source: str) -> Self:
        return cls(source)


def _encodable(text: str) -> str:
    """The text, with "?" for each lone surrogate, which UTF-8 cannot hold: offsets stay as they are."""
    return text.encode("utf-8", "replace").decode("utf-8")
