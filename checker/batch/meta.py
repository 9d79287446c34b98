"""What is known of articles besides their files: meta.jsonl beside them, and --published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from checker.batch.job import Entry, Job
from checker.errors import ArticleSetError
from checker.reading.facts import Facts
from checker.reading.published import parse_moment

META = "meta.jsonl"
"""Name of the file: a JSON object on each line, with the key `file` and any of outlet (or source), title,
author, published, modified and url."""

_NAMES = tuple(field.name for field in fields(Facts))
_DATES = ("published", "modified")


def read_meta(path: Path, name: str) -> tuple[dict[str, Facts], tuple[str, ...]]:
    """What the file says, by the names of the articles' files, and the lines that say it wrong.

    A file that is not there says nothing.

    Args:
        name: of the file, for messages.
    """
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return {}, ()
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "it is not UTF-8 text"
        return {}, (f"{name}: cannot be read ({reason}); save it again",)
    known: dict[str, Facts] = {}
    faults: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                file, facts = _read_line(line)
                known[file] = facts
            except ValueError as fault:
                faults.append(f"{name}:{number}: {fault}")
    return known, tuple(faults)


def _read_line(line: str) -> tuple[str, Facts]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise ValueError('not a JSON object; write {"file": "a.txt", "published": "2025-11-24"}') from None
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        raise ValueError("no file named; add the key file with the name of the article's file")  # noqa: TRY004
    file = row.pop("file")
    return file, facts_of(row)


def facts_of(row: Mapping[str, object]) -> Facts:
    """The facts that a row of a table or JSON object gives; `outlet` is another name for `source`.

    Raises:
        ValueError: when a value is no text, or a date is not ISO 8601; says what to do.
    """
    said: dict[str, str] = {}
    for key, value in row.items():
        name = "source" if key == "outlet" else key
        if name not in _NAMES or value is None or value == "":
            continue
        if not isinstance(value, str):
            raise ValueError(f"{key} is not text; put it between quotation marks")  # noqa: TRY004
        if name in _DATES:
            _require_moment(name, value.strip())
        said[name] = value.strip()
    return Facts(**said)


def _require_moment(name: str, value: str) -> None:
    try:
        parse_moment(value)
    except ValueError as fault:
        raise ValueError(f"{name} {fault}") from None


def date_jobs(jobs: Iterable[Job], assignments: Sequence[str]) -> tuple[Job, ...]:
    """The jobs with the publication dates that `--published SET/ARTICLE=DATE` gives.

    ARTICLE is the article's id, its file's name, or its outlet where the input gives it.

    Raises:
        ArticleSetError: when an assignment is not of that form, or names no article or several.
    """
    by_name = {job.name: job for job in jobs}
    for assignment in assignments:
        label, equals, moment = assignment.rpartition("=")
        name, slash, article = label.partition("/")
        if not (equals and slash and article):
            raise ArticleSetError(
                f"--published {assignment}: write it as SET/ARTICLE=DATE, as in dam/herald=2025-11-24"
            )
        try:
            parse_moment(moment)
        except ValueError as fault:
            raise ArticleSetError(f"--published {assignment}: {fault}") from None
        if name not in by_name:
            raise ArticleSetError(f"--published {assignment}: no article set {name}; check its name")
        by_name[name] = _date_entry(by_name[name], article, moment, assignment)
    return tuple(by_name.values())


def _date_entry(job: Job, article: str, moment: str, assignment: str) -> Job:
    places = [place for place, entry in enumerate(job.entries) if article in _labels(entry)]
    if len(places) != 1:
        wrong = "names several articles" if places else "names no article"
        known = ", ".join(entry.label for entry in job.entries)
        raise ArticleSetError(f"--published {assignment}: {article} {wrong}; name one of {known}")
    entries = list(job.entries)
    entry = entries[places[0]]
    entries[places[0]] = replace(entry, facts=replace(entry.facts, published=moment))
    return replace(job, entries=tuple(entries))


def _labels(entry: Entry) -> set[str | None]:
    return {entry.id, entry.path.name if entry.part is None else None, entry.facts.source} - {None}
