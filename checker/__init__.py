"""Cross-source fact-consistency checker: where articles on one story agree, and where they differ."""

from __future__ import annotations

from checker.check import check, find_claims
from checker.model.article import Article

__all__ = ["Article", "check", "find_claims"]
