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
    from checker.claims.kind import Room
    from checker.language.parser import Parser
    from checker.reading.given import Given
    from checker.rulebook import Rulebook


def find_claims(
    article: Given, rulebook: Rulebook | None = None, parser: Parser | None = None
) -> list[Claim]:
    """Every claim found in one article, in the order of its text.

    An article whose `published` is not ISO 8601 is read as undated, with a warning; there is one too
    where the article does not seem to be English.

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
    from checker.claims.find import find_in, make_rooms
    from checker.language.frames import FrameReader
    from checker.language.read import bundled_parser, parse_document
    from checker.reading.document import read_document
    from checker.reading.given import as_article
    from checker.rulebook import load_rulebook

    rules = rulebook or load_rulebook()
    read = read_document(as_article(article, rules=rules.reading), rules.reading)
    for fault in _faults(read, rules):
        warnings.warn(fault, stacklevel=2)
    document = parse_document(read, parser or bundled_parser())
    return find_in(document, make_rooms(rules), FrameReader(rules.frames))


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
            article whose `published` is not ISO 8601 is read as undated, and the report's problems say
            so, as they say of one that does not seem to be English.
        rulebook: None is the bundled rules.
        encoder: None is the bundled model behind the embedding cache.
        parser: None is the bundled parser behind its cache.

    Raises:
        ArticleSetError: when there are fewer than two articles, or two have one id.
        ArticleError: when one is empty, or a file cannot be read.
        TypeError: when something is given that is no article, path or text.
        ModelError: when the embedding model or the parser's cannot be used.
        RulesError: when the bundled rules are broken.
    """
    from checker.claims.find import find_in, make_rooms
    from checker.findings import find_differences, number_findings
    from checker.folding import fold_agreements
    from checker.language.frames import FrameReader
    from checker.language.read import bundled_parser, parse_documents
    from checker.model.name import SLOT
    from checker.reading.document import read_document
    from checker.reading.given import as_articles
    from checker.rulebook import load_rulebook

    rules = rulebook or load_rulebook()
    given = as_articles(articles, rules.reading)
    _require_set(given)
    encoder = encoder or bundled_encoder()
    read = [read_document(article, rules.reading) for article in given]
    documents = {d.article.id: d for d in parse_documents(read, parser or bundled_parser())}
    rooms = make_rooms(rules)
    frames = FrameReader(rules.frames)
    claims = {name: find_in(document, rooms, frames) for name, document in documents.items()}
    findings: list[Finding] = []
    alone: list[Claim] = []
    labels = {article.id: article.label for article in given}
    for matcher, groups in _align(claims, documents, rooms, rules, encoder):
        findings += fold_agreements(find_differences(groups, matcher, rules, labels))
        single = (group.clusters[0].clearest.claim for group in groups if len(group.clusters) == 1)
        alone += (claim for claim in single if claim.topic != SLOT)
    order = {article.id: place for place, article in enumerate(given)}
    alone.sort(key=lambda claim: (order[claim.article], claim.span, claim.kind))
    return Report(given, number_findings(findings), tuple(alone), _find_problems(documents.values(), rules))


def _find_problems(documents: Iterable[Document], rules: Rulebook) -> tuple[Problem, ...]:
    """What is wrong with articles that can be compared all the same."""
    return tuple(Problem(d.article.id, fault) for d in documents for fault in _faults(d, rules))


def _faults(document: Document, rules: Rulebook) -> Iterator[str]:
    from checker.reading.language import language_fault
    from checker.reading.published import published_fault

    faults = (published_fault(document.article), language_fault(document, rules.reading.language))
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
    rooms: Sequence[Room],
    rules: Rulebook,
    encoder: Encoder,
) -> Iterator[tuple[Matcher, list[Group]]]:
    """Each kind's matcher and groups."""
    from checker.align.align import align_claims
    from checker.align.eras import find_eras
    from checker.align.matching import Matcher
    from checker.findings import may_be_one

    eras = {key: years for found in claims.values() for key, years in find_eras(found).items()}
    for room in rooms:
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
