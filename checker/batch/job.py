"""One article set to be checked: what the input says of it, and what is read of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from checker.errors import ArticleError
from checker.model.report import Problem
from checker.reading.facts import Facts
from checker.reading.files import one_line, read_bytes, suffix_of

MANY = 100
"""The most articles in one set, since every two of them are compared."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a set, as the input names it.

    Attributes:
        path: the file that holds it.
        name: how reports call the file; None where the article is a part of a manifest.
        facts: what the input knows of the article; goes before what its file says.
        id: None is the file's name without its suffix.
        part: offset and length in bytes, where the article is only a part of the file.
        suffix: says how to read it.
    """

    path: Path
    name: str | None
    facts: Facts = field(default_factory=Facts)
    id: str | None = None
    part: tuple[int, int] | None = None
    suffix: str = ""

    @property
    def label(self) -> str:
        """How messages call it."""
        return self.name or self.id or self.path.name


@dataclass(frozen=True, slots=True)
class Job:
    """One article set to be checked.

    Attributes:
        name: of the set.
        entries: its articles, in the order in which reports name them.
        problems: what is wrong with what the input says of it; one line each.
        failure: why it cannot be checked at all.
    """

    name: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One article's bytes, and what is known of it: all that is needed to read it, on whatever machine."""

    name: str | None
    id: str | None
    facts: Facts
    suffix: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Load:
    """A job with the bytes of its articles: all that a worker needs to know.

    Attributes:
        problems: one for each article that could not be read.
        failure: why the set cannot be checked.
        fingerprint: of all that decides the set's report; two loads of one fingerprint give the same.
    """

    name: str
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    failure: str | None
    fingerprint: str


def load_job(job: Job, limit: int, tools: str) -> Load:
    """Read the files of a job; those that cannot be read become problems.

    Args:
        limit: the most bytes of one article.
        tools: fingerprint of the program, the rules and the models.
    """
    sources: list[Source] = []
    problems = [Problem(None, message) for message in job.problems]
    failure = job.failure
    if len(job.entries) > MANY:
        failure = f"{len(job.entries)} articles, and {MANY} is the most in one set; split it"
    for entry in job.entries if failure is None else ():
        try:
            sources.append(read_source(entry, limit))
        except ArticleError as error:
            problems.append(Problem(None, str(error)))
    load = Load(job.name, tuple(sources), tuple(problems), failure, "")
    return replace(load, fingerprint=_fingerprint(load, tools))


def read_source(entry: Entry, limit: int) -> Source:
    """The bytes of an article.

    Raises:
        ArticleError: when they cannot be read.
    """
    if entry.part is None:
        try:
            data = read_bytes(entry.path, limit)
        except ArticleError as error:
            message = str(error).replace(one_line(str(entry.path)), one_line(entry.label), 1)
            raise ArticleError(message) from None
    else:
        data = _read_part(entry, limit)
    return Source(entry.name, entry.id, entry.facts, entry.suffix or suffix_of(entry.path), data)


def _read_part(entry: Entry, limit: int) -> bytes:
    start, length = entry.part or (0, 0)
    if length > limit:
        raise ArticleError(
            f"{entry.label}: {length:,} bytes and {limit:,} is the most that is read; split it"
        )
    with entry.path.open("rb") as file:
        file.seek(start)
        return file.read(length)


def _fingerprint(load: Load, tools: str) -> str:
    digest = hashlib.sha256(tools.encode())
    for row in _rows(load):
        digest.update(json.dumps(row).encode())
    return digest.hexdigest()


def _rows(load: Load) -> Iterator[object]:
    yield [load.name, load.failure, [problem.message for problem in load.problems]]
    for source in load.sources:
        known = asdict(source.facts)
        yield [source.name, source.id, known, source.suffix, hashlib.sha256(source.data).hexdigest()]
