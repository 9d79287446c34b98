"""Files into articles, articles into documents."""

from checker.reading.articles import read_article
from checker.reading.document import read_document

__all__ = ["read_article", "read_document"]
