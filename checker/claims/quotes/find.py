"""From an article's quoted stretches to quote claims."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.attribution import Discourse, Utterance
from checker.claims.attribution.phrase import Mention
from checker.claims.quotes.marked import Marked, MarkReader
from checker.claims.quotes.words import WordReader
from checker.model.claim import Attribution, Claim, Kind, claim_at
from checker.model.document import Document
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
    wholes = _join_interrupted(discourse.utterances, document.text)
    for utterance in discourse.utterances:
        rules.update(utterance.rules)
        kind, rule = marks.read(utterance, document.text)
        if kind is Marked.NEITHER:
            if rule:
                rules.add(rule)
            continue
        whole = wholes.get(utterance.quoted.outer.start) or plain(utterance.quoted.inner.of(document.text))
        claim = _claim(document, utterance, whole, kind, words)
        if claim is not None:
            claims.append(claim)
            rules.update(words.rules_in(whole))
    return Found(tuple(sorted(claims, key=lambda claim: claim.span)), frozenset(rules))


def plain(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def _join_interrupted(utterances: list[Utterance], text: str) -> dict[int, str]:
    """The whole words of each utterance cut in two by "he said", by where its parts begin."""
    wholes: dict[int, str] = {}
    for first, second in zip(utterances, utterances[1:], strict=False):
        cue = first.cue
        if cue is None or first.frame is not second.frame or not first.place < cue.at < second.place:
            continue
        before, after = first.quoted.inner.of(text), second.quoted.inner.of(text)
        goes_on = before[-1:] in ",—–-" and after[:1].islower()
        if goes_on and second.cue is not None and second.cue.at == cue.at:
            joined = plain(f"{wholes.get(first.quoted.outer.start, before)} {after}")
            wholes[first.quoted.outer.start] = wholes[second.quoted.outer.start] = joined
    return wholes


def _claim(
    document: Document, utterance: Utterance, words: str, kind: Marked, reader: WordReader
) -> Claim | None:
    """The claim that an utterance makes."""
    inner = utterance.quoted.inner
    sentence = document.sentence_at(inner.start)
    if sentence is None:
        return None
    figure = utterance.speaker
    said = None
    if figure is not None:
        cue = utterance.cue
        said = Attribution(figure.name, figure.role, utterance.outlet, cue.stance if cue else None)
    return claim_at(
        document,
        sentence,
        inner,
        kind=Kind.QUOTE,
        topic=TOPIC,
        value=Quotation(
            words,
            figure.name if figure else None,
            figure.role if figure else None,
            is_fragment=kind is Marked.FRAGMENT,
        ),
        about=reader.content(words),
        attribution=said,
        rules=utterance.rules,
    )


def mention_rule(mention: Mention | None) -> tuple[str, ...]:
    """The rule of the noun by which a mention names its source."""
    return (mention.noun.rule,) if mention is not None and mention.noun is not None else ()
