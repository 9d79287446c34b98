"""What is counted: the head noun behind a number, with its modifiers, without a parser."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.claims.numbers import Form, View
from checker.claims.quantities.lexicon import Lexicon, NounWords
from checker.model.document import TokenKind

LONGEST = 7
"""Most words in a noun phrase."""
GATHERED = 4
"""Most words from "of" to a noun that gathers people."""
DATING = frozenset({"early", "late"})
"""Words that end a noun phrase before a day: "it killed 12 late Monday", but "12 late trains"."""
STRONG = "strong"
"""The word that a hyphen joins to how many a group has: "a 300-strong crowd"."""
NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun phrase.

    Attributes:
        head: normal form of the head noun ("officer"), or None where only other words count.
        modifiers: lower-case words before it that narrow it ("police").
        last: index of the token after it.
        partitive: whether the number counts some of it ("two of the officers").
        more: whether the words add to an earlier count ("12 more").
        others: whether they set it against others ("two others").
    """

    head: str | None
    modifiers: tuple[str, ...]
    last: int
    partitive: bool = False
    more: bool = False
    others: bool = False


ENDINGS = (
    ("men", 3, "man"),
    ("ies", 3, "y"),
    ("ches", 2, ""),
    ("shes", 2, ""),
    ("sses", 2, ""),
    ("xes", 2, ""),
    ("zzes", 2, ""),
    ("tzes", 2, ""),
    ("s", 1, ""),
)
"""Regular plural endings: how many letters they take off and what stands instead."""


def singular(word: str, nouns: NounWords) -> str:
    """The singular of a noun in lower case, by the regular endings of English and a list of others."""
    word = word.removesuffix("'s").removesuffix("'")
    known = nouns.irregular.get(word)
    if known is not None:
        return known
    if word in nouns.flat or len(word) < 4 or word.endswith(NOT_PLURAL):
        return word
    for ending, length, instead in ENDINGS:
        if word.endswith(ending):
            return word[:-length] + instead
    return word


def is_plural(word: str, nouns: NounWords) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word == "person":
        return False
    if word in nouns.irregular or word in nouns.flat or (word.endswith("men") and len(word) > 4):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(NOT_PLURAL) and "'" not in word


def read_noun(view: View, i: int, lexicon: Lexicon, *, single: bool = False) -> Noun:
    """The noun phrase that a number in front of token `i` counts.

    `single`: the number is one, so that its noun is no plural.
    """
    nouns = lexicon.nouns
    of = i + 1 if view.low(i) == "out" else i
    partitive = view.low(of) == "of"
    at = i
    if partitive or view.low(i - 1) == "of":
        at = _past_whole(view, of + 1 if partitive else i, lexicon)
    if partitive and view.low(at) in {"us", "you"}:
        return Noun("people", (), at + 1)
    words, last = _phrase(view, at, lexicon, single=single)
    said = view.lows[at:last]
    names = _joined([singular(word, nouns) for word in words], nouns)
    noun = Noun(
        head=names[-1] if names else None,
        modifiers=tuple(sorted(set(names[:-1]))),
        last=last,
        partitive=partitive,
        more=any(word in lexicon.phrases.more for word in said),
        others="others" in said or "other" in said,
    )
    return _of_two_forces(view, noun, lexicon) if words and not single else noun


def _of_two_forces(view: View, noun: Noun, lexicon: Lexicon) -> Noun:
    """The noun behind the second of two names where it tells persons: "500 Army and Navy personnel"."""
    last = noun.last
    named = view.is_capitalised(last - 1) and not is_plural(view.low(last - 1), lexicon.nouns)
    if not named or view.low(last) not in {"and", "or", "&"} or not view.is_capitalised(last + 1):
        return noun
    words, end = _phrase(view, last + 1, lexicon, single=False)
    head = singular(words[-1], lexicon.nouns) if len(words) > 1 else None
    if head not in lexicon.nouns.people or view.is_capitalised(end - 1):
        return noun
    return replace(noun, head=head, modifiers=(), last=end)


