"""The pipeline: articles -> documents -> claims -> groups -> findings -> report."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from checker.errors import ArticleSetError
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.report import Finding, Problem
from checker.report import Report

if TYPE_CHECKING:
    from checker.align.encoder import Encoder
    from checker.align.groups import Group
    from checker.align.matching import Matcher
    from checker.language.parser import Parser
    from checker.reading.given import Given
    from checker.reading.multilingual import Told
    from checker.rulebook import Rulebook


def find_claims(
    article: Given, rulebook: Rulebook | None = None, parser: Parser | None = None
) -> list[Claim]:
    """Every claim found in one article, in the order of its text.

    It is read by the rules for its language. Nothing is found in one in a language without rules. There is a
    warning that names it, as there is where `published` is not ISO 8601, which is read as undated.

    Args:
        article: an article, the path of a file, or a text; see `checker.check`.
        rulebook: None is the bundled rules.
        parser: None is the bundled parser behind its cache.

    Raises:
        ArticleError: when the article is empty, or the file cannot be read.
        TypeError: when it is no article, path or text.
        ModelError: when the parser's model cannot be used.
        RulesError: when the bundled rules are broken.
    """
    from checker.reading.given import as_article
    from checker.reading.multilingual import read_in_language
    from checker.rulebook import load_rulebook

    rules = rulebook or load_rulebook()
    read = read_in_language(as_article(article, rules=rules.reading), rules)
    for fault in _faults(read):
        warnings.warn(fault, stacklevel=2)
    if read.rules is None:
        return []
    return _claims([read.document], read.rules, parser)[1][read.document.article.id]


def check(
    articles: Iterable[Given],
    rulebook: Rulebook | None = None,
    encoder: Encoder | None = None,
    parser: Parser | None = None,
) -> Report:
    """Where the articles of a set agree, where they differ, and what only one of them says.

    Args:
        articles: two or more, with distinct ids; their order is the order of the report and changes
            no verdict. Each is an `Article`, the path of a file, or a text: a string that is one line
            and ends in ".txt", ".md" or another suffix of articles is a path, any other a text. An
            article whose `published` is not ISO 8601 is read as undated. Articles are compared with those
            in the same language, each read by its rules. The report's problems tell both, and of articles
            in a language without rules.
        rulebook: for the language that most articles are in; None is the bundled rules.
        encoder: None is the bundled model behind the embedding cache.
        parser: None is the bundled parser behind its cache.

    Raises:
        ArticleSetError: when there are fewer than two articles, or two have one id.
        ArticleError: when one is empty, or a file cannot be read.
        TypeError: when something is given that is no article, path or text.
        ModelError: when the embedding model or the parser's cannot be used.
        RulesError: when the bundled rules are broken.
    """
    from checker.findings import number_findings
    from checker.reading.given import as_articles
    from checker.reading.multilingual import read_in_language
    from checker.rulebook import load_rulebook

    rules = rulebook or load_rulebook()
    given = as_articles(articles, rules.reading)
    _require_set(given)
    encoder = encoder or bundled_encoder()
    read = [read_in_language(article, rules) for article in given]
    findings: list[Finding] = []
    alone: list[Claim] = []
    for book in (rules, *rules.others):
        documents = [one.document for one in read if one.rules is book]
        if documents:
            found, single = _compare(documents, book, encoder, parser)
            findings += found
            alone += single
    order = {article.id: place for place, article in enumerate(given)}
    alone.sort(key=lambda claim: (order[claim.article], claim.span, claim.kind))
    return Report(given, number_findings(findings), tuple(alone), tuple(_problems(read)))


def _compare(
    read: Sequence[Document], rules: Rulebook, encoder: Encoder, parser: Parser | None
) -> tuple[list[Finding], list[Claim]]:
    """The findings on articles in one language, and the claims that only one of them makes."""
    from checker.findings import find_differences
    from checker.folding import fold_agreements
    from checker.model.name import SLOT

    documents, claims = _claims(read, rules, parser)
    labels = {name: document.article.label for name, document in documents.items()}
    findings: list[Finding] = []
    alone: list[Claim] = []
    for matcher, groups in _align(claims, documents, rules, encoder):
        findings += fold_agreements(find_differences(groups, matcher, rules, labels))
        single = (group.clusters[0].clearest.claim for group in groups if len(group.clusters) == 1)
        alone += (claim for claim in single if claim.topic != SLOT)
    return findings, alone


def _claims(
    read: Sequence[Document], rules: Rulebook, parser: Parser | None
) -> tuple[dict[str, Document], dict[str, list[Claim]]]:
    """Parsed documents in one language and what is found in each, by the article's id."""
    from checker.claims.find import find_in, make_rooms
    from checker.language.frames import FrameReader
    from checker.language.read import parse_documents, parser_of

    parsed = parse_documents(read, parser_of(rules, parser))
    documents = {document.article.id: document for document in parsed}
    rooms, frames = make_rooms(rules), FrameReader(rules.frames)
    return documents, {name: find_in(document, rooms, frames) for name, document in documents.items()}


def _problems(read: Sequence[Told]) -> Iterator[Problem]:
    """What is wrong with articles of a set that can be compared all the same."""
    languages = [one.rules.language for one in read if one.rules]
    for one in read:
        article = one.document.article
        yield from (Problem(article.id, fault) for fault in _faults(one))
        if one.rules and len(languages) > 1 and languages.count(one.rules.language) == 1:
            name = one.rules.languages.name_of(one.rules.language)
            what = f"is the only one that is {name}, so that it is compared with none"
            yield Problem(article.id, " ".join(f"{article.path or article.id}: {what}".split()))


def _faults(read: Told) -> Iterator[str]:
    from checker.reading.published import published_fault

    faults = (published_fault(read.document.article), read.fault)
    yield from (fault for fault in faults if fault)


@cache
def bundled_encoder() -> Encoder:
    """The bundled model behind the embedding cache; one for the process, since loading takes seconds."""
    from checker.align.embeddings import CachedEncoder
    from checker.align.encoder import SentenceEncoder

    return CachedEncoder(SentenceEncoder())


def _align(
    claims: Mapping[str, Sequence[Claim]],
    documents: Mapping[str, Document],
    rules: Rulebook,
    encoder: Encoder,
) -> Iterator[tuple[Matcher, list[Group]]]:
    """Each kind's matcher and groups."""
    from checker.align.align import align_claims
    from checker.align.eras import find_eras
    from checker.align.matching import Matcher
    from checker.claims.find import make_rooms
    from checker.findings import may_be_one

    eras = {key: years for found in claims.values() for key, years in find_eras(found).items()}
    for room in make_rooms(rules):
        matcher = Matcher.of(room, rules)
        of_kind = [[claim for claim in found if claim.kind is room.kind] for found in claims.values()]
        yield (
            matcher,
            align_claims(
                of_kind,
                documents,
                matcher,
                encoder,
                partial(may_be_one, room=room, verdicts=rules.verdicts),
                eras,
            ),
        )


def _require_set(articles: Sequence[Article]) -> None:
    """Raise ArticleSetError unless the articles make a set."""
    if len(articles) < 2:
        raise ArticleSetError("one article has nothing to be compared with; give two or more")
    ids = [article.id for article in articles]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        raise ArticleSetError(f"two articles have the id {twice}; give each its own")
