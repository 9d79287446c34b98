"""Numbers that count nothing: years, dates, names of flights and models, references."""

from __future__ import annotations

from dataclasses import dataclass

from checker.claims.numbers import Numeral, Phrases, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import is_plural
from checker.claims.quantities.signs import front_unit
from checker.model.document import Sentence, TokenKind
from checker.rulebook.pattern import NEVER, Pattern, PatternMatch
from checker.rulebook.quantities import MaskRules

YEAR = "mask.year"
MONTH_DAY = "mask.monthday"
CODE = "mask.code"
PRONOUN = "mask.pronoun"


@dataclass(frozen=True, slots=True)
class Masks:
    """The mask rules, compiled.

    Attributes:
        pattern: all patterns as alternatives, each in a group of its own. ids: of their rules, in order.
        before, after: wordings by their rule's id.
        joints: words between two days of one month.
    """

    pattern: Pattern
    ids: tuple[str, ...]
    before: Phrases[str]
    after: Phrases[str]
    pronoun_before: Phrases[None]
    pronoun_after: Phrases[None]
    of_year: frozenset[str]
    months: frozenset[str]
    years: tuple[int, int]
    joints: frozenset[str]

    @classmethod
    def of(cls, rules: MaskRules, joints: frozenset[str]) -> Masks:
        """Compile the rules; the one about "one" as a pronoun is kept apart."""
        pronoun = [rule for rule in rules.mask if rule.id == PRONOUN]
        others = [rule for rule in rules.mask if rule.id != PRONOUN]
        return cls(
            pattern=_alternatives(rules),
            ids=tuple(rule.id for rule in rules.mask if rule.pattern),
            before=Phrases.of((words, rule.id) for rule in others for words in rule.before),
            after=Phrases.of((words, rule.id) for rule in others for words in rule.after),
            pronoun_before=Phrases.of((words, None) for rule in pronoun for words in rule.before),
            pronoun_after=Phrases.of((words, None) for rule in pronoun for words in rule.after),
            of_year=rules.of_year,
            months=rules.months,
            years=(rules.first_year, rules.last_year),
            joints=joints,
        )

    def stretches(self, sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
        """Stretches of the sentence that patterns mask: offsets in the document, rule id."""
        base = sentence.span.start
        return tuple(
            (base + found.start(), base + found.end(), self._rule(found))
            for found in self.pattern.finditer(sentence.text)
        )

    def _rule(self, found: PatternMatch) -> str:
        """The id of the rule whose group took part in a match."""
        return next(rule for place, rule in enumerate(self.ids) if found.group(f"m{place}") is not None)

    def masking(
        self, view: View, numeral: Numeral, stretches: tuple[tuple[int, int, str], ...], lexicon: Lexicon
    ) -> str | None:
        """Id of the rule that keeps a number from being a quantity, or None."""
        start, end = view.tokens[numeral.first].start, view.tokens[numeral.last - 1].end
        at = numeral.first - 1 if view.is_hyphen(numeral.first - 1) else numeral.first
        sign = front_unit(view, at, lexicon)
        measured = sign is not None
        priced = sign is not None and sign[1].dimension.topic == "money"
        for low, high, rule in stretches:
            if low < end and start < high and not (measured and rule == CODE):
                return rule
        return (
            (None if priced else self._named(view, numeral))
            or self._month_day(view, numeral)
            or self._year(view, numeral, lexicon)
            or self._glued(view, numeral, lexicon)
        )

    def _named(self, view: View, numeral: Numeral) -> str | None:
        """As in "Flight 370", "o'clock": a name in front, with a capital, or words behind."""
        found = self.after.starting(view, numeral.last)
        if found is not None and self._is_name_behind(view, numeral, found[1]):
            return found[1]
        at = numeral.first
        found = self.before.ending(view, at) or (
            self.before.ending(view, at - 1) if view.is_hyphen(at - 1) or view.low(at - 1) == "#" else None
        )
        if found is None or numeral.stated is None:
            return None
        return found[1] if view.is_capitalised(found[0]) else None

    def _is_name_behind(self, view: View, numeral: Numeral, rule: str) -> bool:
        """Whether the word behind a number makes it a name: of a street only with a capital."""
        return rule != "mask.street" or (view.is_capitalised(numeral.last) and numeral.stated is not None)

    def _month_day(self, view: View, numeral: Numeral) -> str | None:
        value = numeral.stated
        if value is None or not 1 <= value <= 31 or value != int(value) or numeral.last - numeral.first > 1:
            return None
        if view.tokens[numeral.first].kind is not TokenKind.NUMBER:
            return None
        before = numeral.first - (2 if view.low(numeral.first - 1) == "." else 1)
        if self._is_month(view, before) or self._is_month(view, numeral.last):
            return MONTH_DAY
        return self._second_day(view, numeral)

    def _second_day(self, view: View, numeral: Numeral) -> str | None:
        """The 14 of "May 12-14", "May 12 and 14"."""
        i = numeral.first
        if (view.is_hyphen(i - 1) or view.low(i - 1) in self.joints) and self._is_month(view, i - 3):
            return MONTH_DAY
        follows = view.is_hyphen(numeral.last) or view.low(numeral.last) in self.joints
        return MONTH_DAY if follows and self._is_month(view, numeral.last + 2) else None

    def _is_month(self, view: View, i: int) -> bool:
        return view.low(i) in self.months and view.is_capitalised(i)

    def _year(self, view: View, numeral: Numeral, lexicon: Lexicon) -> str | None:
        """Four plain digits that nothing marks as a count."""
        text = view.low(numeral.first)
        plain = numeral.last - numeral.first == 1 and len(text) == 4 and text.isdecimal()
        if not plain or not self.years[0] <= int(text) <= self.years[1]:
            return None
        before, after = view.low(numeral.first - 1), view.low(numeral.last)
        if before in {"$", "£", "€", "¥", "₹"} or after in {"%", "percent", "x", "×"} or before in {"x", "×"}:
            return None
        if (
            before in self.of_year
            or self._is_month(view, numeral.first - 1)
            or before in {"(", ",", "-", "–", "'s"}
        ):
            return YEAR
        counts = lexicon.bounds.before.ending(view, numeral.first) or lexicon.units.after.starting(
            view, view.after_hyphen(numeral.last)
        )
        return None if counts or _counts_plural(view, numeral.last, lexicon) else YEAR

    def _glued(self, view: View, numeral: Numeral, lexicon: Lexicon) -> str | None:
        """A number written against letters before it: "iOS7", "F-16" where no pattern knew it."""
        i = numeral.first
        if i == 0 or view.tokens[i].kind is not TokenKind.NUMBER:
            return None
        glued = view.tight(i) and view.tokens[i - 1].kind is TokenKind.WORD
        if not glued or view.low(i - 1) == "x" or front_unit(view, i, lexicon):
            return None
        return CODE

    def is_pronoun(self, view: View, amount: Amount, *, counts: bool, told: bool) -> bool:
        """Whether "one" stands for a noun, or is no number as in "as one body".

        Where an event `counts` it, only in "no one"; what is `told` behind its noun ("as one man died") makes
        a number of it.
        """
        if view.low(amount.number) != "one" or amount.number_last - amount.number != 1:
            return False
        if view.low(amount.number - 1) == "as":
            return not told
        if counts:
            return view.low(amount.number - 1) == "no"
        before = self.pronoun_before.ending(view, amount.number)
        return before is not None or self.pronoun_after.starting(view, amount.number_last) is not None


def _alternatives(rules: MaskRules) -> Pattern:
    """All patterns in one, which finds in one pass what each would; groups m0, m1... tell them apart."""
    sources = [rule.pattern.source for rule in rules.mask if rule.pattern]
    return Pattern("|".join(f"(?P<m{place}>{source})" for place, source in enumerate(sources)) or NEVER)


def _counts_plural(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a plural noun stands shortly behind, in the same phrase: "1384 confirmed cases"."""
    for at in range(i, min(i + 4, len(view))):
        word = view.lows[at]
        if word in lexicon.phrases.stops or view.tokens[at].kind is not TokenKind.WORD:
            return False
        if is_plural(word, lexicon.nouns):
            return True
    return False
