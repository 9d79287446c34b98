"""Numbers in running text: where one begins, how far it reaches and what it is worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.claims.numbers.cardinals import Part, read_cardinal
from checker.claims.numbers.fractions import read_fraction, read_slashed, read_worded
from checker.claims.numbers.numeral import Form, Numeral, exact
from checker.claims.numbers.powers import raise_power
from checker.claims.numbers.view import View
from checker.claims.numbers.words import NumberWordTables, compile_words
from checker.model.document import TokenKind
from checker.model.interval import Interval
from checker.rulebook.quantities import NumberRules

DIGITS_AND_SIGNS = frozenset("0123456789.-−–")
"""First characters of numbers in digits."""
LARGE = Decimal(1000)
"""Scales from which a fraction behind "and" is one of the scale: "a million and a half"."""


@dataclass(frozen=True, slots=True)
class NumberGrammar:
    """The number grammar over one set of rules."""

    tables: NumberWordTables

    @classmethod
    def of(cls, rules: NumberRules) -> NumberGrammar:
        """Compile the rules."""
        return cls(compile_words(rules))

    def numerals(self, view: View) -> Iterator[Numeral]:
        """Every number in a sentence, in order, none overlapping another."""
        last, starts = 0, self.tables.starts
        for i, low in enumerate(view.lows):
            if i < last or not (low in starts or low[0] in DIGITS_AND_SIGNS):
                continue
            numeral = self.numeral_at(view, i)
            if numeral is not None:
                yield numeral
                last = numeral.last

    def numeral_at(self, view: View, i: int) -> Numeral | None:
        """The longest number that begins at token `i`, or None.

        A lone "a" or "an" is no number; "third" and its like are ordinals unless a numerator or "a"
        stands before them and they read as fractions ("two-thirds", "a third of").
        """
        if not 0 <= i < len(view) or not self._may_start(view, i):
            return None
        signed = self._signed(view, i)
        if signed is not None:
            return signed
        return self._vague(view, i) or self._counted(view, i)

    def _may_start(self, view: View, i: int) -> bool:
        token = view.tokens[i]
        if token.kind is TokenKind.NUMBER:
            return token.text.isascii()
        if token.kind is TokenKind.MARK:
            return token.text in ".-−–" and i + 1 < len(view)
        return view.lows[i] in self.tables.starts

    def _signed(self, view: View, i: int) -> Numeral | None:
        """A number below zero: "-5", "minus five"; or a bare decimal such as ".08"."""
        text, follows = view.low(i), i + 1
        entry = self.tables.signs.get(text)
        if entry is not None:
            follows = view.after_hyphen(follows)
        elif text == ".":
            return self._bare_decimal(view, i)
        elif text not in {"-", "−", "–"} or not self._is_minus(view, i):
            return None
        number = self._counted(view, follows)
        if number is None or number.stated is None:
            return None
        if entry is not None and view.low(i - 1) in {"or", "/"}:
            return replace(number, first=i)
        rules = (entry[1], *number.rules) if entry else number.rules
        return exact(i, number.last, -number.stated, number.form, rules, number.place)

    def _is_minus(self, view: View, i: int) -> bool:
        """Whether a hyphen at `i` is a minus: against the number, with nothing against its other side."""
        return view.tight(i + 1) and not (i > 0 and view.tight(i))

    def _bare_decimal(self, view: View, i: int) -> Numeral | None:
        """As in ".08": a point with digits behind it and nothing before it."""
        if not view.tight(i + 1) or (
            i > 0 and view.tight(i) and view.tokens[i - 1].kind is not TokenKind.MARK
        ):
            return None
        token = view.tokens[i + 1]
        if token.kind is not TokenKind.NUMBER or not token.text.isdecimal() or len(token.text) > 12:
            return None
        return exact(i, i + 2, Decimal("0." + token.text), Form.DIGITS)

    def _vague(self, view: View, i: int) -> Numeral | None:
        """As in "several", "dozens", "tens of thousands", "a few hundred"."""
        found = self.tables.vague.starting(view, i)
        if found is None:
            return None
        last, rule = found
        low, high = rule.low, rule.high
        rules: tuple[str, ...] = (rule.id,)
        if rule.multiplies:
            scaled, factor, extra = self._scales(view, last)
            if scaled == last and rule.words[0].endswith(" of"):
                scaled, factor, extra = self._plural_scale(view, last)
            last, low, rules = scaled, low * factor, (*rules, *extra)
            high = high * factor if high is not None else None
        if low == high:
            return exact(i, last, low, Form.WORDS, rules)
        return Numeral(i, last, Interval(low, high), None, low, Form.VAGUE, rules)

    def _scales(self, view: View, i: int) -> tuple[int, Decimal, tuple[str, ...]]:
        """Scale words from `i`: the index after them, their product, their rules."""
        factor, rules = Decimal(1), []
        tables = self.tables
        while entry := (
            tables.scales.get(view.low(i))
            or tables.hundreds.get(view.low(i))
            or tables.dozens.get(view.low(i))
        ):
            factor, i = factor * entry[0], i + 1
            rules.append(entry[1])
        return i, factor, tuple(rules)

    def _plural_scale(self, view: View, i: int) -> tuple[int, Decimal, tuple[str, ...]]:
        """As in "thousands of" behind "tens of"."""
        word = view.low(i).removesuffix("s")
        entry = self.tables.scales.get(word) or self.tables.hundreds.get(word)
        if entry is None:
            return i, Decimal(1), ()
        return i + 1, entry[0], (entry[1],)

    def _counted(self, view: View, i: int) -> Numeral | None:
        """A fraction, else a cardinal number."""
        part = read_cardinal(view, i, self.tables)
        return self._fraction(view, i, part) or self._number(view, i, part)

    def _number(self, view: View, i: int, part: Part | None) -> Numeral | None:
        """A cardinal with what may follow it: a fraction, a decimal part in words, a tight suffix."""
        if part is None:
            return self._glyph(view, i)
        joined = view.after_hyphen(part.last)
        if joined != part.last and view.low(joined) in self.tables.ordinals:
            return None
        part = self._pointed(view, part)
        part = self._suffixed(view, part)
        part = self._and_fraction(view, part)
        form = Form.DIGITS if part.digits else Form.WORDS
        numeral = exact(i, part.last, part.value, form, part.rules, part.place)
        return replace(numeral, scale=part.scale) if part.scale is not None else raise_power(view, numeral)

    def _glyph(self, view: View, i: int) -> Numeral | None:
        entry = self.tables.glyphs.get(view.low(i))
        return exact(i, i + 1, entry[0], Form.FRACTION, (entry[1],)) if entry else None

    def _pointed(self, view: View, part: Part) -> Part:
        """As in "six point two five"."""
        if part.digits or view.low(part.last) not in self.tables.points:
            return part
        digits, i = "", part.last + 1
        while (entry := self.tables.units.get(view.low(i))) and entry[0] < 10 and len(digits) < 12:
            digits, i = digits + str(entry[0]), i + 1
        if not digits:
            small = read_cardinal(view, i, self.tables)
            if small is None or small.digits or small.value >= 100:
                return part
            digits, i = str(small.value), small.last
        scaled, factor, rules = self._scales(view, i)
        value = Decimal(f"{part.value}.{digits}") * factor
        place = Decimal(1).scaleb(-len(digits)) * factor
        return Part(scaled, value, place, (*part.rules, *rules))

    def _suffixed(self, view: View, part: Part) -> Part:
        """As in "10k", "1.2bn", "3M": a scale written against the digits."""
        if not part.digits or not view.tight(part.last):
            return part
        entry = self.tables.letters.get(view.tokens[part.last].text)
        if entry is None or view.low(part.last + 1) == "/":
            return part
        return part.times(part.last + 1, *entry)

    def _and_fraction(self, view: View, part: Part) -> Part:
        """As in "one and a half (million)", "2 1/4", "6½", "three million and a half"."""
        glyph = self.tables.glyphs.get(view.low(part.last))
        if glyph is not None and part.scale is None:
            return self._grown(view, part, part.last + 1, glyph[0], (glyph[1],))
        joined = view.after_hyphen(part.last)
        if view.low(joined) not in self.tables.joins:
            near = part.digits and part.last < len(view) and 1 <= view.gap(part.last) <= 2
            mixed = read_slashed(view, part.last) if near else None
            return self._grown(view, part, mixed.last, mixed.stated, ()) if mixed and mixed.stated else part
        fraction = read_worded(view, view.after_hyphen(joined + 1), self.tables)
        if fraction is None or fraction.stated is None or fraction.stated >= 1:
            return part
        if view.low(fraction.last) in {"of", "in"} and view.low(fraction.last + 1) not in {"a", "an"}:
            return part
        return self._with_fraction(view, part, fraction, fraction.stated)

    def _with_fraction(self, view: View, part: Part, fraction: Numeral, more: Decimal) -> Part:
        """Half a million in "two billion and a half million", half a billion in "a billion and a half"."""
        large = part.scale is not None and part.scale >= LARGE
        last, factor, rules = self._scales(view, fraction.last)
        if not large or part.scale is None:
            return self._grown(view, part, fraction.last, more, fraction.rules)
        value = part.value + more * (factor if factor > 1 else part.scale)
        place = part.place / 10
        return Part(last, value, place, (*part.rules, *fraction.rules, *rules), part.digits, part.scale)

    def _grown(self, view: View, part: Part, last: int, more: Decimal, rules: tuple[str, ...]) -> Part:
        """The part with a fraction added that ends at `last`, and scale words behind it applied to both."""
        last, factor, extra = self._scales(view, last)
        value = (part.value + more) * factor
        return Part(
            last, value, Decimal("0.1") * factor, (*part.rules, *rules, *extra), part.digits, part.scale
        )

    def _fraction(self, view: View, i: int, over: Part | None) -> Numeral | None:
        """A fraction that stands by itself, with a scale word behind it ("half a million")."""
        found = read_fraction(view, i, over, self.tables)
        if found is None or found.stated is None:
            return None
        at = found.last + 1 if view.low(found.last) in {"a", "an"} else found.last
        if view.low(found.last) == "of" and view.low(found.last + 1) in {"a", "an"}:
            at = found.last + 2
        last, factor, rules = self._scales(view, at)
        if last == at:
            return found
        return exact(i, last, found.stated * factor, Form.WORDS, (*found.rules, *rules))
