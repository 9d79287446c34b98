"""Labelled article sets in, rules/weights.toml out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.compared import Compared
from checker.align.encoder import Encoder
from checker.align.fit import Example, collect_examples, fit_weights
from checker.align.gold import GoldSet
from checker.claims.find import find_in, make_rooms
from checker.language.frames import FrameReader
from checker.language.read import bundled_parser, parse_documents
from checker.model.claim import Kind
from checker.reading.document import read_document
from checker.rulebook import Rulebook
from checker.rulebook.alignment import WeightRules

_HEAD = """\
# Written by `checker rules fit`; do not edit by hand. For each family of pairs of a kind of claim: the
# prior, then for each feature of alignment.toml a weight for each of its levels and one more for "cannot be
# told". All are log2 of a likelihood ratio: +1 doubles the odds that two claims speak of one fact, -1 halves
# them.
"""


@dataclass(frozen=True, slots=True)
class Fit:
    """What fitting gave.

    Attributes:
        weights: for every kind; the old ones for a kind that the labels say too little of.
        matches: for each kind, how many labelled matches its weights were fitted on.
        kept: kinds whose old weights were kept.
    """

    weights: WeightRules
    matches: dict[Kind, int]
    kept: tuple[Kind, ...]


def collect(
    gold: Sequence[GoldSet], rulebook: Rulebook, encoder: Encoder
) -> dict[str, dict[Kind, list[Example]]]:
    """The examples of every set, by its name and by kind."""
    rooms, frames = make_rooms(rulebook), FrameReader(rulebook.frames)
    examples: dict[str, dict[Kind, list[Example]]] = {}
    for labelled in gold:
        read = [read_document(article, rulebook.reading) for article in labelled.make_articles()]
        documents = {d.article.id: d for d in parse_documents(read, bundled_parser())}
        claims = {label: find_in(document, rooms, frames) for label, document in documents.items()}
        examples[labelled.set] = {
            room.kind: collect_examples(
                labelled,
                documents,
                claims,
                Compared(room, rulebook.verdicts),
                rulebook.alignment,
                encoder,
            )
            for room in rooms
        }
    return examples


FITTED = (Kind.QUANTITY, Kind.TIME, Kind.QUOTE)
"""The kinds whose labels name every fact that two articles share. Names and statements are labelled only
where they differ, so that an unlabelled pair says nothing; their weights stay as they are."""


LEAST_MATCHES = 20
"""With fewer labelled matches than these, a kind keeps the weights it has."""


def fit(examples: Sequence[dict[Kind, list[Example]]], rulebook: Rulebook) -> Fit:
    """Weights for every kind of which the examples hold LEAST_MATCHES and a pair that is none."""
    kinds = dict(rulebook.weights.kind)
    matches: dict[Kind, int] = {}
    kept: list[Kind] = []
    families = {room.kind: room.families for room in make_rooms(rulebook)}
    for kind in FITTED:
        pooled = [example for of_set in examples for example in of_set.get(kind, ())]
        matches[kind] = sum(example.is_match for example in pooled)
        if matches[kind] < LEAST_MATCHES or matches[kind] == len(pooled):
            kept.append(kind)
        else:
            kinds[kind.value] = fit_weights(pooled, families[kind], rulebook.alignment)
    return Fit(WeightRules(kind=kinds), matches, tuple(kept))


def weights_toml(weights: WeightRules) -> str:
    """The text of rules/weights.toml."""
    lines = [_HEAD]
    for kind, families in weights.kind.items():
        for family, fitted in families.items():
            table = f"kind.{kind}.{family}"
            lines += [f"[{table}]", f"prior = {fitted.prior}", "", f"[{table}.levels]"]
            lines += [f"{name} = {list(values)}" for name, values in fitted.levels.items()]
            lines.append("")
    return "\n".join(lines)
