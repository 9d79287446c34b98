"""Noun phrases that can name a source, read left to right without a parser."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon, Noun
from checker.model.document import Token, TokenKind

PRONOUNS = {
    "he": ("m", False),
    "she": ("f", False),
    "they": (None, True),
    "it": (None, False),
    "i": (None, False),
    "we": (None, True),
}
"""Subject pronouns with the gender and the number that they ask for."""
RELATIVES = frozenset(["who", "which", "that", "whom", "whose", "where"])
_POSSESSIVES = ("'s", "s'")


class MentionKind(StrEnum):
    """How a phrase names somebody."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names a source.

    Attributes:
        text: the name without role, or the whole description, or the pronoun.
        words: the name's words in lower case; empty for descriptions and pronouns.
        role: what stands before the name ("Taliban spokesman"), or None.
        noun: the head noun of a description or a role, or None.
        gender: "m", "f" or None.
        plural: whether it names several.
        definite: whether a description begins with "the", "that", "this" or a possessive.
        organisation: whether a name is that of an organisation or a place.
        place: whether it is that of a place.
        start: position of the first item of the name, or of the description.
        end: position after the last.
    """

    kind: MentionKind
    text: str
    start: int
    end: int
    words: tuple[str, ...] = ()
    role: str | None = None
    noun: Noun | None = None
    gender: str | None = None
    plural: bool = False
    definite: bool = False
    organisation: bool = False
    place: bool = False


def bare(word: str) -> str:
    """A word without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word


def is_possessive(word: str) -> bool:
    """Whether a lower-case word ends as a possessive does."""
    return word.endswith(_POSSESSIVES)


def name_run(frame: Frame, start: int, end: int, lexicon: Lexicon) -> int:
    """Position after the capitalised run that begins at `start`: words, initials, particles, hyphens."""
    low, place = frame.low, start + 1
    if is_possessive(low[start]):
        return place
    while place < end:
        word = low[place]
        if frame.caps[place]:
            place += 1
            if is_possessive(word):
                return place
        elif word == "." and (
            len(low[place - 1]) == 1
            or low[place - 1] in lexicon.honorifics
            or low[place - 1] in lexicon.abbreviations
        ):
            place += 1
        elif _bridges(frame, place, end, lexicon):
            place += 1
        else:
            break
    while place > start + 1 and not frame.caps[place - 1]:
        place -= 1
    return place


def _is_elided(frame: Frame, apostrophe: int) -> bool:
    """Whether the O of "O' Leary" stands before an apostrophe."""
    return frame.low[apostrophe - 1] in {"o", "d"}


