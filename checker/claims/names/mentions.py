"""Names in a sentence: capitalised words in a row, and what tells whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from checker.claims.names.descriptions import PERSON as PERSON_ENTITY
from checker.claims.names.descriptions import find_descriptions
from checker.claims.names.likeness import plain_words
from checker.claims.names.roles import Role, RoleGrammar
from checker.claims.names.wording import NameView, bare, is_possessive
from checker.model.article import Span
from checker.model.document import Sentence, TokenKind
from checker.model.name import PersonRole
from checker.model.syntax import Syntax
from checker.rulebook.names import NameRules

PERSON = "person"
PLACE = "place"
_LONGEST_PERSON = 5
_LONGEST_PLACE = 3
_LONGEST_BODY = 9
_LINKS = 4
"""How many words may stand between the noun of a place and its name."""
_LISTED = 12
"""How many names one noun may govern."""


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row: indexes into a view, `end` exclusive."""

    start: int
    end: int

    def words(self, view: NameView) -> list[str]:
        """The words as written, without a possessive ending."""
        return [bare(view.tokens[i].text) for i in range(self.start, self.end)]

    def text(self, view: NameView, sentence: Sentence) -> str:
        """The words as they stand in the sentence."""
        return self.span(view).shift(-sentence.span.start).of(sentence.text)

    def span(self, view: NameView) -> Span:
        """Offsets into the document, without a possessive ending."""
        last = view.tokens[self.end - 1]
        return Span(view.tokens[self.start].start, last.start + len(bare(last.text)))


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a person is: offsets into the sentence's text, and the rules that know them."""

    span: Span
    role: PersonRole
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a sentence.

    Attributes:
        sort: PERSON or PLACE.
        name: as written, without honorifics and without the noun of a place.
        span: of the name with the noun of a place beside it; offsets into the document.
        core: of the name alone.
        descriptions: what the sentence says that the person is.
        noun: of a place, in lower case; empty for a person.
        feature: id of the rule that the noun belongs to; empty for a person.
        evident: whether something beside the name tells that it is a person's.
        rules: ids of the rules that took part.
    """

    sentence: Sentence
    sort: str
    name: str
    span: Span
    core: Span
    descriptions: tuple[Description, ...] = ()
    noun: str = ""
    feature: str = ""
    evident: bool = True
    rules: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameGrammar:
    """Finds names by the rules of one language.

    Attributes:
        features: nouns of places, each with the id of its rule.
        compound: nouns behind which a body's name goes on, likewise; `joints` has the words it goes on over.
        leads: nouns right before a name, likewise.
    """

    roles: RoleGrammar
    features: dict[str, str]
    compound: dict[str, str]
    leads: dict[str, str]
    joints: dict[str, frozenset[str]]
    function: frozenset[str]
    bodies: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    saying: frozenset[str]
    serving: frozenset[str]
    naming: frozenset[str]
    links: frozenset[str]

    @classmethod
    def of(cls, rules: NameRules) -> NameGrammar:
        """The grammar that a names file describes."""
        words = rules.words
        return cls(
            roles=RoleGrammar.of(rules),
            features={word: f.id for f in rules.feature if not f.joints for word in f.words},
            compound={word: f.id for f in rules.feature if f.joints for word in f.words},
            joints={word: frozenset(f.joints) for f in rules.feature if f.joints for word in f.words},
            leads={word: feature.id for feature in rules.feature for word in feature.leads},
            function=frozenset(words.function),
            bodies=frozenset(words.bodies),
            particles=frozenset(words.particles).union(words.articles),
            honorifics=frozenset(words.honorifics),
            saying=frozenset(words.saying),
            serving=frozenset(words.serving),
            naming=frozenset(words.naming),
            links=frozenset(words.links),
        )

    def find(self, sentence: Sentence, view: NameView) -> Iterator[NameMention]:
        """The names in a sentence: places beside their noun, then persons in full."""
        roles = self.roles.find(view)
        runs = self._names(view, roles)
        places = dict(self._places(view, runs))
        for run in runs:
            if run in places:
                yield self._place(sentence, view, run, places[run])
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
        joints = self.joints.get(view.low(run.end - 1), frozenset())
        article = view.low(run.end + 1) == "the"
        return (
            view.low(run.end) in joints
            and following.start == run.end + 1 + article
            and all(view.is_joined(i) for i in range(run.end, following.start + 1))
            and not any(view.low(i) in self.roles.given for i in range(following.start, following.end))
            and self.roles.titles.starting(view, following.start) is None
        )

    def _joint_noun(self, view: NameView, run: Run) -> int | None:
        """The index of the noun behind which a body's name goes on; None where it does not."""
        inside = range(run.start, run.end - 1)
        return next((i for i in inside if view.low(i + 1) in self.joints.get(view.low(i), ())), None)

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

    def _places(self, view: NameView, runs: list[Run]) -> Iterator[tuple[Run, int]]:
        """The runs that name places, each with the index of the place's noun."""
        by_start = {run.start: run for run in runs}
        for run in runs:
            last = run.end - 1
            joint = self._joint_noun(view, run)
            if joint is not None:
                yield run, joint
            elif bare(view.low(last)) in self.features and run.end - run.start > 1:
                yield run, last
            elif bare(view.low(run.start)) in self.leads and run.end - run.start > 1:
                yield run, run.start
            elif view.low(run.start - 1) in self.leads and view.is_joined(run.start):
                yield run, run.start - 1
            elif is_possessive(view.tokens[last].text):
                continue
            elif (
                view.low(run.end) in self.features
                and view.is_joined(run.end)
                and not _is_plural(view.low(run.end))
            ):
                yield run, run.end
        for i in range(len(view)):
            if view.low(i) in self.features:
                yield from ((run, i) for run in self._listed(view, i, by_start))

    def _listed(self, view: NameView, noun: int, by_start: dict[int, Run]) -> Iterator[Run]:
        """The names after the noun of a place: "the villages of Example, Sample and Specimen"."""
        i = noun + 1
        while i < min(len(view), noun + 1 + _LINKS) and view.low(i) in self.links:
            i += 1
        if i == noun + 1:
            return
        for _ in range(_LISTED):
            run = by_start.get(i)
            if run is None:
                return
            yield run
            i = run.end
            if not _is_plural(view.low(noun)) or view.low(i) not in {",", "and", "or"}:
                return
            i += 2 if view.low(i) == "," and view.low(i + 1) in {"and", "or"} else 1

    def _place(self, sentence: Sentence, view: NameView, run: Run, noun: int) -> NameMention:
        inside = self._joint_noun(view, run) == noun
        core = run if inside else Run(run.start + (noun == run.start), run.end - (noun == run.end - 1))
        beside = run.start - 1 <= noun <= run.end
        whole = Run(min(run.start, noun), max(run.end, noun + 1)) if beside else run
        low = bare(view.low(noun))
        first = self.compound if inside else self.leads if noun <= run.start else self.features
        feature = first.get(low) or self.features[low]
        return NameMention(
            sentence=sentence,
            sort=PLACE,
            name=core.text(view, sentence),
            span=whole.span(view),
            core=core.span(view),
            noun=low,
            feature=feature,
            evident=self._is_place_name(view, core),
            rules=frozenset({feature}),
        )

    def _is_place_name(self, view: NameView, core: Run) -> bool:
        """Whether the words are a proper name, not "Southern" of "Southern Province"."""
        lows = [bare(view.low(i)) for i in range(core.start, core.end)]
        generic = self.bodies.union(self.features, self.function)
        longest = _LONGEST_PLACE if self._joint_noun(view, core) is None else _LONGEST_BODY
        return any(low not in generic and len(low) > 1 for low in lows) and len(lows) <= longest

    def _may_be_person(self, view: NameView, run: Run) -> bool:
        """Whether a run has the form of a person's full name."""
        lows = [bare(view.low(i)) for i in range(run.start, run.end)]
        texts = run.words(view)
        if not 2 <= len(lows) <= _LONGEST_PERSON or lows[-1] in self.particles:
            return False
        if any(low in self.bodies or low in self.features for low in lows):
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
        span = Span(view.tokens[title.start].start, view.tokens[title.end - 1].end).shift(-sentence.span.start)
        if not any(told.span.start < span.end and span.start < told.span.end for told in found):
            yield Description(span, PersonRole(span.of(sentence.text)), title.rules)

    def describe(self, sentence: Sentence, name: Span) -> Iterator[Description]:
        """What a sentence says that a person is, where that is an office or the like.

        Args:
            name: offsets of the person's name in the sentence's text.
        """
        taken: set[int] = set()
        for span in find_descriptions(sentence.syntax, name, self.serving):
            text = span.of(sentence.text)
            role = self.roles.read(text)
            if role is not None and span.end not in taken:
                taken.add(span.end)
                yield Description(span, PersonRole(text, _realms(sentence.syntax, span)), role.rules)

    def _is_evident(self, sentence: Sentence, view: NameView, run: Run) -> bool:
        """Whether the parse, an honorific, an age, a verb of saying or a well-known given name tells a person."""
        before, after = view.low(run.start - 1), view.low(run.end)
        age = after == "," and run.end + 1 < len(view) and view.tokens[run.end + 1].kind is TokenKind.NUMBER
        saying = before in self.saying or after in self.saying
        known = bare(view.low(run.start)) in self.roles.given
        named = before in self.naming or f"{view.low(run.start - 2)} {before}" in self.naming
        span = run.span(view).shift(-sentence.span.start)
        words = sentence.syntax.within(span.start, span.end)
        parsed = bool(words) and all(word.entity == PERSON_ENTITY for word in words)
        return parsed or age or saying or known or named or before in self.honorifics


def _is_plural(noun: str) -> bool:
    """Whether the noun of a place speaks of several: "the Example villages" are not called Example."""
    return noun.endswith("s")


def _realms(syntax: Syntax, span: Span) -> frozenset[tuple[str, str]]:
    """The places and nations named in a stretch of a sentence."""
    words = [word for word in syntax.within(span.start, span.end) if word.entity in _REALMS]
    return frozenset((sort, " ".join(plain_words(" ".join(w.text for w in group)))) for sort, group in groupby(words, key=lambda w: w.entity))


_REALMS = frozenset({"GPE", "LOC", "NORP"})
