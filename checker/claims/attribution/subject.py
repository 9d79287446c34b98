"""Who the subject of a reporting verb is, from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.attribution.frame import QUOTE, Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.language.tree import (
    appositions,
    children,
    descendants,
    is_passive,
    is_verb,
    noun_phrase,
    objects,
    subjects,
)
from checker.model.document import Sentence
from checker.model.syntax import Syntax, Word

_NOMINAL = frozenset(
    ["DT", "PRP$", "PRP", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH"]
)
"""Tags of the words that a noun phrase is made of."""
_SKIPPED = frozenset(["RB", "MD", "VBZ", "VBD", "VBP", "VB"])
"""Tags of what stands between a subject and its verb."""
_APART = frozenset(["relcl", "appos", "acl", "cc", "conj", "advcl", "parataxis"])
"""Relations of what is told of a noun besides."""
_MARKS = frozenset([",", ":", ".", "``", "''", "-LRB-", "-RRB-"])
_MODEST = 12
"""Words of a description after its head, at most."""


def speaker_of(frame: Frame, sentence: Sentence, verb: Word, lexicon: Lexicon) -> Mention | None:
    """Who says what a verb reports, by the parse."""
    for word in _speakers(sentence.syntax, verb, lexicon):
        mention = mention_of(frame, sentence, word, lexicon)
        if mention is not None:
            return mention
    return None


def _speakers(syntax: Syntax, verb: Word, lexicon: Lexicon) -> Iterator[Word]:
    """The words that may name who speaks: "Ruiz was quoted as saying" has Ruiz, "condemned by Ruiz" too."""
    above = syntax.head(verb)
    if verb.relation == "xcomp" and above is not None:
        yield from (w for w in children(syntax, above, "dobj") if above.index < w.index < verb.index)
    yield from subjects(syntax, verb)
    while above is not None and not is_verb(above):
        above = syntax.head(above)
    if above is None or verb.relation not in {"pcomp", "advcl", "conj", "xcomp", "acl", "dep"}:
        return
    if verb.relation == "pcomp" and above.lemma in lexicon.quoted:
        yield from objects(syntax, above)
    yield from objects(syntax, above) if is_passive(syntax, above) else subjects(syntax, above)


def mention_of(frame: Frame, sentence: Sentence, word: Word, lexicon: Lexicon) -> Mention | None:
    """How a frame names somebody whose head is `word`; None within a quotation."""
    place = phrase_of(frame, sentence, word)
    at = frame.position(sentence.span.start + word.start)
    if place is None or at is None:
        return None
    syntax = sentence.syntax
    if word.pos != "PROPN" or word.text in lexicon.nouns.keys() - lexicon.surnames:
        for other in appositions(syntax, word):
            if other.pos == "PROPN":
                named = mention_of(frame, sentence, other, lexicon)
                if named is not None and named.kind is MentionKind.NAME and not named.organisation:
                    return named
    start, end = place
    end = _name_end(frame, end)
    found = read_phrase(frame, start, end, lexicon)
    while found is not None and found.kind is MentionKind.NAME and found.end <= at:
        found = read_phrase(frame, found.end, end, lexicon) if word.pos == "PROPN" else None
    return found


def phrase_of(frame: Frame, sentence: Sentence, word: Word) -> tuple[int, int] | None:
    """The items of the noun phrase that a word is the head of; None within a quotation."""
    base = sentence.span.start
    held = [frame.position(base + w.start) for w in noun_phrase(sentence.syntax, word)]
    first = next((place for place in held if place is not None), None)
    at = frame.position(base + word.start)
    last = frame.position(base + _last(sentence.syntax, word).start)
    return None if first is None or at is None or last is None else (first, max(last, at) + 1)


def _name_end(frame: Frame, end: int) -> int:
    """The end of a phrase with the rest of a name that the parse has cut off: Whip | Steny Hoyer."""
    while end < len(frame.low):
        if frame.tag(end) == "HYPH" and frame.tag(end + 2) == "NNP":
            end += 2
        elif frame.caps[end] and frame.tag(end) == "NNP":
            end += 1
        else:
            break
    return end


def _last(syntax: Syntax, head: Word) -> Word:
    """The last word of a noun phrase: "an official at the ministry", "a source close to the talks"."""
    if head.pos == "PRON":
        return head
    own = {word.index for word in descendants(syntax, head)}
    apart = {
        word.index
        for child in syntax.children[head.index]
        if child.relation in _APART
        for word in (child, *descendants(syntax, child))
    }
    last = head
    for word in syntax.words[head.index + 1 : head.index + 1 + _MODEST]:
        if word.index not in own or word.index in apart or word.tag in _MARKS:
            break
        last = word
    return last


def beside(frame: Frame, at: int, lexicon: Lexicon) -> tuple[Mention | None, bool]:
    """Who stands right beside a verb that the parse gives no subject, and whether behind it."""
    before = frame.low[at - 1] if at else ""
    if before == QUOTE or (before in {",", "-", "–", "—"} and at > 1 and frame.low[at - 2] == QUOTE):
        return behind(frame, at + 1, lexicon), True
    end = at
    while end > 0 and frame.tag(end - 1) in _SKIPPED:
        end -= 1
    if end > 1 and frame.low[end - 1] == ",":
        end = next((place for place in range(end - 2, 0, -1) if frame.low[place] == ","), end)
    start = end
    while start > 0 and (frame.tag(start - 1) in _NOMINAL or frame.low[start - 1] == "."):
        start -= 1
    while start > 1 and frame.pos(start - 1) == "ADP" and frame.tag(start - 2) in _NOMINAL:
        start -= 2
        while start > 0 and frame.tag(start - 1) in _NOMINAL:
            start -= 1
    found = read_phrase(frame, start, end, lexicon) if start < end else None
    return (None if found is None or _qualifies(frame, found, end, lexicon) else found), False


def _qualifies(frame: Frame, name: Mention, end: int, lexicon: Lexicon) -> bool:
    """Whether a name only qualifies a noun that follows, which is nobody's role: Italy | earthquake."""
    follows = name.end < end and frame.pos(name.end) == "NOUN" and frame.low[name.end] not in lexicon.nouns
    return name.kind is MentionKind.NAME and follows


