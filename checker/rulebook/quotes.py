"""Schema of rules/en/quotes.toml: which quotation marks hold speech, and which changes of words count."""

from __future__ import annotations

from pydantic import Field

from checker.rulebook.rule import Rule, Table, Word


class Naming(Rule):
    """What shows that quotation marks hold a name, a title or a term and nobody's words.

    Attributes:
        before: words that stand right before the opening mark.
        after: nouns one of which stands right after the closing mark.
        capitals: whether the words in the marks must have capitals as in a title.
    """

    before: tuple[Word, ...] = Field(default=(), strict=False)
    after: tuple[Word, ...] = Field(default=(), strict=False)
    capitals: bool = False


class Variant(Rule):
    """Groups of spellings of one word, which count as the same word in a quotation.

    Attributes:
        groups: each a list of spellings; the first stands for all.
        endings: pairs of endings, the first of which is read as the second ("our", "or").
    """

    groups: tuple[tuple[Word, ...], ...] = Field(strict=False)
    endings: tuple[tuple[Word, Word], ...] = Field(default=(), strict=False)


class Contraction(Rule):
    """Words that are written together and stand for two.

    Attributes:
        words: each the contraction and the words that it stands for ("can't", "can", "not").
        endings: each an ending and the words that it may stand for, the most usual first ("'s", "is", "has").
        hosts: words to which alone the endings belong; none where they belong to any.
    """

    words: tuple[tuple[Word, ...], ...] = Field(default=(), strict=False)
    endings: tuple[tuple[Word, ...], ...] = Field(default=(), strict=False)
    hosts: tuple[Word, ...] = Field(default=(), strict=False)


class Negation(Rule):
    """Words whose loss or gain turns a quotation round."""

    words: tuple[Word, ...] = Field(strict=False)


class QuoteMeasures(Table):
    """Lengths and likenesses.

    Attributes:
        fragment_words: words that quoted words need in order to count as somebody's own where nothing
            says whose they are.
        same_utterance: likeness, from 0 to 1, from which two quotations can be one utterance.
        same_sentence: likeness of a sentence in both from which one speaker's two quotations can be.
        other_words: what the words in common must weigh, 4 for a content word and 1 for a small one, where
            the quotations are not word for word the same and nothing tells that one speaker is the other.
        other_speaker: likeness from which the same words are said to come from two speakers.
    """

    fragment_words: int = Field(ge=1)
    same_utterance: float = Field(ge=0, le=1)
    same_sentence: float = Field(ge=0, le=1)
    other_words: int = Field(ge=0)
    other_speaker: float = Field(ge=0, le=1)


class QuoteRules(Table):
    """rules/en/quotes.toml."""

    measures: QuoteMeasures
    small_words: tuple[Word, ...] = Field(strict=False)
    naming: tuple[Naming, ...] = Field(strict=False)
    variant: tuple[Variant, ...] = Field(strict=False)
    contraction: tuple[Contraction, ...] = Field(strict=False)
    negation: tuple[Negation, ...] = Field(strict=False)
