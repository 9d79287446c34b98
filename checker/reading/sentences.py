"""Where sentences end: nupunkt's boundaries, corrected by abbreviations and quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.rulebook.reading import Abbreviation, ReadingRules

_STOP = re.compile(r"\.[\"”’)\]]{0,3}\s+(?=\S)")
_GLUED = re.compile(r"(?<=[^\W_])[.?!][\"”’)]?(?=[A-Z][a-z])")
_NEXT_WORD = re.compile(r"[\"“‘'(\[]*([^\W_]+(?:['’][^\W_]+)*)(\.?)")
_INITIAL = re.compile(r"(?:[A-Z]\.-?)+")
_CLOSER = re.compile(r"(?:[”)\]]|['’](?=\s|$))+\s*")
_QUESTION = re.compile(r"[?!…][\"”’]$|[.]{3}[\"”’]?$")
_ENDED = re.compile(r"[.!?…:][\"'”’)\]]{0,3}$")
_LETTER = re.compile(r"[^\W_]")
_STRAIGHT = '"'
_ADDRESS = ".:/@_=&#\\"
"""Marks that addresses have and words have not."""

_CLOSING = ".,;:!?)\"'”’"
_DOMAINS = ("Com", "Org", "Net")
_LOOK = 40
"""How far to look for a word's beginning or for the verb after a quotation, in characters."""


