"""The page in a browser, as an editor works in it."""

from __future__ import annotations

import tomllib

import pytest

from tests.browser.sets import earthquake, storm
from tests.report.samples import ferry

CONFLICT, TRIMMED = "q-0a1b2c3d", "q-5e6f7a8b"


def visible(page, selector):
    return [node for node in page.query_selector_all(selector) if node.is_visible()]


def in_view(page, selector):
    """Whether the node stands inside the box that scrolls it."""
    return page.eval_on_selector(
        selector,
        """node => {
          const box = (node.closest(".text") || node.closest("#findings")).getBoundingClientRect();
          const own = node.getBoundingClientRect();
          return own.top >= box.top - 1 && own.top <= box.bottom;
        }""",
    )


def reads(page, selector, words):
    """Wait until the node says just these words; storage that a reload brings back may take a moment."""
    page.wait_for_function(
        "([selector, words]) => document.querySelector(selector)?.innerText === words", arg=[selector, words]
    )


def test_it_opens_from_disk_with_what_matters_first(opened):
    page = opened(ferry())
    assert page.title() == "Fact check: Halden Gazette, Coastal Wire, herald"
    first = page.query_selector(".card")
    assert first.get_attribute("id") == CONFLICT
    assert first.query_selector(".side .value").inner_text() == "9"
    assert first.bounding_box()["y"] < 400


def test_filters_combine_and_count(opened):
    page = opened(ferry())
    chip = page.get_by_role("button", name="Conflict")
    assert chip.inner_text().split() == ["≠", "Conflict", "1"]
    page.get_by_role("button", name="Quotations").click()
    assert [card.get_attribute("id") for card in visible(page, ".card")] == [TRIMMED]
    assert chip.inner_text().endswith("0")
    chip.click()
    assert visible(page, ".card") == []
    assert page.get_by_text("Nothing fits these filters.").is_visible()
    page.get_by_role("button", name="Show all").click()
    assert len(visible(page, ".card")) == 2
    page.get_by_role("button", name="herald").click()
    assert [card.get_attribute("id") for card in visible(page, "#foremost .card")] == [CONFLICT]


def test_a_claim_leads_to_its_finding_and_a_finding_to_its_claims(opened):
    page = opened(earthquake())
    mark = page.query_selector("#column-3 a.m.conflict")
    mark.click()
    card = page.query_selector(".card.on")
    assert card.get_attribute("data-card") == mark.get_attribute("data-f")
    assert in_view(page, ".card.on")
    number = card.get_attribute("data-card")
    columns = page.eval_on_selector_all(
        f'a.m[data-f="{number}"]', "marks => [...new Set(marks.map(m => m.closest('.column').id))]"
    )
    assert len(columns) > 1
    for column in columns:
        assert in_view(page, f'#{column} a.m.on[data-f="{number}"]')
    assert page.query_selector(".joint").inner_text().startswith("Conflict: ")
    assert page.eval_on_selector(".thread path", "path => path.getAttribute('d')")
    page.locator(".card.on figcaption a").last.click()
    assert page.query_selector(".card.on").get_attribute("data-card") == number


def test_keys_walk_accept_dismiss_copy_and_export(opened):
    page = opened(ferry())
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("j")
    assert page.query_selector(".card.on").get_attribute("id") == CONFLICT
    page.keyboard.press("c")
    page.wait_for_function("document.querySelector('.toast').textContent")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Halden Gazette: Nine people died; Coastal Wire: At least nine people were killed; "
        "herald: Eleven people died"
    )
    page.keyboard.press("a")
    assert page.query_selector(".card.on").get_attribute("id") == TRIMMED
    page.keyboard.press("d")
    page.get_by_label("Why is it no problem?").fill('Cut "in the edit" \\ a & <b>é</b>')
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Dismiss", exact=True).last.click()
    assert page.query_selector(".progress").inner_text() == "2 of 2 decided"
    page.get_by_label("Your name").fill("Nora Quist")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export decisions").click()
    assert download.value.suggested_filename == "checker.decisions.toml"
    written = tomllib.loads(download.value.path().read_text("utf-8"))["decision"]
    assert [row["finding"] for row in written] == [CONFLICT, TRIMMED]
    assert [row["status"] for row in written] == ["confirmed", "dismissed"]
    assert written[1]["reason"] == 'Cut "in the edit" \\ a & <b>é</b>'
    assert all(row["reason"] and len(row["when"]) == 20 for row in written)
    assert written[0]["evidence"] == [
        "Nine people died",
        "At least nine people were killed",
        "Eleven people died",
    ]


def test_decisions_outlive_a_reload_and_a_new_wording_does_not_inherit_them(opened, tmp_path):
    page = opened(ferry())
    page.keyboard.press("j")
    page.keyboard.press("a")
    reads(page, ".progress", "1 of 2 decided")
    page.reload()
    reads(page, f"#{CONFLICT} .decided", "Accepted: Accepted in the report")
    path = tmp_path / "report.html"
    path.write_text(path.read_text("utf-8").replace('"Nine people died"', '"Ten people died"'), "utf-8")
    page.reload()
    reads(page, ".progress", "0 of 2 decided")
    page.keyboard.press("j")
    page.keyboard.press("a")
    reads(page, ".progress", "1 of 2 decided")
    page.keyboard.press("k")
    page.keyboard.press("u")
    reads(page, ".progress", "0 of 2 decided")