def _bridges(frame: Frame, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a particle, a hyphen or an apostrophe joins two capitalised words."""
    word = frame.low[place]
    if word in lexicon.particles:
        return any(frame.caps[at] for at in range(place + 1, min(place + 3, end)))
    if word in "'’" and _is_elided(frame, place) and place + 1 < end:
        return frame.caps[place + 1]
    if word in "-‑" and place + 1 < end and place:
        before, after = frame.items[place - 1], frame.items[place + 1]
        glued = (
            isinstance(before, Token) and isinstance(after, Token) and before.span.end + 1 == after.span.start
        )
        return glued and (frame.caps[place + 1] or frame.low[place - 1] in lexicon.particles)
    return False


def read_phrase(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The source that the items from `start` to before `end` name, the head first found."""
    start = _skip_opening(frame, start, end, lexicon)
    if start >= end:
        return None
    word = frame.low[start]
    pronoun = PRONOUNS.get(word.partition("'")[0])
    if pronoun is not None and (word != "i" or frame.caps[start]):
        gender, plural = pronoun
        return Mention(
            MentionKind.PRONOUN, word.partition("'")[0], start, start + 1, gender=gender, plural=plural
        )
    return _read_heads(frame, start, end, lexicon)


def _skip_opening(frame: Frame, start: int, end: int, lexicon: Lexicon) -> int:
    """Past conjunctions, adverbs and marks."""
    low = frame.low
    while start < end and (
        low[start] in _OPENERS
        or low[start] in lexicon.adverbs
        or (low[start] in lexicon.breaks and low[start] not in lexicon.determiners)
        or not low[start][0].isalnum()
    ):
        if low[start] == QUOTE:
            return end
        start += 1
    return start


_OPENERS = frozenset(["and", "but", "as", "yet", "or", "so", "with", "for", "even", "meanwhile", "like"])


def _read_heads(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """Walk the phrase to its first head: a name, or a noun that no name follows."""
    low, place = frame.low, start
    head: int | None = None
    while place < end:
        word = low[place]
        if word == QUOTE or word in RELATIVES:
            break
        if frame.caps[place] and not (frame.titled and bare(word) in lexicon.nouns):
            stop = name_run(frame, place, end, lexicon)
            mention = _read_run(frame, start, place, stop, end, lexicon)
            if mention is not None:
                return mention
            if low[stop - 1] in lexicon.nouns or bare(low[stop - 1]) in lexicon.organisation_words:
                head = stop - 1
            place = stop
            continue
        if head is not None and word == "of" and _titles(frame, place, end, lexicon):
            place += 1
            continue
        if (
            head is not None
            and word not in lexicon.nouns
            and word not in _GLUE
            and not _leads_on(frame, place, end, lexicon)
        ):
            break
        if word in lexicon.nouns:
            head = place
        elif head is None and place > start and _ends_subject(frame, place, start, lexicon):
            break
        elif not word[0].isalnum() and word not in _GLUE:
            break
        place += 1
    if head is None:
        return _unknown_description(frame, start, place, lexicon)
    return _description(frame, start, head, _complement(frame, head, end, lexicon), lexicon)


_GLUE = frozenset("-‑.'’&")
_ADJECTIVES = frozenset(
    ["familiar", "close", "aware", "involved", "briefed", "present", "responsible", "next"]
)


def _titles(frame: Frame, of: int, end: int, lexicon: Lexicon) -> bool:
    """Whether "of" goes on with a title that a name follows: Secretary of State Ana Ruiz."""
    at = of + 1
    return at + 1 < end and frame.caps[at] and frame.low[at] in lexicon.not_names and frame.caps[at + 1]


def _leads_on(frame: Frame, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word only stands between two nouns of one phrase: "school bus driver"."""
    low = frame.low
    word = low[place]
    plain = word.isalpha() and not word.endswith("ed") and word not in lexicon.prepositions
    plain = plain and word not in lexicon.auxiliaries and word not in lexicon.verbs and word not in RELATIVES
    plain = (
        plain
        and word not in lexicon.finite
        and word not in lexicon.determiners
        and word not in lexicon.adverbs
        and word not in _OPENERS
    )
    return (
        plain
        and place + 1 < end
        and low[place + 1] in lexicon.nouns
        and not lexicon.nouns[low[place + 1]].plural
    )


def _ends_subject(frame: Frame, place: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a word can no longer stand before the head of a subject: a preposition, a verb."""
    word = frame.low[place]
    if word in lexicon.prepositions or word in lexicon.auxiliaries or word in RELATIVES:
        return True
    if word in lexicon.finite:
        return True
    return word.endswith("ed") and frame.low[place - 1] not in lexicon.determiners and place > start


def _complement(frame: Frame, head: int, end: int, lexicon: Lexicon) -> int:
    """Position after what belongs to a head noun: "official at the ministry", "source close to him"."""
    low, place = frame.low, head + 1
    if place < end and low[place] in _ADJECTIVES:
        place += 1
    if place >= end or low[place] not in lexicon.prepositions:
        return head + 1
    while place < end and place < head + 12:
        word = low[place]
        if word == QUOTE or word in RELATIVES or word in {",", ";", ":", "("}:
            break
        if word in lexicon.auxiliaries and word not in {"to", "on"}:
            break
        form = lexicon.verbs.get(word)
        said = form is not None and not form.participle and not (frame.caps[place] and not frame.titled)
        if said and low[place - 1] not in lexicon.determiners:
            break
        place += 1
    return place


def _read_run(frame: Frame, start: int, place: int, stop: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A capitalised run as a name, with the role before it; None where it only qualifies what follows."""
    low = frame.low
    begin = place if _is_body(frame, place, stop, lexicon) else _name_start(frame, place, stop, lexicon)
    if begin is None:
        return None
    after = (
        stop + 1 if stop < end and low[stop] == "." and len(low[stop - 1].rpartition(".")[2]) == 1 else stop
    )
    follower = low[after] if after < end else ""
    if is_possessive(low[stop - 1]) and follower:
        return None
    if follower in lexicon.nouns and (after > stop or not _apposed(frame, begin, stop, end, lexicon)):
        return None
    if stop - begin == 1 and _qualifies(frame, stop, end, lexicon):
        return None
    return _named(frame, start, place, begin, stop, lexicon)


def _qualifies(frame: Frame, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a single capitalised word belongs to a noun after the next word: "Harbour plant workers"."""
    low = frame.low
    if stop + 1 >= end or not low[stop].isalpha():
        return False
    trade = frame.caps[stop + 1] and stop == 1 and _is_full_name(frame, stop + 1, end)
    if low[stop + 1] not in lexicon.nouns and not trade:
        return False
    follower = low[stop]
    if (
        follower in lexicon.prepositions
        or follower in lexicon.auxiliaries
        or follower in lexicon.verbs
        or follower in lexicon.determiners
        or follower in RELATIVES
        or follower in lexicon.adverbs
        or follower.endswith("ed")
        or follower in lexicon.finite
        or follower in {"and", "or"}
    ):
        return False
    return trade or stop + 2 >= end or low[stop + 2] in lexicon.prepositions or frame.caps[stop + 2]


def _is_body(frame: Frame, place: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised run ends as an organisation's name does: "Harbour Ministry"."""
    last = bare(frame.low[stop - 1])
    if stop - place < 2 or not frame.caps[stop - 1] or frame.titled:
        return False
    noun = lexicon.nouns.get(last)
    return last in lexicon.organisation_words or (noun is not None and noun.type == "organisation")


def _is_full_name(frame: Frame, at: int, end: int) -> bool:
    """Whether two capitalised words stand side by side."""
    return at + 1 < end and frame.caps[at] and frame.caps[at + 1]


def _apposed(frame: Frame, begin: int, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a full name is followed by its role without a comma: "Ana Ruiz director for ..."."""
    noun = lexicon.nouns[frame.low[stop]]
    after = frame.low[stop + 1] if stop + 1 < end else ""
    return stop - begin > 1 and noun.type == "person" and after in {"of", "for", "at"}


def _name_start(frame: Frame, place: int, stop: int, lexicon: Lexicon) -> int | None:
    """Where the name begins within a run: after the last role, title or word that is no name."""
    low, begin = frame.low, place
    for at in range(place, stop):
        word = low[at]
        if word in lexicon.honorifics or word in lexicon.not_names:
            begin = at + 1
        elif word in lexicon.place_words and at + 2 < stop and low[stop - 1] not in lexicon.place_words:
            begin = at + 1
        elif word in lexicon.nouns and not (word in lexicon.surnames and begin < at == stop - 1):
            begin = at + 1
        elif is_possessive(word) and at + 1 < stop:
            begin = at + 1
    while begin < stop and not frame.caps[begin] and low[begin] not in lexicon.particles:
        begin += 1
    return begin if begin < stop else None


def _named(frame: Frame, start: int, place: int, begin: int, stop: int, lexicon: Lexicon) -> Mention:
    """The mention that a name makes, with its role."""
    low = frame.low
    words = tuple(bare(low[at]) for at in range(begin, stop) if low[at][0].isalnum())
    organisation = _is_body(frame, begin, stop, lexicon) or any(
        word in lexicon.organisation_words or word in lexicon.place_words for word in words
    )
    if organisation and _is_surname(frame, start, begin, stop, lexicon):
        organisation = False
    if organisation:
        begin = place
        words = tuple(bare(low[at]) for at in range(begin, stop) if low[at][0].isalnum())
        stop = _of_place(frame, stop)
    noun = next(
        (lexicon.nouns[low[at]] for at in range(begin - 1, start - 1, -1) if low[at] in lexicon.nouns), None
    )
    if noun is None and begin > start and not frame.caps[begin - 1]:
        noun = lexicon.role(low[begin - 1])
    gender = next(
        (
            lexicon.honorifics[low[at]]
            for at in range(begin - 1, max(start, begin - 4) - 1, -1)
            if low[at] in lexicon.honorifics
        ),
        noun.gender if noun else None,
    )
    role = None if organisation else _role_text(frame, start, begin, lexicon)
    return Mention(
        MentionKind.NAME,
        phrase_text(frame, begin, stop),
        begin,
        stop,
        words=words,
        role=role,
        noun=None if organisation else noun,
        gender=gender,
        organisation=organisation,
        place=organisation and any(word in lexicon.place_words for word in words[-1:]),
    )


def _is_surname(frame: Frame, start: int, begin: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a run that ends like a place or an organisation is a person's: Mrs Hill; Ana Lake, 32,"""
    low = frame.low
    if low[stop - 1] not in lexicon.surnames or stop - begin > 3:
        return False
    titled = begin > start and (
        lexicon.role(low[begin - 1]) is not None or low[begin - 1] in lexicon.honorifics
    )
    aged = (
        low[stop : stop + 1] == [","]
        and stop + 2 < len(low)
        and is_number(frame, stop + 1)
        and low[stop + 2] == ","
    )
    return titled or aged or low[begin - 2 : begin - 1] == ["mr"]


def _of_place(frame: Frame, stop: int) -> int:
    """Position after "of Lindmark" behind an organisation's name."""
    low, at = frame.low, stop
    if low[at : at + 1] != ["of"]:
        return stop
    at += 2 if low[at + 1 : at + 2] == ["the"] else 1
    if at >= len(low) or not frame.caps[at]:
        return stop
    while at < len(low) and frame.caps[at] and not is_possessive(low[at]):
        at += 1
    return at


def _role_text(frame: Frame, start: int, begin: int, lexicon: Lexicon) -> str | None:
    """What stands before a name as its role, without article and courtesy titles."""
    low = frame.low
    while begin > start and (low[begin - 1] == "." or low[begin - 1] in _COURTESY):
        if low[begin - 1] == "." and low[begin - 2] not in _COURTESY:
            break
        begin -= 1
    while start < begin and low[start] in {"the", "a", "an"}:
        start += 1
    if not any(lexicon.role(low[at]) or low[at] in lexicon.honorifics for at in range(start, begin)):
        return None
    return phrase_text(frame, start, begin)


_COURTESY = frozenset(
    ["mr", "mrs", "ms", "miss", "mister", "madam", "mme", "señor", "señora", "herr", "frau"]
)


def _description(frame: Frame, start: int, head: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A description such as "a senior official at the ministry"; None for "no one"."""
    low = frame.low
    if low[start] == "no":
        return None
    noun = lexicon.nouns.get(low[head])
    while end > head + 1 and (
        low[end - 1] in lexicon.adverbs
        or low[end - 1] in lexicon.auxiliaries
        or not low[end - 1][0].isalnum()
    ):
        end -= 1
    stop = min(end, head + 12)
    definite = low[start] in {"the", "that", "this", "his", "her", "its", "their"} or is_possessive(
        low[start]
    )
    return Mention(
        MentionKind.NOUN,
        phrase_text(frame, start, stop),
        start,
        stop,
        noun=noun,
        gender=noun.gender if noun else None,
        plural=noun.plural if noun else False,
        definite=definite,
        organisation=noun.type == "organisation" if noun else True,
    )


_TIMES = frozenset(
    "year month week day morning afternoon evening night hour minute weekend years months weeks days hours minutes "
    "time times moment way thing things same rest".split()
)


def _unknown_description(frame: Frame, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """A short phrase with an article and a noun that no rule knows: "a teen", "the bakery"."""
    low = frame.low
    if low[start] not in lexicon.determiners or not 1 < end - start <= 4:
        return None
    if any(low[at] in lexicon.auxiliaries or low[at].endswith("ed") for at in range(start + 1, end)):
        return None
    if any(low[at] in _TIMES for at in range(start + 1, end)):
        return None
    return Mention(
        MentionKind.NOUN,
        phrase_text(frame, start, end),
        start,
        end,
        definite=low[start] in {"the", "this", "that"},
    )


def phrase_text(frame: Frame, start: int, end: int) -> str:
    """The items' words on one line, without a possessive ending or punctuation at the edges."""
    parts: list[str] = []
    previous = -1
    for item in frame.items[start:end]:
        if not isinstance(item, Token):
            continue
        if parts and (item.span.start > previous):
            parts.append(" ")
        parts.append(item.text)
        previous = item.span.end
    text = "".join(parts).strip(" ,;:-–—")
    if text[-2:-1] == "." and text[-1:].isupper():
        text += "."
    if text.lower().endswith(("'s", "’s")):
        text = text[:-2]
    return text


def is_number(frame: Frame, place: int) -> bool:
    """Whether the item is a number in figures."""
    item = frame.items[place]
    return isinstance(item, Token) and item.kind is TokenKind.NUMBER
