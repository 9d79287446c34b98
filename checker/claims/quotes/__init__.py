"""Quotations: who said exactly what."""

from __future__ import annotations

from collections.abc import Iterable

from checker.claims.attribution import Discourse, attribute_claims, compile_lexicon, read_discourse
from checker.claims.attribution.names import Same, compare_speakers, fold
from checker.claims.kind import Comparison, OneFamily
from checker.claims.numbers.grammar import NumberGrammar
from checker.claims.quotes.compare import FACTS, compare_quotes
from checker.claims.quotes.find import Found, find_quotes
from checker.claims.quotes.likeness import common_sentence, likeness, shared_weight
from checker.claims.quotes.marked import MarkReader
from checker.claims.quotes.words import WordReader
from checker.model.claim import Claim, Kind
from checker.model.document import Document
from checker.model.quotation import Quotation
from checker.rulebook import Rulebook

__all__ = ["QuoteRoom"]


class QuoteRoom(OneFamily):
    """Finds quotations with their speakers, and compares two quotations of one utterance."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._lexicon = compile_lexicon(rulebook.attribution)
        self._marks = MarkReader(rulebook.quotes)
        self._words = WordReader(rulebook.quotes, NumberGrammar.of(rulebook.numbers))
        self._small = frozenset(rulebook.quotes.small_words)
        measures = rulebook.quotes.measures
        self._least = {
            Same.YES: measures.same_utterance,
            Same.UNKNOWN: measures.same_utterance,
            Same.NO: measures.other_speaker,
        }
        self._proof = measures.other_words
        self._sentence = measures.same_sentence
        self._short_forms = rulebook.names.short_forms.names
        self._latest: Discourse | None = None

    @property
    def kind(self) -> Kind:
        """Quotations."""
        return Kind.QUOTE

    @property
    def facts(self) -> frozenset[str]:
        """Every fact that `compare` can state."""
        return FACTS

    def find(self, document: Document) -> Iterable[Claim]:
        """Every quotation and quoted fragment, in the order of the text."""
        return self._found(document).claims

    def fired(self, document: Document) -> frozenset[str]:
        """Ids of all rules that took part in reading the document."""
        return self._found(document).rules

    def read(self, document: Document) -> Discourse:
        """Who says what in a document; kept until another document is read."""
        latest = self._latest
        if latest is None or latest.document is not document:
            latest = self._latest = read_discourse(document, self._lexicon)
        return latest

    def attribute(self, claims: list[Claim], document: Document) -> list[Claim]:
        """Other rooms' claims, each with who says it where that is not the article itself."""
        return attribute_claims(claims, self.read(document))

    def _found(self, document: Document) -> Found:
        """The claims and the rules of one document."""
        return find_quotes(self.read(document), self._marks, self._words)

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether the two can be one utterance: enough of the same words, and more where two people speak."""
        one, two = a.value, b.value
        if not isinstance(one, Quotation) or not isinstance(two, Quotation):
            return False
        if self._words.read(one.words).keys == self._words.read(two.words).keys:
            return True
        same = self._compare_speakers(one, two)
        if same is Same.YES and self._share_sentence(one, two):
            return not self._is_turned_later(a, b)
        if set(a.about).isdisjoint(b.about) or self._likeness(one, two) < self._least[same]:
            return False
        if same is not Same.YES and self._shared(one, two) < self._proof:
            return False
        return not self._is_turned_later(a, b)

    def _shared(self, a: Quotation, b: Quotation) -> float:
        """What the words prove that both have."""
        return shared_weight(self._words.read(a.words), self._words.read(b.words), self._small)

    def _share_sentence(self, a: Quotation, b: Quotation) -> bool:
        """Whether they have a sentence nearly in common, which is enough where one person speaks."""
        common = common_sentence(self._words.read(a.words), self._words.read(b.words), self._small)
        return common >= self._sentence

    def _is_turned_later(self, a: Claim, b: Claim) -> bool:
        """Whether one says the opposite on a later day: that is another occasion, not another version."""
        if a.published is None or b.published is None:
            return False
        if a.published.isoformat()[:10] == b.published.isoformat()[:10]:
            return False
        return {"altered", "negation"} <= self.compare(a, b).facts

    def affinity(self, a: Claim, b: Claim) -> float | None:
        """How alike the two are in their words, however each was cut, from 0 to 1."""
        if not isinstance(a.value, Quotation) or not isinstance(b.value, Quotation):
            return None
        return self._likeness(a.value, b.value)

    def content(self, words: str) -> tuple[str, ...]:
        """The words of a quotation that can tell it from another."""
        return self._words.content(words)

    def _likeness(self, a: Quotation, b: Quotation) -> float:
        """How surely the words are one utterance's."""
        return likeness(self._words.read(a.words), self._words.read(b.words), self._small)

    def compare(self, a: Claim, b: Claim) -> Comparison:
        """What holds of two quotations taken as one utterance."""
        if not isinstance(a.value, Quotation) or not isinstance(b.value, Quotation):
            raise TypeError(f"no quotations: {a.kind} and {b.kind}")
        return compare_quotes(a, b, self._words, self._compare_speakers(a.value, b.value))

    def _compare_speakers(self, a: Quotation, b: Quotation) -> Same:
        """Whether the two have one speaker."""
        people = a.by_person and b.by_person
        if not people or _family_name(a) == _family_name(b):
            people = a.by_name and b.by_name and _are_strangers(a, b)
        return compare_speakers(a.speaker, b.speaker, people=people, short_forms=self._short_forms)


def _family_name(quotation: Quotation) -> tuple[str, ...]:
    """The last word of a speaker's name."""
    return fold(quotation.speaker or "")[-1:]


def _are_strangers(a: Quotation, b: Quotation) -> bool:
    """Whether neither article names the other's speaker; else one may be taken for the other."""
    one, two = set(fold(a.speaker or "")), set(fold(b.speaker or ""))
    return b.named.isdisjoint(one - two) and a.named.isdisjoint(two - one)
