"""Labelled article sets of our own invention."""

from __future__ import annotations

import json
from collections.abc import Iterable

ONE = (
    "{dead} people were killed when a {thing} collapsed in {place} on Tuesday.\n"
    "At least {hurt} people were injured, the fire chief said.\n"
    "The {thing}, built in {year}, had cost ${cost} million.\n"
    "{crew} firefighters searched the rubble through the night.\n"
)
TWO = (
    "A {thing} in {place} fell down on Tuesday and killed {dead} people.\n"
    "The fire chief said {hurt} people were injured.\n"
    "A search through the night kept {crew} firefighters busy.\n"
    "The town paid ${cost} million for the {thing} in {year}.\n"
)
FACTS = (
    ("count", "{dead} people", "{dead} people", "agree"),
    ("date", "Tuesday", "Tuesday", "agree"),
    ("count", "{hurt} people", "{hurt} people", "minor"),
    ("money", "${cost} million", "${cost} million", "agree"),
    ("count", "{crew} firefighters", "{crew} firefighters", "agree"),
)
STORIES = (
    {"thing": "grandstand", "place": "Halden", "dead": 14, "hurt": 61, "year": 1962, "cost": 3, "crew": 120},
    {"thing": "water tower", "place": "Orrin", "dead": 12, "hurt": 45, "year": 1974, "cost": 2, "crew": 80},
    {
        "thing": "footbridge",
        "place": "Selby Cross",
        "dead": 31,
        "hurt": 75,
        "year": 2003,
        "cost": 9,
        "crew": 210,
    },
    {"thing": "silo", "place": "Marrow", "dead": 11, "hurt": 17, "year": 1988, "cost": 4, "crew": 65},
    {
        "thing": "school roof",
        "place": "Tennick",
        "dead": 19,
        "hurt": 52,
        "year": 1957,
        "cost": 6,
        "crew": 140,
    },
    {"thing": "crane", "place": "Vallo", "dead": 13, "hurt": 28, "year": 2011, "cost": 7, "crew": 95},
)


def labelled_set(
    name: str, one: str, two: str, facts: Iterable[tuple[str, str, str, str]]
) -> dict[str, object]:
    """A set of two articles; each fact is its kind, its words in both, and its verdict or "ignore"."""
    rows, ignore = [], []
    for kind, a, b, verdict in facts:
        row = {"a": "a", "b": "b", "kind": kind, "a_span": _span(one, a), "b_span": _span(two, b)}
        if verdict == "ignore":
            ignore.append(row)
        else:
            rows.append(row | {"verdict": verdict})
    articles = {"a": {"text": one, "published": "2024-05-15"}, "b": {"text": two, "published": "2024-05-15"}}
    return {"set": name, "articles": articles, "rows": rows, "ignore": ignore}


def _span(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def collapses() -> list[dict[str, object]]:
    """Six sets on buildings that fell, with five facts each."""
    return [
        labelled_set(
            story["thing"],
            ONE.format_map(story),
            TWO.format_map(story),
            [(kind, a.format_map(story), b.format_map(story), verdict) for kind, a, b, verdict in FACTS],
        )
        for story in STORIES
    ]


def as_lines(sets: Iterable[dict[str, object]]) -> str:
    """The sets as JSONL."""
    return "".join(json.dumps(labelled) + "\n" for labelled in sets)
