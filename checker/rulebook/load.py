"""rules/*.toml, read once and checked as a whole."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

from pydantic import ValidationError

from checker.errors import RulesError
from checker.rulebook.rule import RulesFile, Table
from checker.rulebook.rulebook import Rulebook


def bundled_rules() -> Path:
    """The rules that come with the package: inside it when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def sections() -> dict[str, tuple[RulesFile, type[Table]]]:
    """Each section of the rulebook by name: its file and its schema."""
    hints = get_type_hints(Rulebook, include_extras=True)
    return {name: (get_args(hint)[1], get_args(hint)[0]) for name, hint in hints.items()}


@cache
def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Read the rules in `folder`, or the bundled ones.

    Raises:
        RulesError: with every fault in every file.
    """
    root = folder or bundled_rules()
    faults: list[str] = []
    tables: dict[str, Table] = {}
    for name, (file, schema) in sections().items():
        try:
            tables[name] = schema.model_validate(tomllib.loads((root / file.path).read_text("utf-8")))
        except (OSError, tomllib.TOMLDecodeError, ValidationError) as fault:
            faults.append(f"{root / file.path}: {fault}")
    if faults:
        raise RulesError(tuple(faults))
    return Rulebook(**tables)  # type: ignore[arg-type]
