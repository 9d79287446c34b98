"""The words of attribution, ready for lookup: every inflected form of every verb and noun."""

from __future__ import annotations

from dataclasses import dataclass

from checker.rulebook.attribution import AttributionRules, Pronouns, Source

VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What one form of a reporting verb tells.

    Attributes:
        rule: id of the rule it comes from.
        stance: the verb's stance.
        lemma: the base form.
        participle: whether it ends in -ing.
        past: whether it can be a past participle.
        base: whether it is the base form or the one in -s, which may be a noun.
        direct: whether it reports speech only beside a quotation.
        nounlike: whether the form in -s is a plural noun as well.
        after: words of which one must follow, or none.
        particle: the second word of a phrasal verb ("out" of "point out"), or "".
    """

    rule: str
    stance: str
    lemma: str
    participle: bool
    past: bool
    base: bool
    direct: bool
    nounlike: bool
    after: tuple[str, ...]
    particle: str


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
        verbs: each form of each reporting verb.
        parting: small words that cannot stand within a role before a name.
        nouns: each form of each noun for a source.
        pronouns: subject pronouns, each with the gender and the number that it asks for.
        phrases: phrases such as "according to", by their first word.
        phrase_rules: the rule of each phrase.
        honorifics: titles before a surname, each with its gender.
        trades: endings of nouns for trades.
        trade_rule: id of the rule that gives them.
    """

    verbs: dict[str, VerbForm]
    parting: frozenset[str]
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
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    breaks: frozenset[str]
    finite: frozenset[str]
    companies: frozenset[str]
    issued: frozenset[str]
    media: frozenset[str]
    companies_end: frozenset[str]
    abbreviations: frozenset[str]
    relatives: frozenset[str]
    openers: frozenset[str]
    leads: frozenset[str]
    complements: frozenset[str]
    courtesy: frozenset[str]
    times: frozenset[str]
    being: frozenset[str]
    cuts: frozenset[str]
    noun_before: frozenset[str]
    quoted: frozenset[str]
    joints: frozenset[str]
    trades_in_goods: frozenset[str]
    negations: frozenset[str]
    telling: frozenset[str]
    answering: frozenset[str]
    offering: frozenset[str]
    closers: frozenset[str]
    locatives: frozenset[str]
    receivers: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]

    def role(self, word: str) -> Noun | None:
        """The noun that a word beside a name is, a trade that no rule names included."""
        noun = self.nouns.get(word)
        if noun is not None or len(word) < 5 or not word.endswith(self.trades) or not word.isalpha():
            return noun
        if word in self.not_names or word in self.adverbs or word in self.prepositions or word in self.verbs:
            return None
        return Noun(self.trade_rule, word, "person", None, plural=False, anonymous=False)


def compile_lexicon(rules: AttributionRules) -> Lexicon:
    """The lexicon that the rules make."""
    words = rules.words
    phrases, phrase_rules = _phrases(rules)
    honorifics: dict[str, str | None] = dict.fromkeys(rules.honorifics.neutral)
    honorifics |= dict.fromkeys(rules.honorifics.male, "m") | dict.fromkeys(rules.honorifics.female, "f")
    verbs = _verbs(rules)
    parting = {*words.prepositions, *words.auxiliaries, *words.relatives, *words.breaks, *verbs, "as"}
    classes = {name: frozenset(members) for name, members in words if name in Lexicon.__slots__}
    return Lexicon(
        verbs=verbs,
        parting=frozenset(parting),
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


def _verbs(rules: AttributionRules) -> dict[str, VerbForm]:
    """Each form of each reporting verb; the first rule to name a form has it."""
    forms: dict[str, VerbForm] = {}
    for rule in rules.reporting:
        for entry in rule.verbs:
            verb, _, particle = entry.partition(" ")
            base, past, participle = principal_parts(verb)
            spellings = {
                base: (False, past == base, True),
                third_person(base): (False, False, True),
                present_participle(base): (True, False, False),
                past: (False, True, False),
                participle: (False, True, False),
            }
            if base.endswith(("el", "al")):
                spellings |= {base + "led": (False, True, False), base + "ling": (True, False, False)}
            for form, (is_ing, is_past, is_base) in spellings.items():
                made = VerbForm(
                    rule.id,
                    rule.stance,
                    base,
                    is_ing,
                    is_past,
                    is_base,
                    rule.direct,
                    is_base and base in rules.words.noun_verbs,
                    rule.after,
                    particle,
                )
                forms.setdefault(form, made)
    return forms


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


def principal_parts(entry: str) -> tuple[str, str, str]:
    """Base, past and past participle of "write/wrote/written", "say/said" or a regular "warn"."""
    parts = entry.split("/")
    past = parts[1] if len(parts) > 1 else past_of(parts[0])
    return parts[0], past, parts[2] if len(parts) > 2 else past


def past_of(base: str) -> str:
    """The regular past of a verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def present_participle(base: str) -> str:
    """The form in -ing."""
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def third_person(base: str) -> str:
    """The form in -s."""
    return plural_of(base)


def plural_of(word: str) -> str:
    """The regular plural of a noun; the same spelling rule serves verbs."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubled(base: str) -> str:
    """The base with its last consonant doubled where English doubles it: "quip", "begin", "refer"."""
    if base in {"begin", "refer", "admit", "commit", "permit", "regret", "rebut", "abet", "concur", "quip"}:
        return base + base[-1]
    if base == "mimic":
        return base + "k"
    short = len(base) <= 4 and base[-1:] not in "wxyaeiou" and base[-2:-1] in VOWELS
    return base + base[-1] if short and base[-3:-2] not in VOWELS and len(base) > 2 else base
