"""What checking takes: rules, an encoder and a parser; and the fingerprint of all of them."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from checker.errors import RulesError
from checker.model.claim import Kind
from checker.model.review import Decision
from checker.rulebook.load import bundled_rules

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.language.parser import Parser
    from checker.rulebook import Rulebook

READING = "en/reading.toml"
"""The file of rules that holds the limits of reading."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of what was found, and what people know besides.

    Attributes:
        decisions: that people took about findings of the sets.
        articles: the folder from which articles are named, as seen from the reports' folder, with "/";
            None where links to them could lead nowhere.
        published: dates of publication by outlet or article, for those that do not give their own.
        kinds: of the findings to tell; none means all.
        min_score: the least probability of a finding's match, from 0 to 1.
    """

    decisions: tuple[Decision, ...] = ()
    articles: str | None = None
    published: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = ()
    min_score: float = 0.0

    def mark_of(self, name: str) -> str:
        """What of it decides how the report on the set of that name looks."""
        if self == Telling():
            return ""
        ours = tuple(decision for decision in self.decisions if decision.set in {None, name})
        return json.dumps(asdict(replace(self, decisions=ours)), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Tools:
    """What every set of a run is checked with."""

    rulebook: Rulebook
    encoder: Encoder
    parser: Parser
    telling: Telling = field(default_factory=Telling)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the tools are made of, small enough to be sent to another machine.

    Attributes:
        rules: the user's own rules: each file's path in their folder, and its bytes.
        model: of the encoder; None is the bundled one.
        fast: whether the encoder may calculate in bfloat16.
        telling: what of the findings is told.
    """

    rules: tuple[tuple[str, bytes], ...] = ()
    model: str | None = None
    fast: bool = False
    telling: Telling = field(default_factory=Telling)

    @classmethod
    def of(cls, rules: Path | None, model: str | None, *, fast: bool = False) -> Recipe:
        """The recipe with the rules of that folder.

        Raises:
            RulesError: when they cannot be read.
        """
        if rules is None:
            return cls(model=model, fast=fast)
        try:
            return cls(tuple((name, data) for name, data in _files(rules, "*.toml")), model, fast)
        except OSError as fault:
            raise RulesError((f"{rules}: cannot be read ({fault.strerror}); check the folder",)) from None

    def fingerprint(self) -> str:
        """Of the program, the rules and the models: with another one, every report may be another.

        Raises:
            ModelError: when the model's files cannot be read.
        """
        from checker.align.encoder import SentenceEncoder
        from checker.language.parser import SpacyParser

        digest = hashlib.sha256()
        for name, data in (*_program(), *self.rules):
            digest.update(f"{name} {len(data)}\n".encode("utf-8", "surrogateescape"))
            digest.update(data)
        digest.update(
            SentenceEncoder(self.model, fast=self.fast).fingerprint.encode("utf-8", "surrogateescape")
        )
        digest.update(SpacyParser().fingerprint.encode())
        return digest.hexdigest()

    def file_limit(self) -> int:
        """The most bytes of one article, known without reading all the rules.

        Raises:
            RulesError: when the rules are broken.
        """
        own = dict(self.rules).get(READING)
        try:
            data = own if own is not None else (bundled_rules() / READING).read_bytes()
            return int(tomllib.loads(data.decode())["limits"]["file_bytes"])
        except (OSError, ValueError, KeyError, TypeError):
            return self._rulebook().reading.limits.file_bytes

    def prepare(self) -> Tools:
        """The tools; models are loaded when they are first asked.

        Raises:
            RulesError: when the rules are broken.
        """
        from checker.align.embeddings import CachedEncoder
        from checker.align.encoder import SentenceEncoder
        from checker.language.read import bundled_parser

        return Tools(
            self._rulebook(),
            CachedEncoder(SentenceEncoder(self.model, fast=self.fast)),
            bundled_parser(),
            self.telling,
        )

    def _rulebook(self) -> Rulebook:
        from checker.rulebook import load_rulebook

        if not self.rules:
            return load_rulebook()
        with TemporaryDirectory(prefix="checker-rules-") as folder:
            for name, data in self.rules:
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            return load_rulebook(Path(folder))


@cache
def _program() -> tuple[tuple[str, bytes], ...]:
    """The files of the program and of its rules."""
    package = Path(__file__).resolve().parent.parent
    found = [*_files(package, "*.py"), *_files(package, "*.jinja"), *_files(bundled_rules(), "*.toml")]
    return tuple(found)


def _files(folder: Path, pattern: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob(pattern)):
        yield path.relative_to(folder).as_posix(), path.read_bytes()
