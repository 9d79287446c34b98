"""Schema of rules/en/attribution.toml: the words by which English news says who says something."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.rulebook.rule import Rule, Table, Word

Stance = Literal[
    "said",
    "claimed",
    "denied",
    "admitted",
    "warned",
    "promised",
    "urged",
    "accused",
    "asked",
    "called",
    "judged",
]


class Reporting(Rule):
    """Verbs that report speech, all with one stance.

    Attributes:
        stance: what the speaker does to the content.
        verbs: base forms; a phrasal verb with its particle ("point out").
        after: a word that must follow at once for the verb to report ("put" + "it").
        direct: whether the verbs report speech only beside a quotation ("continue", "sigh").
    """

    stance: Stance
    verbs: tuple[Word, ...] = Field(min_length=1, strict=False)
    after: tuple[Word, ...] = Field(default=(), strict=False)
    direct: bool = False


class Source(Rule):
    """Nouns for those who can be a source.

    Attributes:
        type: one person, several people who speak as one, an organisation, or something written.
        gender: what "he" or "she" may stand for, where the noun tells.
        nouns: singular, with the plural after a slash where it is irregular ("man/men").
        endings: endings of nouns for trades ("-er", "-ist"), taken for a person's role beside a name.
        anonymous: whether the nouns name a source without saying who it is, so that "the official" may
            stand for "a source familiar with the talks".
    """

    type: Literal["person", "group", "organisation", "document"]
    gender: Literal["m", "f"] | None = None
    nouns: tuple[Word, ...] = Field(default=(), strict=False)
    endings: tuple[Word, ...] = Field(default=(), strict=False)
    anonymous: bool = False


class Phrase(Rule):
    """A phrase that names the source without a verb: "according to"."""

    phrases: tuple[Word, ...] = Field(min_length=1, strict=False)


class Honorifics(Table):
    """Words before a surname. With or without a full stop."""

    male: tuple[Word, ...] = Field(strict=False)
    female: tuple[Word, ...] = Field(strict=False)
    neutral: tuple[Word, ...] = Field(strict=False)


class Pronouns(Table):
    """Subject pronouns by what they ask for."""

    male: tuple[Word, ...] = Field(strict=False)
    female: tuple[Word, ...] = Field(strict=False)
    plural: tuple[Word, ...] = Field(strict=False)
    neutral: tuple[Word, ...] = Field(strict=False)


class AttributionWords(Table):
    """Closed word classes that the analysis needs.

    Attributes:
        particles: parts of a surname written small ("van", "bin").
        surnames: nouns for people that are common surnames too ("bishop", "king").
        suffixes: what may follow a surname ("Jr", "III").
        not_names: words that are written with a capital and are no part of a person's name.
        organisation_words: last words of an organisation's name ("Department", "Inc").
        place_words: words that make a capitalised run a place ("Island", "City").
        companies: what belongs to a company ("factory"), so that the name before it is a company's.
        issued: documents by which an organisation speaks ("statement").
        companies_end: last words of a company's name that may be left out ("Foods", "Inc").
        companies_end: last words of a company's name that may be left out ("Foods", "Inc").
        courtesy: courtesy titles, which are no role.
        quoted: forms that stand before "as saying".
        trades_in_goods: nouns by which news calls a company after its first mention.
        agents: words before who did what a passive verb tells.
        definite: words before a noun that is known already.
        telling: verbs whose object is told something.
        answering: verbs that report nothing when "to" follows ("respond to a call").
        offering: words between a verb and the outlet that it was said to.
    """

    particles: tuple[Word, ...] = Field(strict=False)
    surnames: tuple[Word, ...] = Field(strict=False)
    suffixes: tuple[Word, ...] = Field(strict=False)
    not_names: tuple[Word, ...] = Field(strict=False)
    organisation_words: tuple[Word, ...] = Field(strict=False)
    place_words: tuple[Word, ...] = Field(strict=False)
    companies: tuple[Word, ...] = Field(strict=False)
    issued: tuple[Word, ...] = Field(strict=False)
    companies_end: tuple[Word, ...] = Field(strict=False)
    courtesy: tuple[Word, ...] = Field(strict=False)
    quoted: tuple[Word, ...] = Field(strict=False)
    trades_in_goods: tuple[Word, ...] = Field(strict=False)
    definite: tuple[Word, ...] = Field(strict=False)
    agents: tuple[Word, ...] = Field(strict=False)
    telling: tuple[Word, ...] = Field(strict=False)
    answering: tuple[Word, ...] = Field(strict=False)
    offering: tuple[Word, ...] = Field(strict=False)


class AttributionRules(Table):
    """rules/en/attribution.toml."""

    honorifics: Honorifics
    pronouns: Pronouns
    words: AttributionWords
    reporting: tuple[Reporting, ...] = Field(strict=False)
    source: tuple[Source, ...] = Field(strict=False)
    phrase: tuple[Phrase, ...] = Field(strict=False)
