"""A room of its own for tests of alignment: every number is a claim; equal ones agree."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from checker.align.align import align_claims
from checker.align.compared import Compared
from checker.align.matching import Matcher
from checker.claims.kind import Comparison, OneFamily
from checker.model.article import Article
from checker.model.claim import Kind, claim_at
from checker.model.document import TokenKind
from checker.model.interval import Interval
from checker.model.quantity import Quantity
from checker.reading.document import read_document
from checker.rulebook import load_rulebook
from checker.rulebook.alignment import Weights
from tests.word_encoder import WordEncoder


class NumberRoom(OneFamily):
    """Numbers, compared for equality."""

    kind = Kind.QUANTITY
    facts = frozenset({"equal", "apart"})

    def find(self, document):
        for sentence in document.sentences:
            for token in sentence.tokens:
                if token.kind is TokenKind.NUMBER:
                    amount = Decimal(token.text.replace(",", ""))
                    value = Quantity(Interval.point(amount), stated=amount)
                    yield claim_at(
                        document, sentence, token.span, kind=self.kind, topic="number", value=value
                    )

    def comparable(self, a, b):
        return a.topic == b.topic

    def affinity(self, a, b):
        return None

    def compare(self, a, b):
        equal = a.value.interval == b.value.interval
        return Comparison(frozenset({"equal" if equal else "apart"}), defaultdict(str, a=a.text, b=b.text))

    def fired(self, document):
        return frozenset()


ALIGNMENT = load_rulebook().alignment
WEIGHTS = Weights(
    prior=-4.0,
    levels={
        feature.name: (8.0, 6.0, 3.0, -2.0, -6.0, 0.0)
        if feature.name == "context"
        else (0.0,) * (len(feature.levels) + 1)
        for feature in ALIGNMENT.feature
    },
)
"""Weights by which the likeness of the sentences alone decides."""


def align_groups(*texts):
    """The groups of the numbers in the texts."""
    rules = load_rulebook()
    room = NumberRoom()
    documents = {str(i): read_document(Article(text, str(i))) for i, text in enumerate(texts)}
    claims = [list(room.find(document)) for document in documents.values()]
    matcher = Matcher(
        Compared(room, rules.verdicts),
        rules.alignment,
        {room.FAMILY: WEIGHTS},
        rules.alignment.cuts["quantity"],
    )
    return align_claims(claims, documents, matcher, WordEncoder(), lambda a, b: a.value == b.value)


def align(*texts):
    """For each fact, its words by article, clearest first."""
    return [
        {cluster.article: [m.claim.text for m in cluster.mentions] for cluster in group.clusters}
        for group in align_groups(*texts)
    ]
