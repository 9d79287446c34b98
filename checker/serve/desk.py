"""The work of one sitting: models kept warm, and the reports made so far, in memory alone."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.check import check
from checker.model.article import Article
from checker.report import Report
from checker.report.counts import count_findings, headline_of, total_of
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    from checker.align.encoder import Encoder

MOST_REPORTS = 50
"""Reports that are kept; the oldest goes when one more is made."""
_WARM = ("A storm killed two people on Monday.", "Two people died in the storm on Monday.")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report of this sitting.

    Attributes:
        key: its name in addresses; cannot be guessed.
        outlets: in words.
        headline: its totals.
    """

    key: str
    outlets: str
    headline: str
    report: Report


class Desk:
    """Checks articles, one set at a time, and keeps the reports until it is gone."""

    def __init__(self, rulebook: Rulebook, encoder: Encoder | None = None) -> None:
        self._rulebook = rulebook
        self._encoder = encoder
        self._sheets: dict[str, Sheet] = {}
        self._busy = threading.Lock()

    def warm(self) -> None:
        """Load the models, so that the first report does not wait for them."""
        self._check([Article(text=text, id=str(place)) for place, text in enumerate(_WARM)])

    def check(self, articles: Sequence[Article]) -> Sheet:
        """The report on the articles, kept.

        Raises:
            CheckerError: as `checker.check` does.
        """
        report = self._check(articles)
        sheet = Sheet(
            key=secrets.token_urlsafe(12),
            outlets=", ".join(article.label for article in articles),
            headline=headline_of(total_of(count_findings(report))),
            report=report,
        )
        self._sheets[sheet.key] = sheet
        while len(self._sheets) > MOST_REPORTS:
            del self._sheets[next(iter(self._sheets))]
        return sheet

    def sheet(self, key: str) -> Sheet | None:
        """The report of that key, while it is kept."""
        return self._sheets.get(key)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The reports kept, the latest first."""
        return tuple(reversed(self._sheets.values()))

    def forget(self) -> None:
        """Throw away every report."""
        self._sheets.clear()

    def _check(self, articles: Sequence[Article]) -> Report:
        with self._busy:
            return check(articles, self._rulebook, self._encoder)
