"""The shape that every table and every rule of rules/ shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from checker.model.claim import Kind

RuleId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9.-]*$")]
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


class Table(BaseModel):
    """A table of a rules file: frozen, and closed to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


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
