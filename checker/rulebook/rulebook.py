"""rules/*.toml, read once and checked as a whole."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from checker.errors import RulesError
from checker.rulebook.rule import Table
from checker.rulebook.verdicts import VerdictRules

FILES: dict[str, tuple[str, type[Table]]] = {
    "verdicts": ("verdicts.toml", VerdictRules),
}
"""Each section of the rulebook: its file under rules/ and its schema."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All words, patterns, topics, thresholds and verdict levels. The field names are FILES' keys."""

    verdicts: VerdictRules


def bundled_rules() -> Path:
    """The rules that come with the package: inside it when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


@cache
def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Read the rules in `folder`, or the bundled ones.

    Raises:
        RulesError: with every fault in every file.
    """
    root = folder or bundled_rules()
    faults: list[str] = []
    sections: dict[str, Table] = {}
    for name, (file, schema) in FILES.items():
        try:
            sections[name] = schema.model_validate(tomllib.loads((root / file).read_text("utf-8")))
        except (OSError, tomllib.TOMLDecodeError, ValidationError) as fault:
            faults.append(f"{root / file}: {fault}")
    if faults:
        raise RulesError(tuple(faults))
    return Rulebook(**sections)  # type: ignore[arg-type]
