"""Who says it: quotation marks, figures, reporting verbs and their subjects. Shared by the rooms."""

from checker.claims.attribution.discourse import Discourse, Utterance, read_discourse
from checker.claims.attribution.lexicon import Lexicon, compile_lexicon

__all__ = ["Discourse", "Lexicon", "Utterance", "compile_lexicon", "read_discourse"]
