"""An article into a document: repaired text, sentences, posts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from checker.errors import ArticleError
from checker.model.article import Article, Span
from checker.model.document import Document, Section, Sentence
from checker.reading.frontmatter import FrontMatter, FrontMatterError, read_front_matter
from checker.reading.lines import Line, split_lines
from checker.reading.markdown import repair_markdown
from checker.reading.posts import mark_posts
from checker.reading.published import published_of
from checker.reading.repair import Repair, repair_characters, repair_quotes
from checker.reading.sections import mark_furniture, mark_headline
from checker.reading.sentences import sentence_spans
from checker.reading.tokens import tokenize
from checker.reading.wrapping import repair_wrapping
from checker.rulebook import load_rulebook
from checker.rulebook.reading import ReadingRules

MARKDOWN = ".md"
"""Suffix of the files whose text is Markdown."""


def read_document(article: Article, rules: ReadingRules | None = None) -> Document:
    """Read an article.

    Front matter makes no sentences, except that its title does where the text does not repeat it.

    Args:
        rules: None is the bundled ones.

    Raises:
        ArticleError: when the article has no text, or its publication date is not ISO 8601.
    """
    rules = rules or load_rulebook().reading
    if not article.text or article.text.isspace():
        message = f"{article.path or article.id}: the article is empty; give it its text"
        raise ArticleError(message)
    matter = _front_matter(article.text)
    repair = _repaired(article, matter.end if matter else 0, rules)
    lines = _read_lines(repair.text, matter, article.title, rules)
    return Document(
        article=article,
        text=repair.text,
        sentences=_sentences(lines, rules),
        posts=tuple(dict.fromkeys(line.post for line in lines if line.post)),
        published=published_of(article),
        offsets=repair.offsets(),
    )


def _front_matter(text: str) -> FrontMatter | None:
    """The front matter; what cannot be read as such is text."""
    try:
        return read_front_matter(text)
    except FrontMatterError:
        return None


def _repaired(article: Article, begin: int, rules: ReadingRules) -> Repair:
    """The article's text, repaired from `begin` on."""
    repair = Repair(article.text, begin)
    repair_characters(repair)
    if article.path and PurePath(article.path).suffix.lower() == MARKDOWN:
        repair_markdown(repair)
    else:
        repair_wrapping(repair, rules.limits.wrapped_line)
    repair_quotes(repair)
    return repair


def _read_lines(text: str, matter: FrontMatter | None, title: str | None, rules: ReadingRules) -> list[Line]:
    """The lines of the text, each with its section and post."""
    lines = split_lines(text, matter.end if matter else 0)
    lines = mark_posts(mark_furniture(lines, rules), rules)
    lines = mark_headline(lines, title, rules)
    span = matter.spans.get("title") if matter else None
    if span is None or not len(span) or any(line.section is Section.HEADLINE for line in lines):
        return lines
    above = Line(text.count("\n", 0, span.start), span, span.of(text), section=Section.HEADLINE)
    return [above, *lines]


def _sentences(lines: Sequence[Line], rules: ReadingRules) -> tuple[Sentence, ...]:
    """The sentences of the lines. A headline or a line of furniture is one as it stands."""
    sentences: list[Sentence] = []
    for line in lines:
        whole = line.section in (Section.HEADLINE, Section.FURNITURE)
        spans = [(0, len(line.text))] if whole else sentence_spans(line.text, rules)
        for start, end in spans:
            text = line.text[start:end]
            begin = line.span.start + start
            sentences.append(
                Sentence(
                    index=len(sentences),
                    span=Span(begin, begin + len(text)),
                    text=text,
                    tokens=tokenize(text, begin),
                    paragraph=line.number,
                    section=line.section,
                    post=line.post,
                )
            )
    return tuple(sentences)
