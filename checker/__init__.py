"""Cross-source fact-consistency checker: where articles on one story agree, and where they differ."""

from __future__ import annotations

from checker.check import check, find_claims
from checker.model.article import Article
from checker.reading.articles import read_article
from checker.rulebook import load_rulebook

__all__ = ["Article", "check", "find_claims", "load_rulebook", "read_article"]
