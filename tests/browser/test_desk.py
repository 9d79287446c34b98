"""The desk in a browser: paste, drop, compare, a hostile article, a second tab."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import pytest

from tests.browser.test_page import check_with_axe
from tests.cli.terminal import ONE, TWO
from tests.report.test_html import ATTACKS


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """`checker serve` on a free port, in a process of its own; its address."""
    folder = tmp_path_factory.mktemp("home")
    environment = os.environ | {"TMPDIR": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    environment.pop("CHECKER_CACHE", None)
    command = [sys.executable, "-m", "checker", "serve", "--port", "0", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, encoding="utf-8") as process:
        yield re.match(r"http://127\.0\.0\.1:\d+/", process.stdout.readline()).group()
        process.send_signal(signal.SIGINT)
        process.wait(30)
    left = [path for path in folder.rglob("*") if path.is_file()]
    assert left == []


@pytest.fixture
def tab(browser, desk):
    """A page on the desk that may write no error and ask for nothing but the desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith((desk, "data:")) else faults.append(request.url),
    )
    page.set_default_timeout(60_000)
    page.goto(desk)
    yield page
    context.close()
    assert faults == []


def paste(page, place, outlet, text):
    box = page.get_by_role("group", name=f"Article {place}")
    box.get_by_label("Outlet").fill(outlet)
    box.get_by_label("Text, Markdown or HTML").fill(text)


def test_paste_compare_and_come_back(tab):
    paste(tab, 1, "Halden Gazette", ONE)
    paste(tab, 2, "Coastal Wire", TWO)
    tab.get_by_role("button", name="Compare").click()
    tab.wait_for_url("**/report/*")
    assert tab.locator(".card h3").first.inner_text().endswith("people killed")
    tab.keyboard.press("j")
    tab.keyboard.press("a")
    assert tab.locator(".progress").inner_text().startswith("1 of")
    tab.reload()
    assert tab.locator(".progress").inner_text().startswith("1 of")
    tab.get_by_role("link", name="New check").click()
    assert tab.get_by_role("link", name="Halden Gazette, Coastal Wire").is_visible()


def test_drop_files_on_the_desk(tab):
    paste(tab, 1, "Halden Gazette", ONE)
    tab.evaluate(
        """([one, two]) => {
          const files = new DataTransfer();
          files.items.add(new File([one], "coastal-wire.txt", { type: "text/plain" }));
          files.items.add(new File([two], "herald.html", { type: "text/html" }));
          const drop = { bubbles: true, cancelable: true, dataTransfer: files };
          document.querySelector("main").dispatchEvent(new DragEvent("drop", drop));
        }""",
        [
            TWO,
            "<!doctype html><html><body><article><p>Twelve people were killed when the ferry struck "
            "rocks off Port Halden on Tuesday night.</p></article></body></html>",
        ],
    )
    assert tab.get_by_role("group", name=re.compile("^Article")).count() == 3
    tab.get_by_role("button", name="Compare").click()
    tab.wait_for_url("**/report/*")
    assert tab.locator("h1").inner_text() == "Halden Gazette · coastal wire · herald"
    assert tab.get_by_role("link", name="Facts by outlet").is_visible()


def test_a_fault_is_told_and_what_was_typed_stays(tab):
    paste(tab, 1, "Halden Gazette", "One\n\nTwo <b>\n")
    tab.once("console", lambda _: None)
    response = tab.request.post(tab.url + "check", multipart={"text": "One"})
    assert response.status == 422
    assert "two articles or more" in response.text()
    assert tab.get_by_role("group", name="Article 1").get_by_label("Outlet").input_value() == "Halden Gazette"


@pytest.mark.parametrize("attack", ATTACKS[1:6])
def test_a_hostile_article_stays_text(tab, attack):
    attack = attack.replace("\x00", "")  # a text with that is refused
    said = []
    tab.on("dialog", lambda dialog: said.append(dialog.message))
    paste(tab, 1, f"A {attack}"[:100], f"{ONE}\n{attack}\n")
    paste(tab, 2, "Coastal Wire", f"{attack}\n{TWO}")
    tab.get_by_role("button", name="Compare").click()
    tab.wait_for_url("**/report/*")
    assert tab.locator("script").count() == 2
    assert tab.locator("img, svg:not(.thread), base, iframe, article a[href^='javascript']").count() == 0
    tab.get_by_role("link", name="New check").click()
    assert tab.locator("script").count() == 1
    assert said == []


def test_a_second_tab_sees_the_same_sitting_and_forgets_it(tab, desk):
    paste(tab, 1, "Morning Star", ONE)
    paste(tab, 2, "Evening Star", TWO)
    tab.get_by_role("button", name="Compare").click()
    tab.wait_for_url("**/report/*")
    other = tab.context.new_page()
    other.goto(desk)
    other.get_by_role("link", name="Morning Star, Evening Star").first.click()
    assert other.url == tab.url
    tab.keyboard.press("j")
    tab.keyboard.press("a")
    other.wait_for_function("document.querySelector('.progress').textContent.startsWith('1 of')")
    other.goto(desk)
    other.get_by_role("button", name="Forget them").click()
    assert other.get_by_role("link", name="Morning Star, Evening Star").count() == 0
    assert tab.request.get(tab.url).status == 404


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_desk(tab, axe, scheme):
    tab.emulate_media(color_scheme=scheme)
    check_with_axe(tab, axe)
    for width in (320, 390, 2560):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
