"""The room of quantities."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.kind import Comparison
from checker.claims.numbers import View, view_of
from checker.claims.quantities.amount import is_ordinal
from checker.claims.quantities.amounts import read_amounts
from checker.claims.quantities.bare import name_bare
from checker.claims.quantities.bearers import with_bearer
from checker.claims.quantities.build import build_claim
from checker.claims.quantities.compare import FACTS, compare_claims
from checker.claims.quantities.contexts import place_amount
from checker.claims.quantities.counted import (
    Counted,
    count_all,
    join_restated,
    share_events,
    told_by,
)
from checker.claims.quantities.decades import read_decades
from checker.claims.quantities.dollars import prints_american_dollars, with_local_dollars
from checker.claims.quantities.framed import tell_event
from checker.claims.quantities.identifiers import read_identifiers
from checker.claims.quantities.implied import read_implied
from checker.claims.quantities.lexicon import compile_lexicon
from checker.claims.quantities.masks import PRONOUN, Masks
from checker.claims.quantities.multiples import read_multiples
from checker.claims.quantities.nouns import Noun
from checker.claims.quantities.ranks import read_ranks
from checker.claims.quantities.relate import Family, affinity_of, are_comparable, family_of
from checker.claims.quantities.repetitions import read_twice
from checker.claims.quantities.setting import Setting
from checker.claims.quantities.sums import add_up
from checker.claims.quantities.temperature_scale import read_heat, with_scales
from checker.claims.quantities.topics import AGE
from checker.language.frames import FrameReader
from checker.model.claim import Claim, Kind
from checker.model.document import Document, Section, Sentence, TokenKind
from checker.rulebook import Rulebook


class QuantityRoom:
    """Finds counts, money, percentages and measures, and compares them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._lexicon = compile_lexicon(rulebook)
        self._masks = Masks.of(rulebook.masks)
        self._frames = FrameReader(rulebook.frames)

    @property
    def kind(self) -> Kind:
        """Quantities."""
        return Kind.QUANTITY

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state."""
        return FACTS

    @property
    def families(self) -> frozenset[str]:
        """Tolls, other people, things and measures."""
        return frozenset(Family)

    def is_of_a_year(self, claim: Claim) -> bool:
        """Counts and measures are of their year; "Ms. Reyes, 52, treasurer since 2011" is 52 today."""
        return claim.topic != AGE

    def family(self, a: Claim, b: Claim) -> str:
        """The family of a comparable pair."""
        return family_of(a, b, self._lexicon)

    def find(self, document: Document) -> Iterator[Claim]:
        """The quantities of an article, in the order of the text."""
        local, setting = prints_american_dollars(document), Setting.of(document, self._lexicon)
        before: Sentence | None = None
        told: Noun | None = None
        for sentence in document.sentences:
            if sentence.section is not Section.FURNITURE:
                found, _, told = self._read(document, sentence, told, setting=setting)
                claims = (with_bearer(claim, before) for claim in found)
                yield from (with_local_dollars(claim) for claim in claims) if local else claims
                before = sentence

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can count the same: same dimension and unit of comparison, related topics."""
        return are_comparable(a, b, self._lexicon)

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How alike what the two count is, from 0 to 1."""
        return affinity_of(a, b, self._lexicon)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """How the two sets of amounts lie, and what else differs."""
        return compare_claims(a, b, self._lexicon)

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of the rules that took part in reading the document, masks included."""
        found: set[str] = set()
        setting, told = Setting.of(document, self._lexicon), None
        for sentence in document.sentences:
            claims, masks, told = self._read(document, sentence, told, setting=setting)
            found |= masks
            found.update(rule for claim in claims for rule in claim.rules)
        return frozenset(found)

    def _read(
        self, document: Document, sentence: Sentence, told: Noun | None, *, setting: Setting
    ) -> tuple[list[Claim], frozenset[str], Noun | None]:
        """The claims of one sentence, the rules that masked numbers in it, and what its last number counts.

        `told`: what that of the sentence before counts. `setting`: what the article tells of.
        """
        view = view_of(sentence.tokens)
        lexicon = self._lexicon
        if not self._may_count(view):
            return [], frozenset(), None
        amounts = read_amounts(sentence, view, lexicon, self._masks)
        placed = tuple(place_amount(view, amount, lexicon, shaken=setting.quake) for amount in amounts.found)
        counted = count_all(view, read_heat(view, placed, lexicon, hot=setting.heat), lexicon, told)
        counted = [setting.understand(view, found, lexicon) for found in counted]
        counted = [self._by_frame(view, found, sentence) for found in counted]
        kept = [c for c in counted if not self._is_pronoun(view, c) and not is_ordinal(c.amount)]
        masked = {PRONOUN} if len(kept) < len(counted) else set()
        named = list(read_identifiers(sentence, view, lexicon))
        numbered = {i for number in named for i in range(number.amount.first, number.amount.last)}
        ranks = [rank for rank in read_ranks(view, lexicon) if rank.amount.first not in numbered]
        ranked = {i for rank in ranks for i in range(rank.amount.first, rank.amount.last)}
        kept = [c for c in kept if c.amount.last - 1 not in ranked]
        implied = read_implied(view, kept, lexicon)
        rows = {i for c in implied for i in range(c.amount.first, c.amount.last)}
        kept += [*implied, *read_decades(view, lexicon), *(r for r in ranks if r.amount.first not in rows)]
        kept += [Counted(amount, noun) for amount, noun in read_twice(view, lexicon)]
        kept += [*read_multiples(view, lexicon), *named]
        shared = join_restated(share_events(view, kept, lexicon))
        scaled = [with_scales(counted, lexicon) for counted in shared]
        claims = [build_claim(document, sentence, view, c, lexicon) for c in add_up(view, scaled)]
        found = sorted((c for c in claims if c is not None), key=lambda claim: claim.span)
        return found, amounts.masks | masked, told_by(kept)

    def _by_frame(self, view: View, counted: Counted, sentence: Sentence) -> Counted:
        """The count with what its frame says of it, where its own words are silent."""
        base, amount = sentence.span.start, counted.amount
        start = view.tokens[amount.number].start - base
        end = view.tokens[amount.number_last - 1].end - base
        frame = self._frames.frame(sentence.syntax, start, end)
        return name_bare(tell_event(counted, frame, self._lexicon), frame)

    def _may_count(self, view: View) -> bool:
        """Whether a sentence has a number or may imply one."""
        lexicon = self._lexicon
        if not lexicon.numbers.tables.starts.isdisjoint(view.lows):
            return True
        if any(token.kind is TokenKind.NUMBER for token in view.tokens):
            return True
        things = lexicon.things.rules
        known = (things.multiples, things.growths, lexicon.phrases.decades, things.ordinals)
        if any(not words.keys().isdisjoint(view.lows) for words in known):
            return True
        return not (lexicon.implying.isdisjoint(view.lows) or lexicon.event_words.isdisjoint(view.lows))

    def _is_pronoun(self, view: View, counted: Counted) -> bool:
        """Whether "one" stands for a noun."""
        event, last = counted.event, counted.noun.last
        told = (event is not None and event.first >= last) or view.low(
            last
        ) in self._lexicon.topics.rules.helpers
        return self._masks.is_pronoun(view, counted.amount, counts=event is not None, told=told)
