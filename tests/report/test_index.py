"""The index puts the set that needs an editor most first."""

from urllib.parse import quote

from markdown_it import MarkdownIt

from checker.report import Report
from checker.report.index import FailedEntry, IndexEntry, render_index, stem_of
from tests.report.samples import BAIT, ferry, hostile, quiet


def test_the_index_looks_as_agreed(golden):
    entries = [
        IndexEntry.of("calm", quiet()),
        IndexEntry.of("ferry", ferry()),
        IndexEntry.of("a [b](c)|d", hostile()),
    ]
    golden("index.md", render_index(entries, [FailedEntry("night", "no articles"), FailedEntry("day", BAIT)]))


def test_links_lead_to_the_reports_whatever_a_set_is_called():
    entries = [IndexEntry.of(name, Report(())) for name in ("a b", "x](y)|z", "<&>", "ü#?")]
    tokens = MarkdownIt("commonmark").enable("table").parse(render_index(entries, ()))
    inner = [child for token in tokens if token.type == "inline" for child in token.children]
    targets = [child.attrs["href"] for child in inner if child.type == "link_open"]
    assert sorted(targets[:-1]) == sorted(quote(f"{stem_of(entry.name)}.md") for entry in entries)
    assert "a%20b.md" in targets
    assert targets[-1] == "findings.csv"
