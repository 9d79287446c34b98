"""The words of attribution, ready for lookup: every inflected form of every verb and noun."""

from __future__ import annotations

from dataclasses import dataclass

from checker.rulebook.attribution import AttributionRules, Pronouns, Source

VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Verb:
    """What a reporting verb tells.

    Attributes:
        rule: id of the rule it comes from.
        stance: the verb's stance.
        direct: whether it reports speech only beside a quotation.
        after: words of which one must follow, or none.
        particle: the second word of a phrasal verb ("out" of "point out"), or "".
    """

    rule: str
    stance: str
    direct: bool
    after: tuple[str, ...]
    particle: str

    def goes_with(self, word: str) -> bool:
        """Whether the word behind the verb lets it report."""
        return not self.after or word in self.after


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun for a source tells.

    Attributes:
        rule: id of the rule it comes from.
        lemma: the singular.
        type: person, group, organisation or document.
        gender: "m", "f" or None.
        plural: whether this form is a plural.
        anonymous: whether it names nobody ("official").
    """

    rule: str
    lemma: str
    type: str
    gender: str | None
    plural: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lookups. Keys are lower case with ' for ’; the word classes are those of `AttributionWords`.

    Attributes:
        verbs: the reporting verbs by their base forms.
        nouns: each form of each noun for a source.
        pronouns: subject pronouns, each with the gender and the number that it asks for.
        phrases: phrases such as "according to", by their first word.
        phrase_rules: the rule of each phrase.
        honorifics: titles before a surname, each with its gender.
        trades: endings of nouns for trades.
        trade_rule: id of the rule that gives them.
    """

    verbs: dict[str, Verb]
    nouns: dict[str, Noun]
    pronouns: dict[str, tuple[str | None, bool]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    phrase_rules: dict[tuple[str, ...], str]
    honorifics: dict[str, str | None]
    trades: tuple[str, ...]
    trade_rule: str
    particles: frozenset[str]
    surnames: frozenset[str]
    suffixes: frozenset[str]
    not_names: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]
    companies: frozenset[str]
    issued: frozenset[str]
    companies_end: frozenset[str]
    courtesy: frozenset[str]
    quoted: frozenset[str]
    trades_in_goods: frozenset[str]
    definite: frozenset[str]
    agents: frozenset[str]
    telling: frozenset[str]
    answering: frozenset[str]
    offering: frozenset[str]

    def noun_at(self, low: list[str], at: int) -> Noun | None:
        """The noun that ends at a position, of two words where the rules have one: "vice president"."""
        two = " ".join(low[max(at - 1, 0) : at + 1])
        return self.nouns.get(two) or self.nouns.get(low[at])

    def role(self, word: str) -> Noun | None:
        """The noun that a word beside a name is, a trade that no rule names included."""
        noun = self.nouns.get(word)
        if noun is not None or len(word) < 5 or not word.endswith(self.trades) or not word.isalpha():
            return noun
        if word in self.not_names or word in self.verbs:
            return None
        return Noun(self.trade_rule, word, "person", None, plural=False, anonymous=False)


def compile_lexicon(rules: AttributionRules) -> Lexicon:
    """The lexicon that the rules make."""
    words = rules.words
    phrases, phrase_rules = _phrases(rules)
    honorifics: dict[str, str | None] = dict.fromkeys(rules.honorifics.neutral)
    honorifics |= dict.fromkeys(rules.honorifics.male, "m") | dict.fromkeys(rules.honorifics.female, "f")
    classes = {name: frozenset(members) for name, members in words if name in Lexicon.__slots__}
    return Lexicon(
        verbs=_verbs(rules),
        nouns=_nouns(rules.source),
        pronouns=_pronouns(rules.pronouns),
        phrases=phrases,
        phrase_rules=phrase_rules,
        honorifics=honorifics,
        trades=tuple(ending for source in rules.source for ending in source.endings),
        trade_rule=next((source.id for source in rules.source if source.endings), ""),
        **classes,
    )


def _phrases(
    rules: AttributionRules,
) -> tuple[dict[str, tuple[tuple[str, ...], ...]], dict[tuple[str, ...], str]]:
    """The phrases by their first word, and each one's rule."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    phrase_rules: dict[tuple[str, ...], str] = {}
    for rule in rules.phrase:
        for phrase in rule.phrases:
            parts = tuple(phrase.lower().split())
            if not parts[0].isalpha():
                continue
            phrases[parts[0]] = (*phrases.get(parts[0], ()), parts)
            phrase_rules[parts] = rule.id
    return phrases, phrase_rules


def _pronouns(rules: Pronouns) -> dict[str, tuple[str | None, bool]]:
    """Each subject pronoun with the gender and the number that it asks for."""
    found: dict[str, tuple[str | None, bool]] = dict.fromkeys(rules.neutral, (None, False))
    found |= dict.fromkeys(rules.plural, (None, True))
    return found | dict.fromkeys(rules.male, ("m", False)) | dict.fromkeys(rules.female, ("f", False))


def _verbs(rules: AttributionRules) -> dict[str, Verb]:
    """The reporting verbs; the first rule to name one has it."""
    verbs: dict[str, Verb] = {}
    for rule in rules.reporting:
        for entry in rule.verbs:
            verb, _, particle = entry.partition(" ")
            verbs.setdefault(verb, Verb(rule.id, rule.stance, rule.direct, rule.after, particle))
    return verbs


def _nouns(sources: tuple[Source, ...]) -> dict[str, Noun]:
    """Each noun, singular and plural, by its last word; what names nobody wins over what names a role."""
    forms: dict[str, Noun] = {}
    for source in sorted(sources, key=lambda source: not source.anonymous):
        for entry in source.nouns:
            singular, _, irregular = entry.partition("/")
            plural = irregular or plural_of(singular)
            several = "group" if source.type == "person" else source.type
            one = source.type == "group"
            for form, type_, many in ((singular, source.type, one), (plural, several, True)):
                noun = Noun(source.id, singular, type_, source.gender, many, source.anonymous)
                forms.setdefault(form, noun)
    return forms


def plural_of(word: str) -> str:
    """The regular plural of a noun; the same spelling rule serves verbs."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"