def _joined(words: list[str], nouns: NounWords) -> list[str]:
    """The words of a noun phrase with the last two as one where a set of nouns knows them: "black box"."""
    pair = " ".join(words[-2:])
    return [*words[:-2], pair] if len(words) > 1 and pair in nouns.sets else words


def _phrase(view: View, i: int, lexicon: Lexicon, *, single: bool) -> tuple[list[str], int]:
    """The words of the noun phrase at `i` that count, and the index after it."""
    nouns = lexicon.nouns
    words: list[str] = []
    last = j = i + (
        view.low(i) in lexicon.phrases.closed.timed and view.low(i + 1) not in lexicon.phrases.stops
    )
    while j < min(len(view), i + LONGEST) and not _ends(view, j, lexicon):
        word = view.lows[j]
        if words and _tells_when(view, j, lexicon):
            break
        if word == "others":
            return words, j + 1
        adverb = word.endswith("ly") and word not in lexicon.phrases.adjectives
        if word in lexicon.phrases.skipped or word in lexicon.phrases.more or adverb:
            last = j + 1 if not words else last
        elif _is_initial(view, j):
            j += 1
        elif view.tokens[j].kind is TokenKind.WORD:
            words.append(word)
            last = j + 1
            if not single and is_plural(word, nouns) and not _plural_follows(view, j, lexicon):
                break
            if lexicon.phrases.noun_first:
                break
        j += 1
    return words, last


def read_compound(view: View, i: int, lexicon: Lexicon) -> Noun:
    """What a number counts that a hyphen joins to the word at `i`: "a 12-member panel", "three-tiered"."""
    word = singular(view.low(i), lexicon.nouns)
    if word.endswith("ed") and len(word) > 5:
        word = word.removesuffix("ed")
    rest = read_noun(view, i + 1, lexicon, single=True)
    if word == STRONG:
        return replace(rest, head=rest.head if rest.head in lexicon.nouns.people else "people")
    narrowing = {*rest.modifiers, rest.head} if rest.head else set(rest.modifiers)
    return Noun(word, tuple(sorted(narrowing)), max(rest.last, i + 1))


def read_aged(view: View, i: int, lexicon: Lexicon) -> Noun:
    """Whose age stands in front of token `i`: the first person noun that no other follows.

    So the verb is not taken for the noun: "a 30-year-old bus driver swam".
    """
    noun = read_noun(view, i, lexicon, single=True)
    people = lexicon.nouns.people
    for at in range(i, noun.last):
        word = singular(view.low(at), lexicon.nouns)
        if word in people and singular(view.low(at + 1), lexicon.nouns) not in people:
            before = (singular(view.low(j), lexicon.nouns) for j in range(i, at))
            return Noun(word, tuple(sorted(set(before))), at + 1)
    return noun


def _past_whole(view: View, i: int, lexicon: Lexicon) -> int:
    """Past determiners, an owner and a number, as in "12 of the 30 boats", "12 of the port's 30 boats"."""
    i = _past_owner(view, _past_determiners(view, i, lexicon.phrases.closed.determiners), lexicon)
    numeral = lexicon.numbers.numeral_at(view, i) if i < len(view) else None
    return numeral.last if numeral is not None and numeral.form is not Form.FRACTION else i


def _past_owner(view: View, i: int, lexicon: Lexicon) -> int:
    """Past the owner of those numbered behind it: "the port's 30 boats"."""
    for at in range(i, min(i + GATHERED, len(view) - 1)):
        if view.lows[at].endswith(("'s", "’s", "s'", "s’")):
            return at + 1 if lexicon.numbers.numeral_at(view, at + 1) is not None else i
        if view.tokens[at].kind is not TokenKind.WORD or view.lows[at] in lexicon.phrases.stops:
            return i
    return i


def _past_determiners(view: View, i: int, determiners: frozenset[str]) -> int:
    while view.low(i) in determiners:
        i += 1
    return i


