"""Schema of rules/en/contexts.toml: words around a figure that does not say itself what it is of."""

from __future__ import annotations

from checker.rulebook.quantities import WordSet
from checker.rulebook.rule import Table


class ContextRules(Table):
    """rules/en/contexts.toml.

    Attributes:
        quakes: words of an article about an earthquake. giving: words beside a bare magnitude in it.
        heated: what shows a temperature. warming: verbs of growing warmer or colder. warmer: words behind
            degrees that compare. shifts: nouns of a change of temperature. norms: what one lies above or
            below. parting: words between a change and its degrees.
        lasting: words before how long something lasts. terms: words before a term in prison or in office.
        aside: words behind a time that make something else of it ("took a day off").
        grades: nouns by which something rises or falls.
        indexes: names of indexes of shares, and the word itself ("the Dax closed at 7,412").
        rising: verbs of a total that passes a figure. moving: words before "up to" that make a direction
            of it ("revised up to 40").
    """

    quakes: WordSet
    giving: WordSet
    heated: WordSet
    warming: WordSet
    warmer: WordSet
    shifts: WordSet
    norms: WordSet
    parting: WordSet
    lasting: WordSet
    terms: WordSet
    aside: WordSet
    grades: WordSet
    indexes: WordSet
    rising: WordSet
    moving: WordSet
