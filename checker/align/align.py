"""Claims of one kind in, groups that speak of one fact out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.align.clusters import Compatible
from checker.align.encoder import Encoder
from checker.align.eras import Eras
from checker.align.groups import Group, group_mentions
from checker.align.matching import Matcher
from checker.align.mention import NO_ERAS, prepare
from checker.model.claim import Claim
from checker.model.document import Document


def align_claims(
    claims: Sequence[Sequence[Claim]],
    documents: Mapping[str, Document],
    matcher: Matcher,
    encoder: Encoder,
    compatible: Compatible,
    eras: Eras = NO_ERAS,
) -> list[Group]:
    """Group one kind's claims across articles.

    Args:
        claims: each article's claims of the matcher's kind, in the order of its text.
        documents: by article id.
        compatible: whether one article may mean one fact with two claims of its own.
        eras: of the articles' sentences.
    """
    every = [claim for article in claims for claim in article]
    ready = iter(prepare(every, documents, encoder, matcher.compared, eras))
    return group_mentions([[next(ready) for _ in article] for article in claims], matcher, compatible)