def _ends(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` cannot belong to a noun phrase."""
    match view.tokens[i].kind:
        case TokenKind.MARK:
            return not (view.is_hyphen(i) and view.tight(i) and view.tight(i + 1))
        case TokenKind.NUMBER:
            return not (view.is_capitalised(i - 1) or view.is_hyphen(i - 1))
        case TokenKind.WORD:
            return not (_is_joined(view, i) or _is_joined(view, i + 2)) and _word_ends(view, i, lexicon)


def _is_joined(view: View, i: int) -> bool:
    """Whether a hyphen joins the word at `i` to that before it: the risk of "12 high-risk towns"."""
    joined = 1 < i < len(view) and view.is_hyphen(i - 1) and view.tight(i - 1) and view.tight(i)
    return joined and view.tokens[i].kind is TokenKind.WORD


def _word_ends(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a word ends a noun phrase: a function word, a verb, an adverb, or what happened to people."""
    word = view.lows[i]
    if word in lexicon.phrases.stops:
        return not _is_named(view, i, lexicon)
    if word in DATING and view.low(i + 1) in lexicon.phrases.stops:
        return True
    if word in lexicon.topics.rules.helpers and lexicon.topics.suffers.starting(view, i + 1) is not None:
        return True
    said = lexicon.topics.suffers.starting(view, i)
    if said is not None:
        follows = view.low(said[0])
        named = is_plural(follows, lexicon.nouns) or follows in lexicon.nouns.people
        return not named or follows in lexicon.phrases.stops
    if word.endswith("ed") and len(word) > 4 and not _goes_on(view, i + 1, lexicon):
        return True
    adverb = word.endswith("ly") and len(word) > 4 and word not in lexicon.phrases.adjectives
    return adverb and not _goes_on(view, i + 1, lexicon)


def _goes_on(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether token `i` can be the noun behind a participle: the boats of "six armed boats"."""
    if i >= len(view) or view.tokens[i].kind is not TokenKind.WORD:
        return i < len(view) and view.is_hyphen(i) and view.tight(i)
    return view.lows[i] not in lexicon.phrases.stops and not view.lows[i].endswith("ly")


def _tells_when(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a plural of time tells when, and counts nothing: "two bodies [days] later"."""
    behind = view.low(i + 1)
    return (
        view.low(i) in lexicon.phrases.spells
        and behind in lexicon.phrases.moments | {"apart"}
        and behind != "of"
    )


def _plural_follows(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether the noun phrase goes on to another plural: "two weapons depots"."""
    j = view.after_hyphen(i + 1)
    if _tells_when(view, j, lexicon):
        return False
    if j >= len(view) or view.tokens[j].kind is not TokenKind.WORD or _ends(view, j, lexicon):
        return False
    if j != i + 1:
        return True
    if view.is_capitalised(i) and view.low(i) in lexicon.phrases.stops:
        return True
    return is_plural(view.lows[j], lexicon.nouns) and view.lows[j] not in lexicon.topics.takes.by_first


def _is_named(view: View, i: int, lexicon: Lexicon) -> bool:
    """Whether a word that ends a noun phrase is part of a name here: "US sailors", "Palm Sunday attacks"."""
    token = view.tokens[i]
    if token.text.isupper() and len(token.text) > 1:
        return True
    named = token.is_capitalised and view.is_capitalised(i - 1)
    goes_on = view.low(i + 1) not in lexicon.phrases.stops
    return named and goes_on and is_plural(view.low(i + 2), lexicon.nouns)


def _is_initial(view: View, i: int) -> bool:
    """Whether token `i` is a letter of an abbreviation with its point behind it: the U of "U.S."."""
    return len(view.lows[i]) == 1 and view.is_capitalised(i) and view.low(i + 1) == "." and view.tight(i + 1)


def stem(word: str) -> str:
    """A word without the commonest endings of nouns and verbs: "recharged", "recharges" give "recharg"."""
    for ending in ("ments", "ment", "ings", "ing", "ers", "er", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def same_sense(word: str, nouns: NounWords) -> str:
    """The normal form of a noun's meaning: "vessel" and "boat" give one."""
    return nouns.sets.get(word, word)
