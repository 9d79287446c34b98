"""The summary for the terminal."""

from io import StringIO

from rich.console import Console

from checker.report.terminal import (
    PLAIN_WIDTH,
    plain_console,
    print_claims,
    print_report,
    render_plain,
    written,
)
from tests.report.samples import GAZETTE, WIRE, ferry, hostile, quiet


def test_the_plain_summary_looks_as_agreed(golden):
    golden("ferry.txt", render_plain(ferry()))
    golden("quiet.txt", render_plain(quiet()))


def test_the_plain_summary_is_the_same_whatever_the_environment(monkeypatch):
    before = render_plain(ferry())
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "40", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert render_plain(ferry()) == before


def test_no_control_character_of_an_article_reaches_the_terminal():
    for text in (render_plain(hostile()), coloured(hostile())):
        assert "\x1b[31mred" not in text
        assert "\u202e" not in text
    assert all(len(line) <= PLAIN_WIDTH for line in render_plain(hostile()).splitlines())


def test_the_coloured_summary_says_the_same():
    assert "\x1b[1;31mCONFLICT" in coloured(ferry())


def test_claims_are_listed_with_how_they_were_read():
    console = plain_console()
    print_claims(ferry().single_source[:1], GAZETTE, console)
    print_claims(ferry().single_source[1:], WIRE, console)
    assert written(console) == (
        "line 3  people injured  40 others\n"
        "    Some 40 others were taken to hospital.\n"
        "line 4  percentage  4 percent\n"
        "    The operator's shares fell 4 percent.\n"
    )


def coloured(report):
    out = StringIO()
    print_report(report, Console(file=out, force_terminal=True, color_system="standard", width=100))
    return out.getvalue()
