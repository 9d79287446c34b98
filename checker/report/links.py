"""Where a reader of a report can see a line of an article."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from urllib.parse import quote

_RENDERED = (".md", ".markdown")
"""Files that GitHub shows rendered, without lines, unless it is asked for the source."""

_LINES_KEPT = (".txt", ".md", ".markdown", ".text")


def keeps_lines(path: str) -> bool:
    """Whether the lines of the file are those of the article's text, as they are not in a web page."""
    return PurePosixPath(path).suffix.lower() in _LINES_KEPT


@dataclass(frozen=True, slots=True)
class Links:
    """Links to articles.

    Attributes:
        base: what comes before an article's path: the address of a repository's files at a commit
            ("https://github.com/owner/repo/blob/1a2b3c"); None for links that are relative to a folder.
        folder: where the report lies, as seen from the working folder; relative links start there.
    """

    base: str | None = None
    folder: Path = Path()

    def line_of(self, path: str, line: int | None) -> str | None:
        """The target of a link to that line of a file; None where a link could lead nowhere.

        Args:
            path: with "/", absolute or from the working folder on.
            line: of the article's text, from 1; None is the whole file, as is any line of a file whose lines
                are not the text's.
        """
        target = self._target(path)
        if target is None or line is None or not keeps_lines(path):
            return target
        suffix = PurePosixPath(path).suffix.lower()
        return f"{target}{'?plain=1' if suffix in _RENDERED else ''}#L{line}"

    def _target(self, path: str) -> str | None:
        if self.base is not None:
            inside = not path.startswith(("/", "../"))
            return f"{self.base.rstrip('/')}/{quote(path, errors='replace')}" if inside else None
        if PurePath(path).is_absolute() is not self.folder.is_absolute():
            return None  # where it leads would hang on the working folder
        try:
            relative = os.path.relpath(path, self.folder)
        except ValueError:  # another drive of Windows
            return None
        return quote(Path(relative).as_posix(), errors="replace")
