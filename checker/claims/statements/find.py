"""The statements of an article that another may contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.claims.statements.compare import are_one_event, statement_of
from checker.claims.statements.contrasts import Contrasts
from checker.claims.statements.events import EventGrammar
from checker.claims.statements.wordings import Hit, Wordings, stem
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Section, Sentence, Token, TokenKind
from checker.model.statement import Modality, Polarity, Statement
from checker.model.syntax import Syntax
from checker.rulebook.frames import FrameRules
from checker.rulebook.statements import Event, Opposition, StatementRules

_NEGATION_WORDS = 4
"""How many words may stand between a negation and the wording that it denies."""
_MASK_WORDS = 8
_CLAUSE_WORDS = 10
"""How far subject and object reach from the wording."""
_BACK = 3
"""How many sentences back someone may be named whom "he" stands for."""


@dataclass(frozen=True, slots=True)
class StatementFinder:
    """Finds statements by the rules of one language."""

    wordings: Wordings
    events: EventGrammar
    groups: dict[str, Event]
    contrasts: tuple[Contrasts, ...]
    negations: frozenset[str]
    universals: frozenset[str]
    masks: frozenset[str]
    futures: frozenset[str]
    alleged: frozenset[str]
    breaks: frozenset[str]
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    stopwords: frozenset[str]
    changing: frozenset[str]

    @classmethod
    def of(cls, rules: StatementRules, frames: FrameRules) -> StatementFinder:
        """The finder that the statements and the frames files describe."""
        words = rules.words
        return cls(
            wordings=Wordings.of(rules.opposition),
            events=EventGrammar.of(rules.event, words, frames),
            groups={event.group: event for event in reversed(rules.event)},
            contrasts=tuple(Contrasts.of(rule) for rule in rules.contrast),
            changing=frozenset(rule.id for rule in rules.opposition if rule.changes).union(
                rule.id for rule in rules.contrast
            ),
            negations=frozenset(words.negations),
            universals=frozenset(words.universals),
            masks=frozenset(words.masks),
            futures=frozenset(words.futures),
            alleged=frozenset(words.alleged),
            breaks=frozenset(words.breaks),
            prepositions=frozenset(words.prepositions),
            auxiliaries=frozenset(words.auxiliaries),
            stopwords=frozenset(words.stopwords),
        )

    def find(self, document: Document) -> list[Claim]:
        """The statements of the story's own text, in order; questions and embedded posts left out."""
        found = [
            claim
            for sentence in document.sentences
            if sentence.section is Section.BODY and not sentence.text.rstrip('"”’ ').endswith("?")
            for claim in (*self._find_in(document, sentence), *self._described(document, sentence))
        ]
        return [*self._without_changes(found), *self._without_reversals(list(self._events(document)))]

    def _without_reversals(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """The events but those of which the article tells the opposite too; a headline may err."""
        told: dict[str, dict[Statement, None]] = {}
        for claim in claims:
            if claim.sentence.section is Section.BODY:
                told.setdefault(claim.topic, {})[statement_of(claim)] = None
        for claim in claims:
            value, rule = statement_of(claim), self.groups[claim.topic]
            if claim.sentence.section is Section.HEADLINE or not any(
                value.opposes(o) and are_one_event(value, o, rule) for o in told.get(claim.topic, ())
            ):
                yield claim

    def _events(self, document: Document) -> Iterator[Claim]:
        """The claims of what happened."""
        before: tuple[Syntax, ...] = ()
        for sentence in document.sentences:
            told = sentence.section in {Section.BODY, Section.HEADLINE}
            if told and not sentence.text.rstrip('"”’ ').endswith("?"):
                base = sentence.span.start
                for found in self.events.find(sentence.syntax, before):
                    yield claim_at(
                        document,
                        sentence,
                        Span(found.first.start, found.last.end).shift(base),
                        kind=Kind.STATEMENT,
                        topic=found.event.group,
                        value=found.value,
                        core=Span(found.verb.start, found.verb.end).shift(base),
                        about=tuple(sorted(found.value.subject | found.value.target)),
                        rules=(found.event.id,),
                    )
            before = (sentence.syntax, *before)[:_BACK]

    def _without_changes(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """The claims but those of a state, or of a thing's sort, of which the article gives two."""
        sides: dict[tuple[str, frozenset[str]], set[Statement]] = {}
        for claim in claims:
            if claim.topic in self.changing and isinstance(claim.value, Statement):
                side = Statement(claim.value.polarity, values=claim.value.values)
                sides.setdefault(_kept_apart(claim.topic, claim.value), set()).add(side)
        for claim in claims:
            if isinstance(claim.value, Statement):
                others = sides.get(_kept_apart(claim.topic, claim.value), ())
                if not any(claim.value.opposes(other) for other in others):
                    yield claim

    def _described(self, document: Document, sentence: Sentence) -> Iterator[Claim]:
        """The claims of what something is said to be."""
        for contrasts in self.contrasts:
            for found in contrasts.find(sentence.tokens):
                around = sentence.tokens[max(0, found.start - _CLAUSE_WORDS) : found.start]
                if self._is_masked([token.lower for token in around]):
                    continue
                value = Statement(
                    subject=self._content(around), thing=frozenset({found.thing}), values=found.values
                )
                yield claim_at(
                    document,
                    sentence,
                    Span(sentence.tokens[found.start].start, sentence.tokens[found.end - 1].end),
                    kind=Kind.STATEMENT,
                    topic=found.rule.id,
                    value=value,
                    about=(found.thing,),
                    rules=(found.rule.id,),
                )

    def _find_in(self, document: Document, sentence: Sentence) -> Iterator[Claim]:
        words = [token.lower for token in sentence.tokens]
        for hit in self.wordings.find(words):
            claim = self._claim(document, sentence, words, hit)
            if claim is not None:
                yield claim

    def _claim(self, document: Document, sentence: Sentence, words: Sequence[str], hit: Hit) -> Claim | None:
        """The claim that a wording makes; None where it is masked or its polarity cannot be told."""
        rule = hit.wording.rule
        before = self._before(words, hit.start)
        near = words[max(before.start, hit.start - _NEGATION_WORDS) : hit.start]
        negated = [word for word in near if word in self.negations or word.endswith("n't")]
        if self._is_masked(words[max(0, hit.start - _MASK_WORDS) : hit.start]):
            return None
        if len(negated) > 1 or (negated and hit.wording.polarity is Polarity.DENIED):
            return None
        if rule.everybody and not self._tells_of_all(sentence.tokens[before.start : hit.start], hit, negated):
            return None
        modality = self._modality(words[before.start : hit.start])
        if (modality is Modality.PLANNED) != rule.planned:
            return None
        subject = self._subject(sentence.tokens[before.start : hit.start], proper=rule.proper)
        end = self._after(words, hit.end)
        object_ = self._object(sentence.tokens[hit.end : end])
        value = Statement(
            polarity=Polarity.DENIED if negated else hit.wording.polarity,
            modality=modality,
            subject=subject,
            target=object_,
            thing=subject if hit.wording.before else object_,
            universal=rule.universal and any(word in self.universals for word in negated),
        )
        if not _says_enough(value, rule):
            return None
        return claim_at(
            document,
            sentence,
            Span(sentence.tokens[before.start].start, sentence.tokens[end - 1].end),
            kind=Kind.STATEMENT,
            topic=rule.id,
            value=value,
            about=tuple(sorted(value.subject | value.target)),
            rules=(rule.id,),
        )

    def _tells_of_all(self, before: Sequence[Token], hit: Hit, negated: Sequence[str]) -> bool:
        """Whether it is denied of "nobody", not of "no officer", or affirmed of somebody, not of a count."""
        if negated:
            return any(word in self.universals for word in negated) and not self._content(before)
        counted = any(
            one.kind is TokenKind.NUMBER and (two.lower == "people" or two.lower.endswith("s"))
            for one, two in pairwise(before)
        )
        return hit.wording.polarity is Polarity.DENIED or not counted

    def _is_masked(self, before: Sequence[str]) -> bool:
        """Whether what follows is asked, supposed or feared."""
        pairs = (f"{one} {two}" for one, two in pairwise(before))
        return any(word in self.masks for word in (*before, *pairs))

    def _before(self, words: Sequence[str], start: int) -> range:
        """The clause before a wording; over an apposition where a comma stands right before its verb."""
        first = start
        verb = next((i for i in range(start, 0, -1) if words[i - 1] not in self.auxiliaries), 0)
        if verb and words[verb - 1] == ",":
            first = self._apposition(words, verb - 1)
        furthest = max(0, first - _CLAUSE_WORDS)
        while first > furthest and not self._ends_clause(words[first - 1]):
            first -= 1
        return range(first, start)

    def _apposition(self, words: Sequence[str], comma: int) -> int:
        """Where the apposition that ends at a comma begins; the comma itself where none does."""
        first = comma
        while first > max(0, comma - _CLAUSE_WORDS) and not self._ends_clause(words[first - 1]):
            first -= 1
        return first - 1 if first and words[first - 1] == "," else comma

    def _after(self, words: Sequence[str], end: int) -> int:
        """The index after the clause that goes on behind a wording."""
        last = end
        while last < min(len(words), end + _CLAUSE_WORDS) and not self._ends_clause(words[last]):
            last += 1
        return last

    def _ends_clause(self, word: str) -> bool:
        return word in self.breaks or word in _MARKS

    def _modality(self, before: Sequence[str]) -> Modality:
        if any(word in self.futures for word in before):
            return Modality.PLANNED
        return Modality.ALLEGED if any(word in self.alleged for word in before) else Modality.ASSERTED

    def _subject(self, tokens: Sequence[Token], *, proper: bool) -> frozenset[str]:
        """The words of whom something is said; where it must be a name, only one right before the verb."""
        if not proper:
            return self._content(tokens)
        last = next((t for t in reversed(tokens) if t.lower not in self.auxiliaries | self.negations), None)
        if last is None or not last.is_capitalised:
            return frozenset()
        return self._content([token for token in tokens if token.is_capitalised])

    def _object(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The words of what follows, up to the first preposition."""
        end = next((i for i, token in enumerate(tokens) if token.lower in self.prepositions), len(tokens))
        return self._content(tokens[:end])

    def _content(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Normal forms of the words that say who or what is meant."""
        return frozenset(
            stem(token.lower)
            for token in tokens
            if token.kind is TokenKind.WORD
            and len(token.lower) > 1
            and token.lower not in self.stopwords
            and token.lower not in self.negations
            and not token.lower.endswith("n't")
        )


def _kept_apart(topic: str, value: Statement) -> tuple[str, frozenset[str]]:
    """What an article may not say two things of: the thing described, or all that a rule is about."""
    return topic, value.thing if value.values else frozenset()


def _says_enough(value: Statement, rule: Opposition) -> bool:
    """Whether the statement holds what two must share to be compared."""
    match rule.needs:
        case "subject":
            return bool(value.subject) or value.universal
        case "object":
            return bool(value.target)
        case "both":
            return bool(value.subject) and bool(value.target)
        case "thing":
            return bool(value.thing)
        case _:
            return True


_MARKS = frozenset(',;:.!?()—–“”"')
