"""Names in a sentence: capitalised words in a row, and what tells whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from checker.claims.names.descriptions import PERSON as PERSON_ENTITY
from checker.claims.names.descriptions import find_descriptions
from checker.claims.names.likeness import plain_words
from checker.claims.names.mention import KIN_OF, PERSON, Description, NameMention
from checker.claims.names.places import PlaceGrammar
from checker.claims.names.roles import Role, RoleGrammar
from checker.claims.names.wording import NameView, Run, bare, is_possessive, view_of_names
from checker.model.article import Span
from checker.model.document import Sentence, TokenKind
from checker.model.name import PersonRole
from checker.model.syntax import Syntax
from checker.reading.tokens import tokenize
from checker.rulebook.names import NameRules

_LONGEST_PERSON = 5


@dataclass(frozen=True, slots=True)
class NameGrammar:
    """Finds names by the rules of one language."""

    roles: RoleGrammar
    places: PlaceGrammar
    function: frozenset[str]
    bodies: frozenset[str]
    saints: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    serving: frozenset[str]

    @classmethod
    def of(cls, rules: NameRules) -> NameGrammar:
        """The grammar that a names file describes."""
        words = rules.words
        return cls(
            roles=RoleGrammar.of(rules),
            places=PlaceGrammar.of(rules),
            function=frozenset(words.function),
            saints=frozenset(words.saints),
            bodies=frozenset(words.bodies),
            particles=frozenset(words.particles).union(words.articles),
            honorifics=frozenset(words.honorifics),
            serving=frozenset(words.serving),
        )

    def find(self, sentence: Sentence, view: NameView) -> Iterator[NameMention]:
        """The names in a sentence: places beside their noun, then persons in full."""
        roles = self.roles.find(view)
        runs = self._names(view, roles)
        places = dict(self.places.find(view, runs))
        for run in runs:
            if run in places:
                yield self.places.mention(sentence, view, run, places[run])
            elif self._may_be_person(view, run):
                yield self._person(sentence, view, run, roles)

    def _runs(self, view: NameView, roles: list[Role]) -> Iterator[Run]:
        """Capitalised words in a row outside the offices."""
        held = {i for role in roles for i in range(role.start, role.end)}
        i = 0
        while i < len(view):
            if i in held or not self._is_name_word(view, i):
                i += 1
                continue
            end = self._run_end(view, i, held)
            yield Run(i, end)
            i = end

    def _names(self, view: NameView, roles: list[Role]) -> list[Run]:
        """Bodies' names that go on over a joint, within offices too, and the other runs outside offices."""
        bodies = [
            Run(one.start, two.end)
            for one, two in pairwise(self._runs(view, []))
            if self._goes_on(view, one, two)
        ]
        taken = {i for run in bodies for i in range(run.start, run.end)}
        return [*bodies, *(run for run in self._runs(view, roles) if run.start not in taken)]

    def _goes_on(self, view: NameView, run: Run, following: Run) -> bool:
        """Whether the name of a body goes on with the next run, which is no person's name."""
        joints = self.places.joints.get(view.low(run.end - 1), frozenset())
        article = view.low(run.end + 1) == "the"
        return (
            view.low(run.end) in joints
            and following.start == run.end + 1 + article
            and all(view.is_joined(i) for i in range(run.end, following.start + 1))
            and not any(view.low(i) in self.roles.given for i in range(following.start, following.end))
            and self.roles.titles.starting(view, following.start) is None
        )

    def _run_end(self, view: NameView, start: int, held: set[int]) -> int:
        end = start + 1
        while (
            end < len(view)
            and end not in held
            and view.is_joined(end)
            and not is_possessive(view.tokens[end - 1].text)
        ):
            following = end + 1 < len(view) and view.is_joined(end + 1) and self._is_name_word(view, end + 1)
            particle = view.low(end) in self.particles and following and end + 1 not in held
            if not particle and not self._is_name_word(view, end):
                break
            end += 1
        return end

    def _is_name_word(self, view: NameView, i: int) -> bool:
        token = view.tokens[i]
        if token.kind is not TokenKind.WORD or not token.is_capitalised:
            return False
        low = bare(token.lower)
        initial = len(low) == 1 and i + 1 < len(view) and view.dropped[i + 1]
        return initial or (low not in self.function and low not in self.honorifics)

    def _may_be_person(self, view: NameView, run: Run) -> bool:
        """Whether a run has the form of a person's full name."""
        lows = [bare(view.low(i)) for i in range(run.start, run.end)]
        texts = run.words(view)
        if not 2 <= len(lows) <= _LONGEST_PERSON or lows[-1] in self.particles or lows[0] in self.saints:
            return False
        if any(low in self.bodies or low in self.places.features for low in lows):
            return False
        return not any(text.isupper() and len(text) > 2 for text in texts) and len(lows[-1]) > 1

    def _person(self, sentence: Sentence, view: NameView, run: Run, roles: Sequence[Role]) -> NameMention:
        core = run.span(view)
        before = run.start - (view.low(run.start - 1) == ",")
        title = next((role for role in roles if role.end == before), None)
        found = list(self.describe(sentence, core.shift(-sentence.span.start)))
        if title is not None:
            found += self._unparsed(sentence, view, title, found)
        evident = title is not None or bool(found) or self._is_evident(sentence, view, run)
        return NameMention(
            sentence=sentence,
            sort=PERSON,
            name=run.text(view, sentence),
            span=core,
            core=core,
            descriptions=tuple(found),
            evident=evident,
        )

    def _unparsed(
        self, sentence: Sentence, view: NameView, title: Role, found: Sequence[Description]
    ) -> Iterator[Description]:
        """The title right before a name, where the parse has not tied it to the name."""
        span = Span(view.tokens[title.start].start, view.tokens[title.end - 1].end).shift(
            -sentence.span.start
        )
        if not any(told.span.start < span.end and span.start < told.span.end for told in found):
            yield Description(span, PersonRole(span.of(sentence.text)), title.rules)

    def describe(self, sentence: Sentence, name: Span) -> Iterator[Description]:
        """What a sentence says that a person is, where that is an office or the like.

        Args:
            name: offsets of the person's name in the sentence's text.
        """
        taken: set[int] = set()
        for found in find_descriptions(sentence.syntax, name, self.serving):
            span, text = self._last_title(sentence, found, name)
            role = self.roles.read(text)
            if role is not None and span.end not in taken:
                taken.add(span.end)
                yield Description(span, PersonRole(text, _realms(sentence.syntax, span)), role.rules)

    def _last_title(self, sentence: Sentence, span: Span, name: Span) -> tuple[Span, str]:
        """A description and its text; of two offices right before a name, only the second is the name's."""
        text = span.of(sentence.text)
        view = view_of_names(tokenize(text))
        found = self.roles.find(view) if 0 <= name.start - span.end <= 1 else []
        if len(found) > 1:
            span = Span(span.start + view.tokens[found[-1].start].start, span.end)
        return span, span.of(sentence.text)

    def _is_evident(self, sentence: Sentence, view: NameView, run: Run) -> bool:
        """Whether the parse, an honorific or an age tells a person."""
        before, after = view.low(run.start - 1), view.low(run.end)
        age = after == "," and run.end + 1 < len(view) and view.tokens[run.end + 1].kind is TokenKind.NUMBER
        span = run.span(view).shift(-sentence.span.start)
        words = sentence.syntax.within(span.start, span.end)
        return age or before in self.honorifics or any(word.entity == PERSON_ENTITY for word in words)


def _realms(syntax: Syntax, span: Span) -> frozenset[tuple[str, str]]:
    """The places and nations named in a stretch of a sentence."""
    groups = groupby(syntax.within(span.start, span.end), key=lambda word: _REALMS.get(word.entity, ""))
    return frozenset(
        (sort, " ".join(plain_words(" ".join(w.text for w in words)))) for sort, words in groups if sort
    )


_REALMS = {"GPE": "place", "LOC": "place", "FAC": "place", "NORP": "nation", "PERSON": KIN_OF}
"""The sorts of named entities that tell where, of which nation and whose kin somebody is."""
