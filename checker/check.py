"""The pipeline: articles -> claims -> alignments -> findings -> report."""

from __future__ import annotations

from checker.claims.find import find_in, make_rooms
from checker.model.article import Article
from checker.model.claim import Claim
from checker.reading.document import read_document
from checker.rulebook import Rulebook, load_rulebook


def find_claims(article: Article, rulebook: Rulebook | None = None) -> list[Claim]:
    """Every claim found in one article, in the order of its text.

    Raises:
        ArticleError: when the article is empty or its publication date is not ISO 8601.
    """
    return find_in(read_document(article), make_rooms(rulebook or load_rulebook()))


def check(articles: list[Article]) -> None:
    """To come."""
    raise NotImplementedError
