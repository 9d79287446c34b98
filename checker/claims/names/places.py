"""Places and bodies in a sentence: capitalised words beside the noun that says what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.names.mention import PLACE, NameMention
from checker.claims.names.wording import NameView, Run, bare, is_possessive
from checker.model.document import Sentence
from checker.rulebook.names import NameRules

_LONGEST_PLACE = 3
_LONGEST_BODY = 9
_LINKS = 4
"""How many words may stand between the noun of a place and its name."""
_LISTED = 12
"""How many names one noun may govern."""


@dataclass(frozen=True, slots=True)
class PlaceGrammar:
    """Finds the names of places and bodies by the rules of one language.

    Attributes:
        features: nouns of places, each with the id of its rule.
        compound: nouns behind which a body's name goes on, likewise; `joints` has the words it goes on over.
        leads: nouns right before a name, likewise.
        generic: words that make no proper name by themselves.
        links: words that may stand between the noun and the name.
    """

    features: dict[str, str]
    compound: dict[str, str]
    leads: dict[str, str]
    joints: dict[str, frozenset[str]]
    generic: frozenset[str]
    links: frozenset[str]

    @classmethod
    def of(cls, rules: NameRules) -> PlaceGrammar:
        """The grammar that a names file describes."""
        features = {word: f.id for f in rules.feature if not f.joints for word in f.words}
        return cls(
            features=features,
            compound={word: f.id for f in rules.feature if f.joints for word in f.words},
            joints={word: frozenset(f.joints) for f in rules.feature if f.joints for word in f.words},
            leads={word: feature.id for feature in rules.feature for word in feature.leads},
            generic=frozenset(rules.words.bodies).union(features, rules.words.function),
            links=frozenset(rules.words.links),
        )

    def find(self, view: NameView, runs: list[Run]) -> Iterator[tuple[Run, int]]:
        """The runs that name places, each with the index of the place's noun."""
        by_start = {run.start: run for run in runs}
        for run in runs:
            last = run.end - 1
            joint = self._joint_noun(view, run)
            if joint is not None:
                yield run, joint
            elif bare(view.low(last)) in self.features and run.end - run.start > 1:
                yield run, last
            elif bare(view.low(run.start)) in self.leads and run.end - run.start > 1:
                yield run, run.start
            elif view.low(run.start - 1) in self.leads and view.is_joined(run.start):
                yield run, run.start - 1
            elif is_possessive(view.tokens[last].text):
                continue
            elif (
                view.low(run.end) in self.features
                and view.is_joined(run.end)
                and not _is_plural(view.low(run.end))
            ):
                yield run, run.end
        for i in range(len(view)):
            if view.low(i) in self.features:
                yield from ((run, i) for run in self._listed(view, i, by_start))

    def mention(self, sentence: Sentence, view: NameView, run: Run, noun: int) -> NameMention:
        """The place that a run names, `noun` being the index of its noun."""
        inside = self._joint_noun(view, run) == noun
        core = run if inside else Run(run.start + (noun == run.start), run.end - (noun == run.end - 1))
        beside = run.start - 1 <= noun <= run.end
        whole = Run(min(run.start, noun), max(run.end, noun + 1)) if beside else run
        low = bare(view.low(noun))
        first = self.compound if inside else self.leads if noun <= run.start else self.features
        feature = first.get(low) or self.features[low]
        return NameMention(
            sentence=sentence,
            sort=PLACE,
            name=core.text(view, sentence),
            span=whole.span(view),
            core=core.span(view),
            noun=low,
            feature=feature,
            evident=self._is_place_name(view, core),
            rules=frozenset({feature}),
        )

    def _listed(self, view: NameView, noun: int, by_start: dict[int, Run]) -> Iterator[Run]:
        """The names after the noun of a place: "the villages of Example, Sample and Specimen"."""
        i = noun + 1
        while i < min(len(view), noun + 1 + _LINKS) and view.low(i) in self.links:
            i += 1
        if i == noun + 1:
            return
        for _ in range(_LISTED):
            run = by_start.get(i)
            if run is None:
                return
            yield run
            i = run.end
            if not _is_plural(view.low(noun)) or view.low(i) not in {",", "and", "or"}:
                return
            i += 2 if view.low(i) == "," and view.low(i + 1) in {"and", "or"} else 1

    def _joint_noun(self, view: NameView, run: Run) -> int | None:
        """The index of the noun behind which a body's name goes on; None where it does not."""
        inside = range(run.start, run.end - 1)
        return next((i for i in inside if view.low(i + 1) in self.joints.get(view.low(i), ())), None)

    def _is_place_name(self, view: NameView, core: Run) -> bool:
        """Whether the words are a proper name, not "Southern" of "Southern Province"."""
        lows = [bare(view.low(i)) for i in range(core.start, core.end)]
        longest = _LONGEST_PLACE if self._joint_noun(view, core) is None else _LONGEST_BODY
        return any(low not in self.generic and len(low) > 1 for low in lows) and len(lows) <= longest


def _is_plural(noun: str) -> bool:
    """Whether the noun of a place speaks of several: "the Example villages" are not called Example."""
    return noun.endswith("s")
