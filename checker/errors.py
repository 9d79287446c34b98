"""Every error that a user can meet. Each prints as one line that says what to do."""

from __future__ import annotations


class CheckerError(Exception):
    """The base of all errors below; its text is one clear line for the user."""


class ArticleError(CheckerError):
    """An article cannot be read: missing, empty, not text, too large, bad front matter."""


class ArticleSetError(CheckerError):
    """The articles do not make a set: fewer than two, or one given twice."""


class RulesError(CheckerError):
    """The rules are broken. One line for each fault, `file:line: what is wrong; what to do`.

    Attributes:
        faults: those lines.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class ModelError(CheckerError):
    """The embedding model cannot be used: not installed, or not the bytes it should be."""


class OutputError(CheckerError):
    """A report cannot be written where it should go."""


class SettingError(CheckerError):
    """An environment variable has a value that cannot be read."""


class ReviewError(CheckerError):
    """A file of decisions or a baseline cannot be read, or a decision is about no finding."""


class SettingsError(CheckerError):
    """The defaults in checker.toml or pyproject.toml are broken."""


class ClusterError(CheckerError):
    """The machines that should do the work cannot be used: not reached, or set up otherwise."""