def test_a_dismissal_needs_a_reason_and_can_be_given_up(opened):
    page = opened(ferry())
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.type("   ")
    page.locator("#dismiss .primary").click()
    assert page.locator("#dismiss").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#dismiss").is_visible()
    assert page.query_selector(".progress").inner_text() == "0 of 2 decided"


def test_keys_can_be_turned_off_and_do_nothing_in_a_field(opened):
    page = opened(ferry())
    page.get_by_label("Your name").focus()
    page.keyboard.type("jad")
    assert page.query_selector(".card.on") is None
    page.locator("h1").click()
    page.keyboard.press("?")
    page.get_by_label("Use these keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert page.query_selector(".card.on") is None


def test_facts_stand_by_outlet_with_their_gaps(opened):
    page = opened(earthquake())
    page.get_by_role("link", name="Facts by outlet").click()
    row = page.get_by_role("row").filter(has_text="people missing")
    assert "not Celara Post" in row.inner_text()
    assert len(row.locator("td.gap").all()) == 1
    row.locator("td a").first.click()
    assert page.query_selector(".card.on h3").inner_text().endswith("people missing")
    assert page.locator("#articles").is_visible()


def test_on_a_phone_each_fact_lists_its_outlets(opened):
    page = opened(earthquake(), width=390, height=844)
    page.get_by_role("link", name="Facts by outlet").click()
    row = page.locator(".matrix tr", has_text="people missing")
    assert [cell.get_attribute("data-outlet") for cell in row.locator("td").all() if cell.is_visible()] == [
        "Bellhaven Courier",
        "Meridian Chronicle",
        "Tri-County Record",
    ]


def test_the_timeline_follows_a_toll(opened):
    page = opened(earthquake())
    page.get_by_role("link", name="Timeline").click()
    times = page.locator(".moments .when").all_inner_texts()
    assert times[0].startswith("Oct. 14, 2025, 7:40 a.m.")
    tolls = page.locator(".moments li").all_inner_texts()
    assert "at least 12" in tolls[0]
    assert "47" in tolls[-1]


@pytest.mark.parametrize("width", [320, 390, 768, 991, 992, 1280, 2560])
def test_no_width_makes_the_page_scroll_sideways(opened, width):
    page = opened(earthquake(), width=width, height=800)
    views = (
        ["findings", "articles", "facts", "timeline"] if width < 992 else ["articles", "facts", "timeline"]
    )
    for view in views:
        page.click(f'.views [data-view="{view}"]')
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("#timeline").is_visible()


def test_on_a_phone_articles_are_tabs(opened):
    page = opened(ferry(), width=390, height=844, has_touch=True)
    page.locator(f"#{CONFLICT} h3 a").tap()
    assert page.locator("#column-0").is_visible()
    assert not page.locator("#column-1").is_visible()
    page.get_by_role("tab", name="Coastal Wire").tap()
    assert page.locator("#column-1 a.m.on").is_visible()
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tab", name="herald").get_attribute("aria-selected") == "true"
    page.locator("#column-2 a.m").first.tap()
    assert page.locator(f"#{CONFLICT}").is_visible()


def test_dark_and_light_follow_the_reader(opened):
    colours = [
        opened(ferry(), color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert colours == ["rgb(252, 251, 248)", "rgb(20, 21, 24)"]


def test_it_prints_with_everything_open_and_nothing_to_press(opened):
    page = opened(ferry())
    page.get_by_role("button", name="Quotations").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".filters").is_visible()
    assert not visible(page, "button")
    opened_all = ".card, .card blockquote, .conflict .waterfall tbody th"
    assert all(node.is_visible() for node in page.query_selector_all(opened_all))
    assert page.eval_on_selector(".card", "card => getComputedStyle(card).breakInside") == "avoid"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert len(page.pdf(format="A4")) > 10_000


def test_without_script_it_is_a_plain_document(opened):
    page = opened(ferry(), script=False)
    text = page.inner_text("body")
    for words in ("Before you publish", "people killed", "Eleven people died in Tuesday's ferry disaster"):
        assert words in text
    assert not visible(page, ".filters")
    assert not visible(page, ".acts")
    page.click("#column-0 a.m.conflict")
    assert page.url.endswith(f"#{CONFLICT}")
    page.click(f"#{CONFLICT} h3 a")
    assert page.url.endswith(f"#{CONFLICT}-0")


def test_a_page_of_three_hundred_findings_is_light_and_soon_ready(opened):
    html = storm().to_html()
    assert len(html.encode()) < 3_000_000
    page = opened(html)
    timing = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert page.locator("[data-card]").count() >= 300
    page.keyboard.press("j")
    assert page.query_selector(".card.on") is not None
    print(f"{len(html.encode()):,} bytes, ready after {timing:.0f} ms")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["ferry", "earthquake", "storm"])
def test_axe_finds_nothing(opened, axe, name, scheme):
    page = opened({"ferry": ferry, "earthquake": earthquake, "storm": storm}[name](), color_scheme=scheme)
    page.keyboard.press("j")
    if name == "storm":
        page.get_by_role("button", name="Minor").click()
    check_with_axe(page, axe)
    if name == "earthquake":
        page.get_by_role("link", name="Facts by outlet").click()
        check_with_axe(page, axe)
        page.get_by_role("link", name="Timeline").click()
        check_with_axe(page, axe)


def check_with_axe(page, axe):
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    told = [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]
    assert told == []
