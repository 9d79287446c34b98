"""Who says it: quotation marks, entities, reporting verbs and their subjects. Shared by the rooms."""

from checker.claims.attribution.attribute import attribute_claims
from checker.claims.attribution.discourse import Discourse, find_reported, read_discourse
from checker.claims.attribution.lexicon import Lexicon, compile_lexicon
from checker.claims.attribution.reported import Report
from checker.claims.attribution.utterance import Utterance

__all__ = [
    "Discourse",
    "Lexicon",
    "Report",
    "Utterance",
    "attribute_claims",
    "compile_lexicon",
    "find_reported",
    "read_discourse",
]