def apposed(frame: Frame, subject: Mention | None, at: int, lexicon: Lexicon) -> Mention | None:
    """The name before a subject that stands between commas right before a verb: Ruiz, D-N.Y., said."""
    if subject is None or subject.start < 2 or not subject.end < at or frame.low[at - 1] != ",":
        return None
    if "," in frame.low[subject.end : at - 1] or frame.low[subject.start - 1] != ",":
        return None
    end = start = subject.start - 1
    while start > 0 and (frame.tag(start - 1) in _NOMINAL or frame.low[start - 1] == "."):
        start -= 1
    name = read_phrase(frame, start, end, lexicon) if start < end else None
    whole = name is not None and name.kind is MentionKind.NAME and name.end == end
    return name if whole else None


def aside(frame: Frame, verb: Word, at: int, lexicon: Lexicon) -> Mention | None:
    """The subject of a verb that stands with it between commas: The pier, said Ruiz, was shut."""
    if at < 2 or frame.low[at - 1] != "," or verb.tag not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    found = behind(frame, at + 1, lexicon)
    if found is None or found.organisation or frame.low[found.end : found.end + 1] != [","]:
        return None
    if found.noun is None:
        return found if found.kind is MentionKind.NAME else None
    return found if found.noun.type in {"person", "group"} else None


def behind(frame: Frame, start: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase that begins at a position."""
    end = start
    while end < len(frame.low) and (
        frame.tag(end) in _NOMINAL
        or (end == start and frame.low[end] in lexicon.nouns)
        or (frame.low[end] == "." and frame.low[end - 1] in lexicon.honorifics)
        or (frame.tag(end) == "IN" and end > start and frame.tag(end - 1) in {"NN", "NNS"})
    ):
        end += 1
    return read_phrase(frame, start, end, lexicon) if start < end else None


def main_subject(frame: Frame, before: int, lexicon: Lexicon) -> Mention | None:
    """What the sentence is about: the subject of its main verb, where that stands before a position."""
    for sentence in frame.sentences:
        for word in _main_subjects(frame, sentence):
            mention = mention_of(frame, sentence, word, lexicon)
            if mention is not None and mention.start < before:
                return mention
    return None


def _main_subjects(frame: Frame, sentence: Sentence) -> Iterator[Word]:
    """The subjects of a sentence's own clauses; those of the main verb come first."""
    syntax = sentence.syntax
    for verb in sorted(syntax.words, key=lambda word: not word.is_root):
        if frame.position(sentence.span.start + verb.start) is None:
            continue
        if verb.is_root or verb.relation in {"ccomp", "conj", "parataxis", "advcl"}:
            yield from children(syntax, verb, "nsubj", "nsubjpass")
