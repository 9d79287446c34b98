"""How a sentence tells an event: as done, planned, alleged or denied, or so that nothing is told."""

from __future__ import annotations

from dataclasses import dataclass

from checker.language import tree
from checker.model.statement import Modality
from checker.model.syntax import Syntax, Word
from checker.rulebook.frames import FrameRules
from checker.rulebook.statements import StatementWords

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LINKS = frozenset({"IN", "WRB"})
_TOLD = frozenset({"ccomp", "conj", "relcl", "acl", "parataxis", "ROOT", "advcl"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Reads how events are told, by the rules of one language.

    Attributes:
        conditions: words that put a clause in doubt: "if", "whether".
        refusals: verbs that deny the event that depends on them: "refuse to sign".
        reports: verbs that tell an event as it is: "say".
    """

    frames: FrameRules
    conditions: frozenset[str]
    refusals: frozenset[str]
    reports: frozenset[str]

    @classmethod
    def by(cls, words: StatementWords, frames: FrameRules) -> Standing:
        """The reader that the statements and the frames files describe."""
        return cls(frames, frozenset(words.conditions), frozenset(words.refusals), frozenset(words.reports))

    def of(self, syntax: Syntax, verb: Word) -> tuple[Modality, bool] | None:
        """How an event is told, and whether a verb above denies it; None where it is in doubt or long ago."""
        auxiliaries = tree.auxiliaries(syntax, verb)
        if verb.relation != "ccomp" and any(word.text == "had" for word in auxiliaries):
            return None
        helpers = {word.lemma for word in auxiliaries}
        if helpers & self.frames.chances or self.is_doubted(syntax, verb):
            return None
        modality = Modality.PLANNED if helpers & (self.frames.futures - {"to"}) else Modality.ASSERTED
        if any(word.lemma in self.frames.alleging for word in tree.children(syntax, verb, "advmod")):
            modality = Modality.ALLEGED
        if "to" in helpers or (verb.tag == "VBG" and not helpers):
            return (modality, True) if self._is_refused(syntax, verb) else None
        if not helpers and verb.tag not in _FINITE and not tree.is_passive(syntax, verb):
            return None
        return self._reported(syntax, verb, modality)

    def _is_refused(self, syntax: Syntax, verb: Word) -> bool:
        """Whether the verb above a bare one says that it was not done: "refused to sign"."""
        above = syntax.head(verb)
        if (
            above is None
            or verb.relation not in {"xcomp", "pcomp", "ccomp"}
            or above.lemma not in self.refusals
        ):
            return False
        return not tree.is_negated(syntax, above) and not self.is_doubted(syntax, above)

    def _reported(self, syntax: Syntax, verb: Word, modality: Modality) -> tuple[Modality, bool] | None:
        """How an event is told by the verb of whose content it is part."""
        above = syntax.head(verb)
        if verb.relation != "ccomp" or above is None or _stands_alone(syntax, verb, above):
            return (modality, False) if verb.relation in _TOLD else None
        if above.lemma in self.frames.allegations:
            return Modality.ALLEGED, False
        denied = above.lemma in self.frames.denials
        if (not denied and above.lemma not in self.reports) or tree.is_negated(syntax, above):
            return None
        return modality, denied

    def is_doubted(self, syntax: Syntax, verb: Word) -> bool:
        """Whether a condition or a question governs an event, or a clause that it stands in."""
        for word in (verb, *tree.ancestors(syntax, verb)):
            marks = tree.children(syntax, word, "mark", "advmod", "prep")
            if any(mark.lemma in self.conditions and mark.tag in _LINKS for mark in marks):
                return True
            if word is not verb and {w.lemma for w in tree.auxiliaries(syntax, word)} & self.frames.chances:
                return True
        return False

    def says(self, verb: Word) -> bool:
        """Whether a verb tells what somebody says, thinks or denies."""
        return verb.lemma in self.reports | self.frames.denials | self.frames.allegations | self.refusals


def _stands_alone(syntax: Syntax, verb: Word, above: Word) -> bool:
    """Whether a semicolon parts a clause from the one that the parse puts above it."""
    return any(word.text == ";" for word in syntax.words[verb.index : above.index])
