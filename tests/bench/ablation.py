"""What each part of alignment buys. Run it on labelled sets: python -m tests.bench.ablation GOLD [--each]

Each line keeps some of the features of rules/alignment.toml, fits their weights anew and measures whole
checks, every set checked with weights fitted on other sets.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.align.embeddings import CachedEncoder
from checker.align.encoder import Encoder, SentenceEncoder
from checker.align.fit import Example
from checker.align.gold import GoldSet, read_gold
from checker.cli.measured import cells_of, columns
from checker.fitting import collect
from checker.measuring.figures import Measurement
from checker.measuring.sets import score_folds
from checker.model.claim import Kind
from checker.rulebook import Rulebook, load_rulebook
from checker.rulebook.alignment import FeatureName

Features = frozenset[FeatureName]
EMBEDDINGS: Features = frozenset({"context", "surroundings"})
FUZZY: Features = frozenset({"wording", "speaker"})
NAMES: Features = frozenset({"names"})
FIGURES = ("alignment recall", "discrepancy precision", "discrepancy recall", "discrepancy F1")


@dataclass(frozen=True, slots=True)
class Bench:
    """What every line is measured on."""

    gold: Sequence[GoldSet]
    examples: Mapping[str, dict[Kind, list[Example]]]
    rulebook: Rulebook
    encoder: Encoder
    folds: int

    @property
    def everything(self) -> Features:
        """All features of the rules."""
        return frozenset(rule.name for rule in self.rulebook.alignment.feature)

    def parts(self) -> Iterator[tuple[str, Measurement]]:
        """Part after part of alignment."""
        yield "embeddings only", self.measure(EMBEDDINGS)
        yield "fuzzy only", self.measure(FUZZY)
        yield "both", self.measure(EMBEDDINGS | FUZZY)
        yield "both with names", self.measure(EMBEDDINGS | FUZZY | NAMES)
        yield "all", self.measure(self.everything)

    def each_missing(self) -> Iterator[tuple[str, Measurement]]:
        """All but the embeddings, then all but one feature."""
        yield "without embeddings", self.measure(self.everything - EMBEDDINGS)
        for rule in self.rulebook.alignment.feature:
            yield f"without {rule.name}", self.measure(self.everything - {rule.name})

    def measure(self, kept: Features) -> Measurement:
        """All fitted kinds together, with these features alone."""
        alignment = self.rulebook.alignment
        features = tuple(rule for rule in alignment.feature if rule.name in kept)
        rules = replace(self.rulebook, alignment=alignment.model_copy(update={"feature": features}))
        folds = score_folds(self.gold, rules, self.encoder, self.folds, self.examples)
        return Measurement(tuple(folds))


def table(measured: Iterable[tuple[str, Measurement]]) -> str:
    """A line for each part, with the shares that matter."""
    rows = [("", *FIGURES)]
    for name, measurement in measured:
        found = measurement.figures()
        rows.append((name, *(cells_of(found[figure])[0] for figure in FIGURES)))
    return columns(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="What each part of alignment buys.")
    parser.add_argument("gold", type=Path, help="labelled article sets; rules/README.md tells their form")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--each", action="store_true", help="also leave out one feature at a time")
    arguments = parser.parse_args()
    gold, rulebook = read_gold(arguments.gold), load_rulebook()
    encoder = CachedEncoder(SentenceEncoder())
    bench = Bench(gold, collect(gold, rulebook, encoder), rulebook, encoder, arguments.folds)
    print(table([*bench.parts(), *(bench.each_missing() if arguments.each else ())]), end="")


if __name__ == "__main__":
    main()
