"""How an event is told: as so or not so, as done, planned, possible, or as somebody's allegation."""

from __future__ import annotations

from checker.language import tree
from checker.model.frame import Mood
from checker.model.syntax import Syntax, Word
from checker.rulebook.frames import FrameRules

_CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "acl"})


def is_denied(
    syntax: Syntax, event: Word, verb: Word, noun: Word, rules: FrameRules, *, by_verb: bool = False
) -> bool:
    """Whether an event is told as not so: by "not" or "never", by "no ships", or by who denies it.

    Args:
        event: names the event; `verb` is that of its clause, and `noun` what the claim counts.
        by_verb: whether the verb's "not" denies an event that a noun names, as in "the toll did not rise to
            40"; it does not in "the theft was never solved".
    """
    named = (noun, *tree.subjects(syntax, event), *tree.objects(syntax, event))
    if tree.is_negated(syntax, event) or any(_is_none(syntax, word, rules) for word in named):
        return True
    is_told = by_verb or event.pos != "NOUN" or verb.lemma in rules.links
    if is_told and tree.is_negated(syntax, verb):
        return True
    return any(
        above.lemma in rules.denials or _is_untrue(syntax, above, rules) for above in _rulers(syntax, verb)
    )


def mood_of(syntax: Syntax, verb: Word, rules: FrameRules) -> Mood:
    """How the clause of a verb is told."""
    above = _rulers(syntax, verb)
    if any(child.lemma in rules.alleging for child in tree.children(syntax, verb, "advmod")):
        return Mood.ALLEGED
    if any(word.lemma in rules.allegations for word in above):
        return Mood.ALLEGED
    helpers = {word.lemma for word in tree.auxiliaries(syntax, verb)}
    if helpers & rules.chances:
        return Mood.POSSIBLE
    if helpers & (rules.futures - {"to"}):
        return Mood.PLANNED
    planned = "to" in helpers and any(_is_plan(word, rules) for word in above)
    return Mood.PLANNED if planned else Mood.DONE


def _is_plan(word: Word, rules: FrameRules) -> bool:
    """Whether it puts what depends on it into the future; "go" only in "is going to"."""
    return word.lemma in rules.plans and (word.lemma != "go" or word.tag == "VBG")


def _is_untrue(syntax: Syntax, verb: Word, rules: FrameRules) -> bool:
    """Whether a clause says that what it holds is not so: "it isn't true that …"."""
    said = tree.children(syntax, verb, "acomp")
    return tree.is_negated(syntax, verb) and any(word.lemma in rules.truths for word in said)


def _is_none(syntax: Syntax, noun: Word, rules: FrameRules) -> bool:
    """Whether a noun is none at all: "no ships", "nobody"; not "no fewer than 12 ships"."""
    return noun.lemma in rules.nobody or any(w.text == "no" for w in tree.children(syntax, noun, "det"))


def _rulers(syntax: Syntax, verb: Word) -> list[Word]:
    """The words that a clause depends on as what is said, planned or denied.

    In "The firm rejected claims that it had dumped 40 barrels" they are "claims" and "rejected".
    """
    found: list[Word] = []
    word, content = verb, None
    while (above := syntax.head(word)) is not None:
        is_content = word is content and word.relation in {"dobj", "nsubjpass"}
        if not is_content and word.relation not in _CLAUSAL | {"conj", "prep"}:
            break
        if word.relation != "conj":
            found.append(above)
        content = above if word.relation == "acl" and _is_content(syntax, word) else None
        word = above
    return found


def _is_content(syntax: Syntax, verb: Word) -> bool:
    """Whether a clause says what its noun holds: "claims that …", "a plan to …"."""
    is_to = any(word.lemma == "to" for word in tree.auxiliaries(syntax, verb))
    return is_to or bool(tree.children(syntax, verb, "mark"))
