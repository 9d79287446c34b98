"""Words in a speaker's mouth, and the names of those who speak, told otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.measuring.planted.change import Change, Edit, Fault, Passage, Reach, group_edit
from checker.model.article import Span
from checker.model.claim import Kind

_NAME = r"[A-Z][a-z]+(?:[’'-][A-Z][a-z]+)?"
_SAYS = r"(?:said|says|told|added|wrote|tweeted|asked|replied|explained|continued|warned|insisted)"
_BEHIND = re.compile(
    rf"[”\"],? (?P<first>(?:{_NAME} )?)(?P<last>{_NAME}),? {_SAYS}\b|"
    rf"[”\"],? {_SAYS} (?P<first_>(?:{_NAME} )?)(?P<last_>{_NAME})(?=[.,\n])"
)
_FULL = re.compile(rf"(?<![A-Z][a-z]\. )\b(?P<first>{_NAME}) (?P<last>{_NAME})\b")
_QUOTE = re.compile(r"(?P<marks>[“\"])(?P<words>[^“”\"\n]{30,})[”\"]")
_WORD = re.compile(r"(?<= )[a-z]{5,}(?=[ ,.])")
_SURNAMES = ("Halden", "Marlow", "Tarrant", "Quillby", "Ostrow", "Venner")
_GIVEN = ("Gordon", "Imogen", "Silas", "Beatrix", "Rufus", "Odette")
_POOL = ("window", "gardens", "ladders", "quietly", "autumn", "borrowed", "painted", "harbour")
_NOT_NAMES = frozenset(
    re.findall(r"\w+", """
    The This That These Those His Her Their Its Our My He She They We You It But And When While After Before
    In On At As If Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday White House Times
    Post News Press Journal Reuters Street Department Ministry State Army Police Senate Congress Court
    Officials President Senator Governor Mayor Secretary Minister Judge Sheriff Chief Professor General
    Representative Vice Prime Attorney Former Deputy
    """)
)  # fmt: skip
_ROLE_PAIRS = {
    "Mayor": "Governor",
    "Governor": "Mayor",
    "Gov.": "Sen.",
    "Sen.": "Rep.",
    "Rep.": "Sen.",
    "Senator": "Representative",
    "President": "Vice President",
    "Minister": "Ambassador",
    "Secretary": "Ambassador",
    "Sheriff": "Judge",
    "Judge": "Sheriff",
    "Capt.": "Lt.",
    "Lt.": "Capt.",
    "Sgt.": "Capt.",
    "Chief": "Deputy",
    "Professor": "Judge",
}
_ROLE = re.compile(
    rf"(?<!Vice )(?<!Former )\b(?P<word>{'|'.join(map(re.escape, _ROLE_PAIRS))}) (?={_NAME} {_NAME}\b)"
)


def _of(names: Sequence[str], text: str, word: str) -> str:
    """A name that the text does not hold; which one depends on the word alone."""
    start = sum(map(ord, word))
    free = (names[(start + step) % len(names)] for step in range(len(names)))
    return next((name for name in free if name not in text), names[0])


def _everywhere(passage: Passage, words: re.Pattern[str], new: str) -> Change:
    """The change of every place where the words stand, in quotations too."""
    return tuple(Edit(Span(*match.span("word")), new) for match in passage.matches(words, quoted=True))


def _speakers(passage: Passage) -> list[tuple[re.Match[str], str]]:
    """Where a quotation is followed by its speaker's name, and the surname."""
    found = []
    for start, end in ((p.start, p.end) for p in _paragraphs(passage)):
        for match in _BEHIND.finditer(passage.text, start, end):
            name = match["last"] or match["last_"]
            if not {name, (match["first"] or match["first_"] or "").strip()} & _NOT_NAMES:
                found.append((match, name))
    return found


def _paragraphs(passage: Passage) -> list[Span]:
    return sorted({passage.paragraph_of(sentence) for sentence in passage.sentences})


def _persons(passage: Passage) -> list[tuple[str, str]]:
    """Given and last names of those named in full once and by the last name alone elsewhere."""
    text = passage.text
    full = Counter(
        (match["first"], match["last"])
        for match in passage.matches(_FULL, quoted=True)
        if not {match["first"], match["last"]} & _NOT_NAMES
    )
    spoken = {name for _, name in _speakers(passage)}
    return sorted((first, last) for first, last in full if last in spoken and text.count(last) > 1)


def _exchanged(passage: Passage) -> Iterator[Change]:
    speakers = _speakers(passage)
    names = sorted({name for _, name in speakers})
    for match, name in speakers:
        others = [other for other in names if other != name]
        if others:
            tail = "" if match["last"] else "_"
            begin = match.start("first" + tail) if match["first" + tail] else match.start("last" + tail)
            yield (Edit(Span(begin, match.end("last" + tail)), others[len(name) % len(others)]),)


def _new_surnames(passage: Passage) -> Iterator[Change]:
    for name in sorted({name for _, name in _speakers(passage)}):
        new = _of(_SURNAMES, passage.text, name)
        yield _everywhere(passage, re.compile(rf"\b(?P<word>{name})\b"), new)


def _new_given(passage: Passage) -> Iterator[Change]:
    for first, last in _persons(passage):
        new = _of(_GIVEN, passage.text, first)
        yield _everywhere(passage, re.compile(rf"\b(?P<word>{first}) (?={last}\b)"), new)


def _misspelt(passage: Passage) -> Iterator[Change]:
    for _, last in _persons(passage):
        if len(last) >= 6:
            yield _everywhere(passage, re.compile(rf"\b(?P<word>{last})\b"), misspell(last))


def misspell(name: str) -> str:
    """The name with one letter more or fewer in its middle, as editors misspell names."""
    for place in range(2, len(name) - 1):
        if name[place] == name[place - 1]:
            return name[:place] + name[place + 1 :]
    middle = next((p for p in range(len(name) - 2, 1, -1) if name[p] in "lnrst"), len(name) // 2)
    return name[:middle] + name[middle] + name[middle:]


def _altered(passage: Passage) -> Iterator[Change]:
    for paragraph in _paragraphs(passage):
        for quote in _QUOTE.finditer(passage.text, paragraph.start, paragraph.end):
            words = list(_WORD.finditer(passage.text, *quote.span("words")))
            if len(quote["words"].split()) >= 6 and words:
                word = words[len(words) // 2]
                new = _POOL[sum(map(ord, word[0])) % len(_POOL)]
                if new != word[0]:
                    yield (Edit(Span(*word.span()), new),)


def _roles(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_ROLE):
        yield group_edit(match, "word", _ROLE_PAIRS[match["word"]])


_SPOKEN = frozenset({Kind.QUOTE, Kind.NAME})

PEOPLE = (
    Fault("word in a quotation", _altered, frozenset({Kind.QUOTE}), Reach.PARAGRAPH),
    Fault("speaker exchanged", _exchanged, frozenset({Kind.QUOTE}), Reach.PARAGRAPH),
    Fault("speaker's surname new", _new_surnames, _SPOKEN, Reach.PARAGRAPH),
    Fault("given name", _new_given, _SPOKEN, Reach.PARAGRAPH),
    Fault("surname's spelling", _misspelt, _SPOKEN, Reach.PARAGRAPH),
    Fault("role of a person", _roles, _SPOKEN, Reach.SENTENCE),
)
