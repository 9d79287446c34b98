"""Schemas of rules/en/times*.toml: the words of time, the shapes of expressions, news events."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.rulebook.rule import Rule, RuleId, Table, Word

Symbol = Literal[
    "WEEKDAY", "MONTH", "NTH", "UNIT", "UNITS", "PART", "NOON", "SEASON", "ORDINAL", "FINAL", "THIS", "LAST",
    "NEXT", "SAME", "EARLY", "MID", "LATE", "START", "END", "APPROX", "ZONE", "MERIDIEM", "VAGUE", "FISCAL",
    "DEICTIC", "SET", "LONG", "EVERY", "AGO", "LATER", "DECADE", "CARDINAL", "TENS", "MULTIPLE", "FEW",
    "EXTRA",
]  # fmt: skip
Builder = Literal["calendar", "distance", "length", "set", "vague"]
Guard = Literal[
    "year", "month", "unit", "plural", "rate", "clock", "season", "part", "edge", "decade", "then", "open",
    "dawn", "pointed", "spoken", "event",
]  # fmt: skip


class TimeWords(Rule):
    """Words of one class.

    Attributes:
        symbol: the class, as the shapes name it.
        words: word or phrase in lower case -> what it stands for.
        is_capitalised: whether the words count only with a capital letter ("May", "Sun").
    """

    symbol: Symbol
    words: dict[str, int | float | str]
    is_capitalised: bool = False


class TimeShape(Rule):
    """Forms that one sort of expression takes, and what to build of them.

    Attributes:
        shapes: sequences of literal words in lower case and SYMBOLS, `|` between alternatives, `?`
            after what may be missing, brackets around what belongs together.
        builds: what the expression is.
        given: what the shape says beyond its words, such as the direction of "ago".
        guard: the test of its surroundings that the expression must pass as well.
    """

    shapes: tuple[Word, ...] = Field(min_length=1, strict=False)
    builds: Builder
    given: dict[str, int | str] = Field(default_factory=dict)
    guard: Guard | None = None


class TimeMask(Rule):
    """Expressions that look like a time and are none: "Sunday Times", "March on Washington".

    Attributes:
        shapes: as in `TimeShape`; nothing that overlaps a match is a time.
        is_capitalised: whether each literal word must begin with a capital letter.
    """

    shapes: tuple[Word, ...] = Field(min_length=1, strict=False)
    is_capitalised: bool = False


class Holiday(Rule):
    """A named day. Exactly one of the ways to date it is given.

    Attributes:
        name: what reports call it.
        words: its names in lower case.
        fixed: month and day, "12-25".
        nth: month, weekday from 1 (Monday) and which one (-1 the last): [11, 4, 4].
        days: days after that.
        easter: days after Western Easter Sunday.
        library: country of the `holidays` library and a part of the name there: ["IL", "Pesach"].
    """

    name: Word
    words: tuple[Word, ...] = Field(min_length=1, strict=False)
    fixed: str | None = Field(default=None, pattern=r"^\d\d-\d\d$")
    nth: tuple[int, int, int] | None = Field(default=None, strict=False)
    days: int = 0
    easter: int | None = None
    library: tuple[str, str] | None = Field(default=None, strict=False)


class TimeContext(Table):
    """Closed word lists that decide what a word is by its neighbours.

    Attributes:
        borders: preposition -> the edge that it makes.
        before_year: words after which four digits are a year.
        not_after: words after which digits are no date ("No.", "$").
        not_before: words before which digits are no date ("people", "percent").
        rates: words after which "a year" means every year.
        occasions: nouns before which a holiday's name says what sort of thing it is ("Christmas party").
        routines: nouns before which a part of the day says what sort of thing it is ("the evening news").
        day_first_domains: last parts of addresses of outlets that write the day before the month.
        given_names: months and seasons that are given names too ("April Moore").
        at: words after which four digits are a clock time ("at 0800").
        vague_before: words after which a bare plural is a stretch of time ("for years").
        unit_before: words after which "the day" is that of the story.
        amounts: words beside which "at 10.43" is an amount and no clock time ("shares closed at 10.43").
    """

    borders: dict[str, Literal["since", "until", "before", "after"]]
    before_year: tuple[Word, ...] = Field(strict=False)
    not_after: tuple[Word, ...] = Field(strict=False)
    not_before: tuple[Word, ...] = Field(strict=False)
    rates: tuple[Word, ...] = Field(strict=False)
    occasions: tuple[Word, ...] = Field(strict=False)
    routines: tuple[Word, ...] = Field(strict=False)
    day_first_domains: tuple[Word, ...] = Field(strict=False)
    given_names: tuple[Word, ...] = Field(strict=False)
    at: tuple[Word, ...] = Field(strict=False)
    vague_before: tuple[Word, ...] = Field(strict=False)
    unit_before: tuple[Word, ...] = Field(strict=False)
    amounts: tuple[Word, ...] = Field(strict=False)


class TimeRules(Table):
    """rules/en/times.toml."""

    words: tuple[TimeWords, ...] = Field(strict=False)
    mask: tuple[TimeMask, ...] = Field(strict=False)
    context: TimeContext


class HolidayRules(Table):
    """rules/en/holidays.toml."""

    holiday: tuple[Holiday, ...] = Field(strict=False)


class ShapeRules(Table):
    """rules/en/times_shapes.toml."""

    shape: tuple[TimeShape, ...] = Field(strict=False)


class EventWords(Rule):
    """Words for one sort of happening, which alignment takes for the same event.

    Attributes:
        words: lemmas, in lower case; a lemma, or a form, and the word after it ("open fire", "went to").
        people: words for those who take part ("gunman"): they tell of the event, and are not what is dated.
        names_source: whether news names its sources by these words ("police said"): then they tell
            nothing of a time in another clause.
        is_unplanned: whether nobody knows of such an event beforehand ("crash").
        near: ids of sorts of event that news tells as this one ("attack" for a shooting).
    """

    words: tuple[Word, ...] = Field(min_length=1, strict=False)
    people: tuple[Word, ...] = Field(default=(), strict=False)
    near: tuple[RuleId, ...] = Field(default=(), strict=False)
    names_source: bool = False
    is_unplanned: bool = False


class EventRules(Table):
    """rules/en/events.toml: what is dated, and in which tense.

    Attributes:
        event: groups of words for one sort of happening.
        past: irregular past forms whose lemma is not needed, and past auxiliaries.
        modals: words that put the verb after them into the future.
        plans: words that make what follows a plan ("expected", "scheduled").
        particles: words that make another verb of a word of plans before them ("set up").
        moves: participles that with "to" or "until" after them put something off ("was moved to Friday").
        arranged: present participles that after "is" tell of what is arranged ("is visiting on Friday").
        commits: words that with "to" after them make a plan ("agreed to meet").
        present: present auxiliaries.
        breaks: words that begin another clause.
        determiners: words after which a time tells of the noun that follows ("the December attack").
        outcomes: nouns that tell how something planned ended ("defeat"): with them it is over.
        stop: words that say nothing of an event.
        announces: further words by which something is said ("announce").
        synonyms: lists of words that name one event ("close", "shut").
        light: verbs that only say that there is an event ("was held", "took place").
    """

    event: tuple[EventWords, ...] = Field(strict=False)
    past: tuple[Word, ...] = Field(strict=False)
    modals: tuple[Word, ...] = Field(strict=False)
    plans: tuple[Word, ...] = Field(strict=False)
    particles: tuple[Word, ...] = Field(strict=False)
    moves: tuple[Word, ...] = Field(strict=False)
    arranged: tuple[Word, ...] = Field(strict=False)
    commits: tuple[Word, ...] = Field(strict=False)
    present: tuple[Word, ...] = Field(strict=False)
    breaks: tuple[Word, ...] = Field(strict=False)
    determiners: tuple[Word, ...] = Field(strict=False)
    outcomes: tuple[Word, ...] = Field(strict=False)
    stop: tuple[Word, ...] = Field(strict=False)
    light: tuple[Word, ...] = Field(strict=False)
    announces: tuple[Word, ...] = Field(strict=False)
    synonyms: tuple[tuple[Word, ...], ...] = Field(strict=False)