def sentence_spans(text: str, rules: ReadingRules) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of one paragraph, without the white space around them.

    The paragraph has no white space at its edges. What ends no sentence is cut at `limits.sentence`
    characters: nobody writes such sentences, and a parser would need all memory for them.
    """
    start = 0
    for cut in [*_cuts(text, rules), len(text)]:
        while start < cut:
            stop = _stretch_end(text, start, cut, rules.limits.sentence)
            end = stop
            while end > start and text[end - 1].isspace():
                end -= 1
            if end > start:
                yield start, end
            start = stop


def abbreviation_rules(text: str, rules: ReadingRules) -> frozenset[str]:
    """Ids of the rules by which a full stop in the text does not end its sentence."""
    found = ((match, _rule_at(text, match.start(), rules)) for match in _STOP.finditer(text))
    return frozenset(rule.id for match, rule in found if rule and _ends(text, match, rule, rules) is False)


def _cuts(text: str, rules: ReadingRules) -> list[int]:
    """Offsets at which a new sentence begins."""
    cuts = set(_statistical(text, rules.limits.sentence))
    for match in _STOP.finditer(text):
        ends = _ends(text, match, _rule_at(text, match.start(), rules), rules)
        if ends is False:
            cuts.discard(match.end())
        elif ends:
            cuts.add(match.end())
    cuts.update(_glued(text, rules))
    cuts.update(match.start() for match in rules.links.finditer(text) if match.start())
    return _whole_quotations(text, sorted(cuts), rules)


def _statistical(text: str, longest: int) -> Iterator[int]:
    """Where nupunkt begins a sentence, given stretches that keep its worst case small."""
    from nupunkt import sent_spans

    start = 0
    while start < len(text):
        stretch = text[start : _stretch_end(text, start, len(text), longest)]
        if start:
            yield start
        for _, end in sent_spans(stretch):
            cut = _skip_space(stretch, end)
            if cut < len(stretch):
                yield start + cut
        start += len(stretch)


def _skip_space(text: str, place: int) -> int:
    """The first place from `place` on that is not white space."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _stretch_end(text: str, start: int, stop: int, longest: int) -> int:
    """Where to end a stretch, at `stop` at the latest: after a sentence, else after a word, else anywhere."""
    if stop - start <= longest:
        return stop
    for mark in (". ", " "):
        place = text.rfind(mark, start + longest // 2, start + longest)
        if place > 0:
            return place + len(mark)
    return start + longest


def _rule_at(text: str, stop: int, rules: ReadingRules) -> Abbreviation | None:
    """The rule of the abbreviation whose full stop is at `stop`."""
    word = _word_at(text, stop)
    return rules.endings.get(word) or rules.endings.get(word.rsplit("-", 1)[-1])


def _word_at(text: str, stop: int) -> str:
    """The word that ends with the full stop at `stop`."""
    words = text[max(0, stop - _LOOK) : stop + 1].split()
    return words[-1].lstrip("\"“‘'([—–").rsplit("—", 1)[-1] if words else ""


def _ends(text: str, match: re.Match[str], rule: Abbreviation | None, rules: ReadingRules) -> bool | None:
    """Whether the full stop that was matched ends a sentence; None where no rule knows."""
    if rule is None and not _INITIAL.fullmatch(_word_at(text, match.start())):
        return None
    following = match.end()
    match rule.ends if rule else "opener":
        case "never":
            return False
        case "no number":
            return False if text[following].isdigit() else None
        case _:
            return _opens(text, following, rules)


def _opens(text: str, following: int, rules: ReadingRules) -> bool | None:
    """Whether a sentence opens at `following`, behind an abbreviation; None before a quotation."""
    after = _NEXT_WORD.match(text, following, following + _LOOK)
    if text[following] in "\"“‘'":
        return None
    if not after:
        return False
    return after.group(1).replace("’", "'") in rules.openers and not (
        len(after.group(1)) == 1 and after.group(2)
    )


def _glued(text: str, rules: ReadingRules) -> Iterator[int]:
    """Where a sentence begins without a space before it: "ended in May.The"."""
    for match in _GLUED.finditer(text):
        before = text[max(0, match.start() - _LOOK) : match.start()].rsplit(maxsplit=1)[-1]
        after = text[match.end() : match.end() + _LOOK].split(maxsplit=1)[0]
        if _is_word_end(before, rules) and _is_word_start(after):
            yield match.end()


def _is_word_end(before: str, rules: ReadingRules) -> bool:
    """Whether what stands before a full stop is a number or a word, not an abbreviation or an address."""
    if before.replace("/", "").isdigit():
        return True
    abbreviated = len(before) < 2 or before[-2:].isupper() or f"{before}." in rules.endings
    return not abbreviated and not any(mark in _ADDRESS for mark in before)


def _is_word_start(after: str) -> bool:
    """Whether what stands behind a full stop is a word, not the rest of an address."""
    return not any(mark in _ADDRESS for mark in after.rstrip(_CLOSING)) and after[:3] not in _DOMAINS


def _whole_quotations(text: str, cuts: list[int], rules: ReadingRules) -> list[int]:
    """The cuts, moved or dropped so that a quotation keeps its closing mark and its speaker."""
    straight = [match.start() for match in re.finditer(_STRAIGHT, text)]
    kept: list[int] = []
    start = done = 0
    worded = False
    for cut in cuts:
        place = _behind_closers(text, cut, straight)
        worded = worded or bool(_LETTER.search(text, done, place))
        done = max(done, place)
        if worded and start < place < len(text) and not _goes_on(text, start, place, rules):
            kept.append(place)
            start, worded = place, False
    return kept


def _behind_closers(text: str, cut: int, straight: list[int]) -> int:
    """The cut, behind closing marks that the sentence before it should keep."""
    match = _CLOSER.match(text, cut)
    if match:
        return match.end()
    opened = bisect_left(straight, cut) % 2 == 1
    if opened and text[cut] == _STRAIGHT and not text[cut + 1 : cut + 2].isalnum():
        return _skip_space(text, cut + 1)
    return cut


def _goes_on(text: str, start: int, cut: int, rules: ReadingRules) -> bool:
    """Whether the sentence that seems to end before `cut` goes on, as `"Why?" she asked.` does."""
    before = text[max(start, cut - _LOOK) : cut].rstrip()
    if text[cut].islower():
        return not _ENDED.search(before) or (bool(_QUESTION.search(before)) and _plain_word(text, cut))
    if not _QUESTION.search(before) or before[-1] not in '"”’':
        return False
    for word in text[cut : cut + _LOOK].replace(",", " ").split()[:5]:
        if word.rstrip(".,") in rules.words.saying:
            return True
        if not word[0].isupper():
            return False
    return False


def _plain_word(text: str, cut: int) -> bool:
    """Whether the word at `cut` is all lower-case, unlike "iPhone"."""
    after = _NEXT_WORD.match(text, cut, cut + _LOOK)
    return bool(after) and after is not None and after.group(1).islower()
