"""The shape that every table and every rule of rules/ shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from checker.model.claim import Kind
from checker.rulebook.locate import Place


def _read_id(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9.-]*", text):
        raise ValueError(
            f'is the text "{text}"; begin with a small letter, then small letters, digits, . and -'
        )
    return text


RuleId = Annotated[str, AfterValidator(_read_id)]
Word = Annotated[str, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class RulesFile:
    """Where a section of the rulebook is read from.

    Attributes:
        path: under rules/, with "/".
        kind: of the claims that the room of these rules finds; None where they belong to no room.
    """

    path: str
    kind: Kind | None = None

    @property
    def is_shared(self) -> bool:
        """Whether it holds in any language."""
        return "/" not in self.path

    def of(self, language: str) -> RulesFile:
        """The same section's file in another language; a shared one is its own."""
        return self if self.is_shared else replace(self, path=f"{language}/{self.path.partition('/')[2]}")


class Table(BaseModel):
    """A table of a rules file: frozen, and closed to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    def faults(self) -> Iterator[tuple[Place, str]]:
        """What is wrong beyond single keys: where, from this table on, and `what; what to do`.

        Unlike a validator's error, each fault has a line of its own. A schema that has such faults
        overrides this.
        """
        yield from ()


class Rule(Table):
    """A rule with its own examples, which `checker rules check` executes.

    Attributes:
        id: unique in its file; claims that the rule takes part in name it.
        matches: texts in which the rule takes part, at least one.
        rejects: texts in which it must not, at least one.
    """

    id: RuleId
    matches: tuple[Word, ...] = Field(min_length=1, strict=False)
    rejects: tuple[Word, ...] = Field(min_length=1, strict=False)


def walk(value: object, place: Place = ()) -> Iterator[tuple[Place, Table]]:
    """Every table in a section, itself included, with its place in the file."""
    match value:
        case Table():
            yield place, value
            for name, field in type(value).model_fields.items():
                yield from walk(getattr(value, name), (*place, field.alias or name))
        case Mapping():
            for key, inner in value.items():
                yield from walk(inner, (*place, str(key)))
        case tuple() | list():
            for index, inner in enumerate(value):
                yield from walk(inner, (*place, index))
