"""What an article tells of, by which bare figures are understood: a quake, heat."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.temperature_scale import tells_heat
from checker.model.document import Document


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells of.

    Attributes:
        quake: whether it tells of an earthquake, so that a bare 6.1 is its magnitude.
        heat: whether it tells of temperatures, so that bare degrees are of heat.
    """

    quake: bool
    heat: bool

    @classmethod
    def of(cls, document: Document, lexicon: Lexicon) -> Setting:
        """The setting that the words of an article tell."""
        words = {token.lower for s in document.sentences for token in s.tokens}
        return cls(quake=not words.isdisjoint(lexicon.contexts.quakes), heat=tells_heat(words, lexicon))
