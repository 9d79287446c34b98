"""What `checker open` and `checker serve` do once their arguments are read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir

from checker.cli.compare import Comparison, compare_articles
from checker.cli.exits import ExitCode, complain
from checker.cli.output import put_text


def open_report(asked: Comparison, *, browse: bool) -> ExitCode:
    """Compare the articles, write the page, and open it in the browser.

    Without an output named, the page lies in the checker's cache, in the same place for the same files,
    so that the browser finds the decisions that were made on it again.

    Args:
        browse: whether to open the browser; the page's path is printed without.

    Raises:
        CheckerError: as `compare_articles` does.
    """
    from checker.review.decisions import FILE

    page = asked.outputs[0] if asked.outputs else _place_of(asked.articles)
    before = _stamp(page)
    settings = asked.settings
    if settings.decisions is None and not asked.outputs and Path(FILE).exists():
        settings = replace(settings, decisions=Path(FILE))
    code = compare_articles(replace(asked, outputs=(page,), settings=settings))
    if _stamp(page) == before:
        return code
    put_text(f"{page}\n")
    if browse:
        show(page.resolve().as_uri())
    return code


def show(address: str) -> None:
    """Open the address in the browser; say so where there is none."""
    import webbrowser

    if not webbrowser.open(address):
        complain(f"no browser could be opened; open {address} yourself")


def _place_of(articles: Sequence[Path]) -> Path:
    """Where the page of those files lies."""
    from checker.store import cache_folder

    whole = "\n".join(str(path.absolute()) for path in articles)
    digest = hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    folder = cache_folder() or Path(gettempdir()) / "fact-consistency-checker"
    return folder / "pages" / f"{digest}.html"


def _stamp(page: Path) -> tuple[int, int] | None:
    """What tells a file that was written anew."""
    try:
        status = page.stat()
    except OSError:
        return None
    return (status.st_ino, status.st_mtime_ns)


def serve_desk(rules: Path | None, model: str | None, port: int, *, browse: bool) -> ExitCode:
    """Run the desk until it is interrupted.

    Raises:
        ServeError: when its parts are not installed, or the port is taken.
        RulesError: when the rules are broken.
    """
    from checker.rulebook import load_rulebook
    from checker.serve.run import run_desk

    def tell(address: str) -> None:
        put_text(f"{address}  (Ctrl-C ends it, and forgets every article)\n")
        if browse:
            show(address)

    run_desk(load_rulebook(rules), model, port, tell)
    return ExitCode.CLEAN
