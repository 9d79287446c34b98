"""Schema of rules/en/contexts.toml: words around a figure that does not say itself what it is of."""

from __future__ import annotations

from checker.rulebook.quantities import WordSet
from checker.rulebook.rule import Table


class ContextRules(Table):
    """rules/en/contexts.toml.

    Attributes:
        quakes: words of an article about an earthquake. giving: words beside a bare magnitude in it.
        marking: words beside a mark out of ten. heated: what shows a temperature.
        warming: verbs of growing warmer or colder. warmer: words behind degrees that compare. shifts: nouns
            of a change of temperature. norms: what one lies above or below. parting: words between a change
            and its degrees.
        blood: words behind a share of alcohol in the blood. guns: what a calibre is of.
        cases: nouns of infections. adding: verbs before workers who are jobs. hired: nouns for those.
        balloting: words beside two numbers of votes. tallying: words behind a share of the votes that are
            counted. telling: verbs of who says so, who holds no share.
        lasting: words before how long something lasts. terms: words before a term in prison or in office.
        aside: words behind a time that make something else of it ("took a day off").
        ranked: verbs in front of a place in figures ("ranked No. 7").
        spots: nouns behind an ordinal that is a place in a table. grades: nouns by which something rises or
            falls. games: nouns of a row of results.
        indexes: names of indexes of shares, and the word itself ("the Dax closed at 7,412").
        numbering: verbs between persons and their number. putting: verbs of saying at what a number stands.
        rising: verbs of a total that passes a figure. moving: words before "up to" that make a direction
            of it ("revised up to 40").
    """

    quakes: WordSet
    giving: WordSet
    marking: WordSet
    heated: WordSet
    warming: WordSet
    warmer: WordSet
    shifts: WordSet
    norms: WordSet
    parting: WordSet
    blood: WordSet
    guns: WordSet
    cases: WordSet
    adding: WordSet
    hired: WordSet
    balloting: WordSet
    tallying: WordSet
    telling: WordSet
    lasting: WordSet
    terms: WordSet
    aside: WordSet
    ranked: WordSet
    spots: WordSet
    grades: WordSet
    games: WordSet
    indexes: WordSet
    numbering: WordSet
    putting: WordSet
    rising: WordSet
    moving: WordSet
