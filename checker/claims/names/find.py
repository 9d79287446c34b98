"""The names of an article: one claim for each place or body, and one for each thing said of a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.claims.names.likeness import NameLikeness
from checker.claims.names.mention import PERSON, Description, NameMention
from checker.claims.names.mentions import NameGrammar
from checker.claims.names.sites import SiteGrammar
from checker.claims.names.slots import SlotGrammar
from checker.claims.names.wording import bare, view_of_names
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Section, Sentence, TokenKind
from checker.model.name import SLOT, PersonName
from checker.model.syntax import Word

_MOST_ROLES = 12
"""Things said of one person that are kept; more are hardly of one."""


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds the persons and places of an article by the rules of one language."""

    grammar: NameGrammar
    sites: SiteGrammar
    slots: SlotGrammar
    likeness: NameLikeness

    def find(self, document: Document) -> list[Claim]:
        """The persons named in full, the places and the bodies, in text order.

        A person has a claim where the name is fullest, and one in each sentence that says something new of
        what the person is.
        """
        persons: dict[str, list[NameMention]] = {}
        places: dict[tuple[str, str], NameMention] = {}
        for mention in self._evident(document):
            ends = self.likeness.ends(mention.name)
            if mention.sort == PERSON:
                persons.setdefault(ends, []).append(mention)
            else:
                places.setdefault((mention.feature, ends), mention)
        beside = frozenset(ends for _, ends in places)
        claims = [self._place(document, mention, beside) for mention in places.values()]
        self._add_families(document, persons)
        claims += self._sites(document, persons)
        claims += self._slots(document)
        for found in persons.values():
            claims += self._person(document, found, frozenset(persons))
        return sorted(claims, key=lambda claim: claim.span)

    def mentions(self, document: Document) -> list[NameMention]:
        """Every name in the story's own text, headlines and embedded posts left out."""
        return [
            mention
            for sentence in _body(document)
            for mention in self.grammar.find(sentence, view_of_names(sentence.tokens))
        ]

    def _evident(self, document: Document) -> Iterator[NameMention]:
        """The mentions that something in the article tells to be names of their sort."""
        mentions = self.mentions(document)
        known = {self.likeness.ends(m.name) for m in mentions if m.sort == PERSON and m.evident}
        alone = {bare(token).casefold() for sentence in _body(document) for token in _alone(sentence)}
        for mention in mentions:
            if mention.evident:
                yield mention
            elif mention.sort == PERSON:
                family = mention.name.split()[-1].casefold()
                if family in alone or self.likeness.ends(mention.name) in known:
                    yield mention

    def _add_families(self, document: Document, persons: dict[str, list[NameMention]]) -> None:
        """Add what is said of "Vell" or "Mr. Vell" to the one person of that family name, if it is one."""
        families: dict[str, list[str]] = {}
        for ends in persons:
            families.setdefault(ends.split()[-1], []).append(ends)
        taken = {(m.sentence.index, m.core.end) for found in persons.values() for m in found}
        for sentence in _body(document):
            for word in sentence.syntax.words:
                found = families.get(word.text, ()) if sentence.text[word.start].isupper() else ()
                core = Span(word.start, word.end)
                place = core.shift(sentence.span.start)
                if len(found) != 1 or (sentence.index, place.end) in taken:
                    continue
                if told := tuple(self.grammar.describe(sentence, core)):
                    name = max((m.name for m in persons[found[0]]), key=lambda n: (len(n.split()), n))
                    persons[found[0]].append(NameMention(sentence, PERSON, name, place, place, told))

    def _person(
        self, document: Document, mentions: Sequence[NameMention], beside: frozenset[str]
    ) -> Iterator[Claim]:
        """The claims of one person: each sentence that says something new, and the fullest mention."""
        seen: set[object] = set()
        told: dict[int, tuple[NameMention, list[Description]]] = {}
        for mention in sorted(mentions, key=_fullness):
            for description in mention.descriptions:
                known = self.grammar.roles.read(description.role.text)
                key = known and (known.offices, known.ranks, known.portfolios, description.role.realms)
                if key not in seen and len(seen) < _MOST_ROLES:
                    seen.add(key)
                    told.setdefault(mention.sentence.index, (mention, []))[1].append(description)
        fullest = min(mentions, key=_fullness)
        roles = frozenset(d.role for _, said in told.values() for d in said)
        told.setdefault(fullest.sentence.index, (fullest, []))
        for mention, said in told.values():
            base = mention.sentence.span.start
            spans = [mention.core, *(d.span.shift(base) for d in said)]
            yield claim_at(
                document,
                mention.sentence,
                Span(min(s.start for s in spans), max(s.end for s in spans)),
                kind=Kind.NAME,
                topic=PERSON,
                value=PersonName(fullest.name, said[0].role.text if said else None, roles, beside),
                core=mention.core,
                about=self.likeness.parts(fullest.name),
                rules=tuple(sorted({rule for d in said for rule in d.rules})),
            )

    def _sites(self, document: Document, persons: Mapping[str, Sequence[NameMention]]) -> Iterator[Claim]:
        """The claims of places that are something to somebody; "he" is whom the article names most."""
        words = Counter(word.text for sentence in _body(document) for word in sentence.syntax.words)
        families = {ends.split()[-1] for ends in persons}
        main = [max(families, key=lambda family: (words[family], family))] if families else []
        for sentence in _body(document):
            for site in self.sites.find(sentence.syntax):
                about = site.owner or tuple(main)
                yield _named(document, sentence, site.words, topic=site.rule, about=about, rules=(site.rule,))

    def _slots(self, document: Document) -> Iterator[Claim]:
        """The claims of who did what."""
        for sentence in _body(document):
            for slot in self.slots.find(sentence.syntax):
                yield _named(document, sentence, slot.words, topic=SLOT, about=slot.about)

    def _place(self, document: Document, mention: NameMention, beside: frozenset[str]) -> Claim:
        return claim_at(
            document,
            mention.sentence,
            mention.span,
            kind=Kind.NAME,
            topic=mention.feature,
            value=PersonName(mention.name, beside=beside),
            core=mention.core,
            about=(*self.likeness.parts(mention.name), mention.noun),
            rules=tuple(sorted(mention.rules)),
        )


def _named(
    document: Document,
    sentence: Sentence,
    words: Sequence[Word],
    *,
    topic: str,
    about: tuple[str, ...],
    rules: tuple[str, ...] = (),
) -> Claim:
    """The claim of a name that these words of a sentence are."""
    place = Span(words[0].start, words[-1].end)
    return claim_at(
        document,
        sentence,
        place.shift(sentence.span.start),
        kind=Kind.NAME,
        topic=topic,
        value=PersonName(place.of(sentence.text)),
        about=about,
        rules=rules,
    )


def _fullness(mention: NameMention) -> tuple[int, int]:
    """A key that puts the longest name first, and where it stands in full before its family name alone."""
    return -len(mention.name.split()) - (len(mention.core) >= len(mention.name)), mention.core.start


def _body(document: Document) -> list[Sentence]:
    return [sentence for sentence in document.sentences if sentence.section is Section.BODY]


def _alone(sentence: Sentence) -> Iterator[str]:
    """Capitalised words of a sentence with no other capitalised word beside them."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        before = i > 0 and tokens[i - 1].is_capitalised
        after = i + 1 < len(tokens) and tokens[i + 1].is_capitalised
        if token.kind is TokenKind.WORD and token.is_capitalised and not before and not after:
            yield token.text
