"""From an article's quoted stretches to quote claims."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.attribution import Discourse, Utterance
from checker.claims.attribution.entity import Entity
from checker.claims.attribution.names import fold
from checker.claims.quotes.marked import Marked, MarkReader
from checker.claims.quotes.words import WordReader
from checker.model.claim import Attribution, Claim, Kind, claim_at
from checker.model.document import Document, Sentence
from checker.model.quotation import Quotation

TOPIC = "quote"
"""The only topic of quote claims."""


@dataclass(frozen=True, slots=True)
class Found:
    """The claims of an article, and the rules that took part."""

    claims: tuple[Claim, ...]
    rules: frozenset[str]


def find_quotes(discourse: Discourse, marks: MarkReader, words: WordReader) -> Found:
    """Every quotation and quoted fragment of an article, in the order of the text."""
    document = discourse.document
    claims: list[Claim] = []
    rules: set[str] = set()
    runs = _join_runs(discourse.utterances, document.text)
    named = frozenset(word for entity in discourse.entities.known for word in fold(entity.name))
    for utterance in discourse.utterances:
        rules.update(utterance.rules)
        kind, rule = marks.read(utterance, document.text)
        if kind is Marked.NEITHER:
            if rule:
                rules.add(rule)
            continue
        run = runs.get(utterance.quoted.outer.start)
        claim = _claim(document, utterance, kind, words, Quotation("", run=run, named=named))
        if claim is not None:
            claims.append(claim)
            rules.update(words.read(plain(utterance.quoted.inner.of(document.text))).rules)
    return Found(tuple(sorted(claims, key=lambda claim: claim.span)), frozenset(rules))


def plain(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def _join_runs(utterances: list[Utterance], text: str) -> dict[int, str]:
    """The words of each utterance that the article cuts into several quotations, by where each begins."""
    runs: list[list[Utterance]] = []
    for utterance in utterances:
        if utterance.nested:
            continue
        if runs and _goes_on(runs[-1][-1], utterance):
            runs[-1].append(utterance)
        else:
            runs.append([utterance])
    joined: dict[int, str] = {}
    for run in runs:
        if len(run) > 1:
            words = plain(" ".join(part.quoted.inner.of(text) for part in run))
            joined |= {part.quoted.outer.start: words for part in run}
    return joined


def _goes_on(before: Utterance, after: Utterance) -> bool:
    """Whether a quotation goes on with the one before: only who speaks stands between them."""
    if before.speaker is None or before.speaker is not after.speaker:
        return False
    if before.frame is after.frame:
        cue = after.cue
        return cue is not None and before.place < cue.at < after.place and before.cue == cue
    if after.frame.index != before.frame.index + 1 or before.frame.quotes[-1] != before.place:
        return False
    return after.carried or after.place == 0


def _claim(
    document: Document, utterance: Utterance, kind: Marked, reader: WordReader, known: Quotation
) -> Claim | None:
    """The claim that an utterance makes; `known` is what the article tells of its value."""
    inner = utterance.quoted.inner
    words = plain(inner.of(document.text))
    sentence = document.sentence_at(inner.start)
    if sentence is None:
        return None
    entity = utterance.speaker
    said = None
    if entity is not None:
        cue = utterance.cue
        said = Attribution(entity.name, entity.role, utterance.outlet, cue.stance if cue else None)
    return claim_at(
        document,
        sentence,
        inner,
        kind=Kind.QUOTE,
        topic=TOPIC,
        value=replace(
            known,
            words=words,
            speaker=entity.name if entity else None,
            role=entity.role if entity else None,
            by_person=entity is not None and entity.person and entity.named and not entity.organisation,
            by_name=entity is not None and entity.named and not entity.organisation and not entity.place,
            is_named_near=_is_named_near(document, sentence, entity),
            is_fragment=kind is Marked.FRAGMENT,
        ),
        about=reader.content(words),
        attribution=said,
        rules=utterance.rules,
    )


def _is_named_near(document: Document, sentence: Sentence, entity: Entity | None) -> bool:
    """Whether the speaker's last name stands in the sentence of the words or in the one before it."""
    if entity is None:
        return False
    name = entity.name.lower().split()[-1:]
    near = document.sentences[max(0, sentence.index - 1) : sentence.index + 1]
    return any(token.lower.removesuffix("'s") in name for part in near for token in part.tokens)
