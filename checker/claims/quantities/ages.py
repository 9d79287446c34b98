"""Ages whose "years old" is left out: "Anna Berg, 43,", "the youngest is 19", "people 5 and older"."""

from __future__ import annotations

from checker.claims.numbers import Form, View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import singular
from checker.model.document import TokenKind

OLDEST = 115
CLOSING = frozenset({"", ".", ",", ";", ")"})
"""What may stand behind an age of whom only a name tells: "Berg is 63."."""
YOUNGEST = 13
"""Least figure that tells when in a life something came, and not at what hour of a day."""
STEPS = 4
"""Most tokens between a step of a life and the age at which it was taken."""
LISTED = 60
"""Most tokens on either side of a number that are read as one list of ages."""
AGED_WORDS = frozenset({"aged", "ages"})


def is_age(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether a number without a unit is an age, by the words around it."""
    if amount.stated is None or not 0 < amount.stated <= OLDEST or amount.stated != int(amount.stated):
        return False
    return (
        _is_limit(view, amount, lexicon)
        or _is_behind_name(view, amount, lexicon)
        or _is_told(view, amount, lexicon)
        or _is_listed(view, amount, lexicon)
        or _is_of_life(view, amount, lexicon)
    )


def _is_limit(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "people 5 and older", "children as young as 5", "adults over 65": a bound of ages."""
    if not amount.effect.is_bound or not _is_free(view, amount.last, lexicon):
        return False
    hedges = {word for first, last in amount.hedges for word in view.lows[first:last]}
    if not lexicon.ages.telling.isdisjoint(hedges):
        return True
    before = view.low(amount.first - 1)
    return (
        not lexicon.phrases.closed.limits.isdisjoint(hedges)
        and before in lexicon.ages.ageless
        and amount.stated != 1
    )


def _is_free(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether nothing stands at `i` that a number in front of it could count."""
    return view.low(i) in CLOSING | lexicon.ages.free or view.low(i) in lexicon.phrases.stops


def _is_behind_name(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "Anna Berg, 43, sailed": a plain whole number behind a name or a person noun with a comma."""
    after = view.low(amount.last)
    later = (after, view.low(amount.last + 2)) == ("at", "time")
    if amount.hedges or not (after in CLOSING | lexicon.ages.ends or later):
        return False
    if amount.form is not Form.DIGITS:
        return False
    i = amount.first
    if view.low(i - 1) == "(":
        return view.low(amount.last) == ")" and view.is_capitalised(i - 2) and view.is_capitalised(i - 3)
    comma = i - 2 if view.low(i - 1) in lexicon.ages.since else i - 1
    if view.low(comma) != "," or comma < 1 or after == "and":
        return False
    if view.low(i - 1) == "both":
        word = singular(view.lows[comma - 1], lexicon.nouns)
        return after in CLOSING and (word in lexicon.ages.couples or _is_person(word, lexicon))
    return _ends_name(view, comma) or (after == "," and view.lows[comma - 1] in lexicon.nouns.people)


def _ends_name(view: View, comma: int) -> bool:
    """Whether a name stands in front of a comma: "Anna Berg,", "Anna B.,"."""
    at = comma - 1
    if view.low(at) == "." and len(view.low(at - 1)) == 1:
        return view.is_capitalised(at - 1) and view.is_capitalised(at - 2)
    name = view.tokens[at]
    return name.kind is TokenKind.WORD and name.is_capitalised and len(name.text) > 1


def _is_told(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "she was 23", "she's 23", "Berg is 63.", and the 72 of "aged 74 and 72"."""
    after = view.low(amount.last)
    i, people = amount.first, lexicon.nouns.people
    if not (after in CLOSING | lexicon.ages.ends or _is_free(view, amount.last, lexicon)):
        return False
    if amount.form is not Form.DIGITS:
        return amount.form is Form.WORDS and _goes_on_aged(view, i, lexicon)
    before, word = view.low(i - 1), view.low(i - 2)
    free_behind = after in CLOSING | lexicon.ages.free
    goes_on = after == "and" and lexicon.numbers.numeral_at(view, amount.last + 1) is not None
    if before in lexicon.phrases.closed.spoken:
        return free_behind
    turned = before in lexicon.ages.turning
    if (turned or before in {"was", "is"}) and not goes_on:
        free = CLOSING | (lexicon.ages.free if turned else {"when"})
        named = view.is_capitalised(i - 2) and word not in lexicon.phrases.stops and after in free
        return named or ((word in lexicon.phrases.closed.persons or word in people) and free_behind)
    return _goes_on_aged(view, i, lexicon)


def _goes_on_aged(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a number at `i` stands in a list of ages behind "aged"."""
    begin = max(2, i - LISTED)
    while (
        i > begin and view.low(i - 1) in {"and", ","} and lexicon.numbers.numeral_at(view, i - 2) is not None
    ):
        i -= 2
        if view.low(i - 1) in AGED_WORDS:
            return True
    return False


def _is_listed(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "two girls, 9 and 11, drowned", "the victims were 17, 19 and 23": ages of more than one."""
    if amount.form is not Form.DIGITS or amount.hedges:
        return False
    first, last = _run_of(view, amount.first)
    if last > first + 1 and view.low(first - 1) in AGED_WORDS and view.low(last) not in {"and", "to"}:
        return True
    if last - first < len("9,11") - 1 or not _is_free(view, last, lexicon) or view.low(last) == "of":
        return False
    before, word = view.low(first - 1), view.low(first - 2)
    if before in {"were", "are"} and word == "who":
        return True
    if before in {"were", "are"} or (before in {",", "("} and view.low(last) in {",", ")", ".", ""}):
        return word in lexicon.nouns.people or _is_person(singular(word, lexicon.nouns), lexicon)
    return False


def _is_person(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is the normal form of a noun for persons, those of nations among them."""
    return word in lexicon.nouns.people or word in lexicon.nouns.nations


def _run_of(view: View, i: int) -> tuple[int, int]:
    """The first and the last token, exclusive, of the list of plain numbers in which token `i` stands."""
    first, last = i, i + 1
    while i - first < LISTED and view.low(first - 1) in {"and", ","} and _is_age_at(view, first - 2):
        first -= 2
    while last - i < LISTED and last + 1 < len(view) and view.lows[last] in {"and", ","}:
        at = last + 2 if view.lows[last] == "," and view.low(last + 1) == "and" else last + 1
        if not _is_age_at(view, at):
            break
        last = at + 1
    return first, last


def _is_age_at(view: View, i: int) -> bool:
    if not 0 <= i < len(view) or view.tokens[i].kind is not TokenKind.NUMBER:
        return False
    return view.lows[i].isdecimal() and len(view.lows[i]) < len("1000") and int(view.lows[i]) <= OLDEST


def _is_of_life(view: View, amount: Amount, lexicon: Lexicon) -> bool:
    """As in "left school at 16", "her debut at 21", "died on Friday at 71"."""
    at, after = amount.first - 1, view.low(amount.last)
    told = amount.form is Form.DIGITS and amount.stated is not None and amount.stated >= YOUNGEST
    if not told or amount.hedges or view.low(at) != "at" or after in {"of", "per"}:
        return False
    words = view.lows[max(0, at - STEPS) : at]
    behind = len(words) - words[::-1].index(",") if "," in words else 0
    step = not lexicon.ages.life.isdisjoint(words[behind:])
    return step and (after in CLOSING | lexicon.ages.ends or _is_free(view, amount.last, lexicon))
