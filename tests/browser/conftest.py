"""A headless Chromium for pages; without one these tests are skipped, with a line that says so."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(sys.prefix) / "axe" / "node_modules" / "axe-core" / "axe.min.js"
"""Where `make test` puts axe-core."""


def pytest_collection_modifyitems(items):
    """All of these take a second or more, and share one browser."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser():
    """Chromium: the one that CHECKER_CHROMIUM names, the system's, or Playwright's own."""
    sync = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install '.[test]'")
    path = os.environ.get("CHECKER_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync.sync_playwright() as playwright:
        try:
            found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except sync.Error as fault:
            first = str(fault).splitlines()[0]
            pytest.skip(f"no Chromium: install Debian's chromium, or set CHECKER_CHROMIUM ({first})")
        yield found
        found.close()


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core."""
    if not AXE.is_file():
        pytest.skip(f"no axe-core: npm install --prefix {AXE.parents[2]} axe-core")
    return AXE.read_text("utf-8")


@pytest.fixture
def opened(browser, tmp_path):
    """Open pages from disk: `opened(report)` gives a page that is watched until the test ends.

    No page may write an error to its console, throw, or ask for anything but itself.
    """
    contexts, faults = [], []

    def watch(page, own):
        def ask(request):
            if request.url.split("#")[0] != own and not request.url.startswith(("data:", "blob:")):
                faults.append(f"asked for {request.url}")

        page.on("request", ask)
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))

    def open_page(report, *, width=1280, height=800, script=True, **options):
        path = tmp_path / "report.html"
        path.write_text(report if isinstance(report, str) else report.to_html(), "utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            reduced_motion="reduce",
            accept_downloads=True,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        watch(page, path.as_uri())
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
