"""The names of an article, one claim for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.claims.names.likeness import NameLikeness
from checker.claims.names.mentions import PERSON, PLACE, NameGrammar, NameMention
from checker.claims.names.wording import bare, view_of_names
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Section, TokenKind
from checker.model.name import PersonName


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds the persons and places of an article by the rules of one language."""

    grammar: NameGrammar
    likeness: NameLikeness

    def find(self, document: Document) -> list[Claim]:
        """One claim for each person named in full and each place named with its noun, in text order."""
        best: dict[tuple[str, str, str], NameMention] = {}
        for mention in self._evident(document):
            key = (mention.sort, mention.feature, self.likeness.ends(mention.name))
            held = best.get(key)
            if held is None or _weight(mention) > _weight(held):
                best[key] = mention
        beside = {sort: frozenset(key[2] for key in best if key[0] == sort) for sort in (PERSON, PLACE)}
        claims = [self._claim(document, mention, beside[mention.sort]) for mention in best.values()]
        return sorted(claims, key=lambda claim: claim.span)

    def mentions(self, document: Document) -> list[NameMention]:
        """Every name in the story's own text, headlines and embedded posts left out."""
        return [
            mention
            for sentence in document.sentences
            if sentence.section is Section.BODY
            for mention in self.grammar.find(sentence, view_of_names(sentence.tokens))
        ]

    def _evident(self, document: Document) -> Iterator[NameMention]:
        """The mentions that something in the article tells to be names of their sort."""
        mentions = self.mentions(document)
        known = {self.likeness.ends(m.name) for m in mentions if m.sort == PERSON and m.evident}
        alone = _words_alone(document)
        for mention in mentions:
            if mention.evident:
                yield mention
            elif mention.sort == PERSON:
                family = mention.name.split()[-1].casefold()
                if family in alone or self.likeness.ends(mention.name) in known:
                    yield mention

    def _claim(self, document: Document, mention: NameMention, beside: frozenset[str]) -> Claim:
        words = self.likeness.parts(mention.name)
        return claim_at(
            document,
            mention.sentence,
            mention.span,
            kind=Kind.NAME,
            topic=mention.feature or PERSON,
            value=PersonName(mention.name, mention.role, beside),
            core=mention.core,
            about=(*words, *((mention.noun,) if mention.noun else ())),
            rules=tuple(sorted(mention.rules)),
        )


def _weight(mention: NameMention) -> tuple[bool, int]:
    """What makes one mention of a name better than another: a role, then words."""
    return mention.role is not None, len(mention.name.split())


def _words_alone(document: Document) -> frozenset[str]:
    """Capitalised words that stand inside a sentence with no other capitalised word beside them."""
    return frozenset(_alone(document))


def _alone(document: Document) -> Iterable[str]:
    for sentence in document.sentences:
        tokens = sentence.tokens
        for i, token in enumerate(tokens):
            if token.kind is not TokenKind.WORD or not token.is_capitalised:
                continue
            before = i > 0 and tokens[i - 1].is_capitalised
            after = i + 1 < len(tokens) and tokens[i + 1].is_capitalised
            if not before and not after:
                yield bare(token.text).casefold()
