"""Each article by the rules of its language."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.article import Article
from checker.model.document import Document
from checker.reading.document import read_document
from checker.reading.language import count_words, language_of
from checker.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Told:
    """An article that was read, and the rules of its language.

    Attributes:
        rules: None where there are none for its language, so that nothing can be found in it.
        fault: what is to be said of its language, in one line; None where there is nothing.
    """

    document: Document
    rules: Rulebook | None
    fault: str | None = None


def read_in_language(article: Article, rulebook: Rulebook) -> Told:
    """Read an article by the rules for its language.

    One that is too short to tell is taken to be in the rulebook's own language, and so is a longer one that
    is in none of those that `rules/languages.toml` lists, which is told as a fault.

    Raises:
        ArticleError: when the article has no text, or its publication date is not ISO 8601.
    """
    document = read_document(article, rulebook.reading)
    names, name = rulebook.languages, article.path or article.id
    found = language_of(document, names, rulebook.language)
    if found is None:
        own = names.name_of(rulebook.language)
        long = count_words(document).total() >= names.least_words
        told = f"{name}: does not seem to be {own}; it is read as such, so what is found in it may be wrong"
        return Told(document, rulebook, _line(told) if long else None)
    rules = rulebook.in_language(found.id)
    if rules is None:
        known = " and ".join(names.name_of(book.language) for book in (rulebook, *rulebook.others))
        told = (
            f"{name}: seems to be {found.name}; there are rules for {known} only, so nothing was read in it"
        )
        return Told(document, None, _line(told))
    return Told(document if rules is rulebook else read_document(article, rules.reading), rules)


def _line(text: str) -> str:
    return " ".join(text.split())
