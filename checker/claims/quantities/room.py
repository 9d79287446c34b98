"""The room of quantities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.kind import Comparison
from checker.claims.numbers import View, view_of
from checker.claims.quantities.amount import is_ordinal
from checker.claims.quantities.amounts import read_amounts
from checker.claims.quantities.bare import name_bare
from checker.claims.quantities.bearers import with_bearer
from checker.claims.quantities.build import build_claim
from checker.claims.quantities.compare import FACTS, compare_claims
from checker.claims.quantities.contexts import place_amount
from checker.claims.quantities.counted import Counted, count_all, join_restated
from checker.claims.quantities.dollars import prints_american_dollars, with_local_dollars
from checker.claims.quantities.framed import is_of_another, tell_event
from checker.claims.quantities.identifiers import read_identifiers
from checker.claims.quantities.implied import read_implied
from checker.claims.quantities.lexicon import compile_lexicon
from checker.claims.quantities.masks import PRONOUN, Masks
from checker.claims.quantities.multiples import read_multiples, read_twice
from checker.claims.quantities.ranks import read_ranks
from checker.claims.quantities.relate import Family, affinity_of, are_comparable, family_of
from checker.claims.quantities.setting import Setting
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
        self._masks = Masks.of(rulebook.masks, rulebook.phrases.closed.joints)
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
        for sentence in document.sentences:
            if sentence.section is not Section.FURNITURE:
                found, _ = self._read(document, sentence, setting)
                claims = (with_bearer(claim, before, self._lexicon.phrases.closed) for claim in found)
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
        setting = Setting.of(document, self._lexicon)
        for sentence in document.sentences:
            claims, masks = self._read(document, sentence, setting)
            found |= masks
            found.update(rule for claim in claims for rule in claim.rules)
        return frozenset(found)

    def _read(
        self, document: Document, sentence: Sentence, setting: Setting
    ) -> tuple[list[Claim], frozenset[str]]:
        """The claims of one sentence of an article, and the rules that masked numbers in it."""
        view = view_of(sentence.tokens)
        lexicon = self._lexicon
        if not self._may_count(view):
            return [], frozenset()
        amounts = read_amounts(sentence, view, lexicon, self._masks)
        placed = tuple(place_amount(view, amount, lexicon, shaken=setting.quake) for amount in amounts.found)
        counted = count_all(view, read_heat(view, placed, lexicon, hot=setting.heat), lexicon)
        counted = [self._by_frame(view, found, sentence) for found in counted]
        kept = [c for c in counted if not self._is_pronoun(view, c) and not is_ordinal(c.amount)]
        masked = {PRONOUN} if len(kept) < len(counted) else set()
        named = list(read_identifiers(sentence, view, lexicon))
        numbered = {i for number in named for i in range(number.amount.first, number.amount.last)}
        ranks = [rank for rank in read_ranks(view, lexicon) if rank.amount.first not in numbered]
        ranked = {i for rank in ranks for i in range(rank.amount.first, rank.amount.last)}
        kept = [c for c in kept if c.amount.last - 1 not in ranked]
        kept += [*read_implied(view, kept, lexicon), *ranks, *read_multiples(view, lexicon), *named]
        kept += read_twice(view, lexicon)
        shared = join_restated(sorted(kept, key=lambda c: c.amount.first))
        scaled = [with_scales(counted, lexicon) for counted in shared]
        claims = [build_claim(document, sentence, view, c, lexicon) for c in scaled]
        found = sorted((c for c in claims if c is not None), key=lambda claim: claim.span)
        return found, amounts.masks | masked

    def _by_frame(self, view: View, counted: Counted, sentence: Sentence) -> Counted:
        """The count with what its frame says of it, where its own words are silent."""
        base, amount = sentence.span.start, counted.amount
        start = view.tokens[amount.number].start - base
        end = view.tokens[amount.number_last - 1].end - base
        if is_of_another(sentence.syntax, start):
            return (
                counted if self._is_named_by_event(view, counted, sentence) else replace(counted, event=None)
            )
        frame = self._frames.frame(sentence.syntax, start, end)
        return name_bare(tell_event(counted, frame, self._lexicon), frame)

    def _is_named_by_event(self, view: View, counted: Counted, sentence: Sentence) -> bool:
        """Whether an event stands for the noun: "wounded" in "30 of the 80 wounded", not "survived"."""
        event = counted.event
        if event is None or event.first != counted.noun.last:
            return False
        word = sentence.syntax.at(view.tokens[event.first].start - sentence.span.start)
        return word is not None and not word.tag.startswith("VBD")

    def _may_count(self, view: View) -> bool:
        """Whether a sentence has a number or may imply one."""
        lexicon = self._lexicon
        if not lexicon.numbers.tables.starts.isdisjoint(view.lows):
            return True
        if any(token.kind is TokenKind.NUMBER for token in view.tokens):
            return True
        things = lexicon.things
        known = (things.multiples, things.growths, things.ordinals)
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
