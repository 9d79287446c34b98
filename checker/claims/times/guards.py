"""Tests of what stands around a word that is a time in some places and none in others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from checker.claims.times.shapes import Found
from checker.claims.times.terms import literal
from checker.model.document import Token, TokenKind
from checker.rulebook.times import Guard, TimeContext

Test: TypeAlias = Callable[[Sequence[Token], Found, str, str], bool]
"""Of the tokens, the find, and the words before and after it."""
_DAYS_LEAD = frozenset({"of", "that", "when", "after", "before", "to", "job", "shift", "one", "care"})
_STAGES = 7
"""Most tokens from "in" to an age told by the decade: "in their mid-to-late 30s"."""
_OWNERS = frozenset({"his", "her", "their", "my", "your", "our"})
_SESSIONS = frozenset({"trading", "session", "dealings", "trade", "hours", "rush"})
_EDGES = frozenset(
    {
        "and",
        "but",
        "when",
        "in",
        "at",
        "by",
        "as",
        "while",
        "for",
        "on",
        "with",
        "from",
        "said",
        "was",
        "were",
    }
)
_POINTS = frozenset({"at", "by", "until", "till", "since", "before", "after"})
"""Words after which figures with a point may be a clock time."""
_BEFORE_AMOUNT = 7
"""Words before such figures among which an amount would be named: "shares closed at 10.43"."""
_SPOKEN = frozenset({"half", "quarter", "minutes"})
_CLOCK_UNITS = frozenset({"minutes", "minute", "hours", "hour", "seconds", "percent", "per", "%"})
_BEFORE_OLD_YEARS = frozenset({"in", "since", "until", "year", "of", "from", "by", "circa", "c"})
"""Words after which figures below 1900 are a year."""
_ABOUT = frozenset({"about", "around", "early", "late", "roughly"})
_DATES = frozenset({"date", "dates", "dated", "dating", "back", "traced", "goes", "went"})
_NO_RATE = frozenset({"ago", "earlier", "later", "after", "before", "-", "old", "from", "of", "and"})
_JOINING = frozenset({"and", "or", ",", "("})
"""Before a year, and before a given name as well: "Harold and June Ostrel"."""
_LONE_MONTHS = frozenset({"may", "march", "august"})
_PLAIN_YEARS = range(1900, 2040)


class Guards:
    """The tests, by name. Holds the closed word lists of the rules."""

    def __init__(self, context: TimeContext) -> None:
        self._before_year = frozenset(context.before_year)
        self._not_after = frozenset(context.not_after)
        self._not_before = frozenset(context.not_before)
        self._rates = frozenset(context.rates)
        self._given_names = frozenset(context.given_names)
        self._at = frozenset(context.at)
        self._vague_before = frozenset(context.vague_before)
        self._unit_before = frozenset(context.unit_before)
        self._amounts = frozenset(context.amounts)

        self._tests: Mapping[Guard, Test] = {
            "year": self._is_year,
            "month": self._is_month,
            "unit": self._is_unit,
            "plural": self._is_plural,
            "rate": self._is_rate,
            "clock": self._is_clock,
            "season": self._is_season,
            "part": self._is_part,
            "edge": self._is_edge,
            "decade": self._is_decade,
            "then": self._is_then,
            "open": self._is_open,
            "dawn": self._is_dawn,
            "pointed": self._is_pointed,
            "spoken": self._is_spoken,
            "event": self._is_event,
        }

    def allow(self, guard: Guard | None, tokens: Sequence[Token], found: Found) -> bool:
        """Whether the surroundings of a find let it be a time."""
        if guard is None:
            return True
        before = literal(tokens[found.first - 1]) if found.first else ""
        after = literal(tokens[found.after]) if found.after < len(tokens) else ""
        return self._tests[guard](tokens, found, before, after)

    def _is_unit(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        is_weekend = literal(tokens[found.after - 1]) == "weekend"
        return is_weekend or (before in self._unit_before and after not in _DAYS_LEAD)

    def _is_plural(self, _tokens: Sequence[Token], _found: Found, before: str, after: str) -> bool:
        return before in self._vague_before and after not in {"of", "old"}

    def _is_rate(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        return after not in _NO_RATE and (before in self._rates or self._counts(tokens, found.first))

    def _is_clock(self, _tokens: Sequence[Token], _found: Found, before: str, after: str) -> bool:
        return before in self._at and after not in self._not_before and not after.endswith("s")

    def _is_pointed(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        """Whether 10.43 is a clock time: after "at", "by" or "shortly before", with no amount near."""
        mark = next((t.meaning for t in found.terms if t.symbol == "APPROX"), None)
        if before not in _POINTS and mark not in {"BEFORE", "AFTER"}:
            return False
        if after in self._not_before or (found.after < len(tokens) and _is_number(tokens[found.after])):
            return False
        near = (
            *tokens[max(found.first - _BEFORE_AMOUNT, 0) : found.first],
            *tokens[found.after : found.after + 3],
        )
        return self._amounts.isdisjoint(literal(token) for token in near)

    @staticmethod
    def _is_spoken(tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        """Whether "five to six" is a clock time; "half past six" surely is."""
        if _SPOKEN.intersection(literal(token) for token in tokens[found.first : found.after]):
            return after not in _CLOCK_UNITS
        return before in _POINTS | {"around", "about"} and (not after.isalnum() or after in _EDGES)

    @staticmethod
    def _is_event(_tokens: Sequence[Token], _found: Found, _before: str, after: str) -> bool:
        """Whether what follows "the day after" can name an event."""
        return after[:1].isalpha() and after not in _EDGES

    @staticmethod
    def _is_part(_tokens: Sequence[Token], _found: Found, before: str, after: str) -> bool:
        return (after in _SESSIONS and before != "-") or before in {"by", "until", "since", "till"}

    @staticmethod
    def _is_dawn(tokens: Sequence[Token], found: Found, _before: str, _after: str) -> bool:
        """Not a given name: "Dawn Pruitt", "said Dawn"."""
        if not tokens[found.first].text.istitle():
            return True
        has_name = found.after < len(tokens) and tokens[found.after].is_capitalised
        return found.first == 0 and not has_name

    @staticmethod
    def _is_edge(_tokens: Sequence[Token], _found: Found, _before: str, after: str) -> bool:
        return not after.isalnum() or after in _EDGES

    @staticmethod
    def _is_then(_tokens: Sequence[Token], _found: Found, before: str, _after: str) -> bool:
        return before in {"since", "until", "till", "by", "from"}

    @staticmethod
    def _is_open(_tokens: Sequence[Token], _found: Found, _before: str, after: str) -> bool:
        """Not the beginning of a compound: "a century-old mill"."""
        return after != "-"

    @staticmethod
    def _is_decade(tokens: Sequence[Token], found: Found, _before: str, _after: str) -> bool:
        """Not an age: "in his late twenties", "in their early-to-mid 40s"."""
        near = [literal(token) for token in tokens[max(found.first - _STAGES, 0) : found.first]]
        owned = any(near[i - 1] == "in" and word in _OWNERS for i, word in enumerate(near) if i)
        return not owned and not _OWNERS.intersection(near[-2:])

    def _is_year(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        number = next((t.meaning for t in found.terms if t.symbol == "YEAR"), 0)
        if before in self._not_after or after in self._not_before or _hangs(tokens, found):
            return False
        if tokens[found.first].text.startswith(("'", "’", "‘", "`")):
            return True
        if number in _PLAIN_YEARS:
            return not (found.first and _is_number(tokens[found.first - 1]))
        return self._may_date_from(tokens, found) and not after.endswith("s")

    @staticmethod
    def _may_date_from(tokens: Sequence[Token], found: Found) -> bool:
        """Whether the words before figures such as 1480 make a year of them: "in about", "dates to"."""
        before = [literal(token) for token in tokens[max(found.first - 2, 0) : found.first]]
        if before[-1:] == ["."]:
            before = [literal(token) for token in tokens[max(found.first - 3, 0) : found.first - 1]]
        last = before[-1] if before else ""
        if last in _BEFORE_OLD_YEARS:
            return True
        return (last in _ABOUT and before[0] in _BEFORE_OLD_YEARS) or (
            last in {"to", "back"} and before[0] in _DATES
        )

    def _is_month(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        word = literal(tokens[found.first]).removesuffix("'s")
        if found.first == 0 and word in _LONE_MONTHS:
            return after == ","
        follows_name = self._follows_name(tokens, found.first)
        leads_name = found.after < len(tokens) and tokens[found.after].is_capitalised
        if word in self._given_names:
            return not follows_name and not (leads_name and before not in self._before_year - _JOINING)
        return word != "march" or not follows_name

    def _follows_name(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether a given name or a title stands before: "Theresa May", "Ms. May"."""
        if first > 1 and literal(tokens[first - 1]) == ".":
            return literal(tokens[first - 2]) in {"mr", "mrs", "ms", "dr"}
        before = tokens[first - 1] if first else None
        return before is not None and before.text.istitle() and literal(before) not in self._before_year

    def _is_season(self, tokens: Sequence[Token], found: Found, before: str, after: str) -> bool:
        if (
            after in {"of", "-"}
            or tokens[found.after - 1].is_capitalised != tokens[found.first].is_capitalised
        ):
            return False
        return before in {"in", "during", "since", "by", "until", "through", "for", "before", "after", "over"}

    @staticmethod
    def _counts(tokens: Sequence[Token], first: int) -> bool:
        """Whether a number stands one or two words before: "15 ships a year"."""
        near = tokens[max(first - 2, 0) : first]
        return any(_is_number(token) for token in near) and not any(
            literal(t) in {",", ".", ";"} for t in near
        )


def _is_number(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER


def _is_code(token: Token) -> bool:
    """Whether figures after the token and a hyphen belong to it: "A-1999", "24-1999"."""
    return _is_number(token) or token.text.isupper()


def _hangs(tokens: Sequence[Token], found: Found) -> bool:
    """Whether the figures are part of something longer: "A-2005", "2005-B", "2005.5"."""
    first, last = tokens[found.first], tokens[found.after - 1]
    if found.first and tokens[found.first - 1].end == first.start:
        joined = tokens[found.first - 1]
        if joined.kind is TokenKind.WORD or literal(joined) in {"-", "/", "$", "£", "€", "#", "."}:
            return literal(joined) != "-" or found.first < 2 or _is_code(tokens[found.first - 2])
    if found.after < len(tokens) and tokens[found.after].start == last.end:
        following = tokens[found.after]
        return following.kind is TokenKind.WORD or literal(following) in {"/", "%", ":"}
    return False
