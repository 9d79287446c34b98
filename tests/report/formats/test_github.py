"""Annotations of a GitHub workflow: nothing in an article can end one or begin another."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.model.review import Baseline, Change, Review
from checker.report.formats.checked import Checked, sheet_of
from checker.report.formats.github import render_github
from tests.report.formats.sheets import HOSTILE
from tests.report.samples import ferry, hostile, quiet

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*)(?:,\w+=[^,:\n]*)*)::([^\n]+)\n")


def annotations(report):
    text = render_github([sheet_of(Checked(report))])
    found = COMMAND.findall(text)
    assert "".join(f"::{c} {p}::{m}\n" for c, p, m in found) == text
    return [(c, dict(pair.split("=", 1) for pair in p.split(",")), m) for c, p, m in found]


def test_each_line_that_differs_is_marked_the_worst_first():
    found = annotations(ferry())
    assert [command for command, _, _ in found] == ["error"] * 3 + ["warning"] * 2
    first = found[0][1]
    assert (first["file"], first["line"], first["col"], first["endColumn"]) == (
        "ferry/gazette.txt",
        "3",
        "1",
        "17",
    )
    assert "Nine and eleven cannot both be" in found[0][2]
    assert "ferry/herald.txt:1" in found[0][2]


def test_no_text_of_an_article_breaks_out():
    found = annotations(hostile(HOSTILE))
    assert [command for command, _, _ in found] == ["error", "error"]
    assert "%0A" not in found[0][2].replace("%250A", "")


def test_what_the_baseline_has_is_a_notice():
    changes = (("q-0a1b2c3d", Change.UNCHANGED), ("q-5e6f7a8b", Change.NEW))
    found = annotations(replace(ferry(), review=Review(baseline=Baseline(changes))))
    assert [command for command, _, _ in found] == ["warning"] * 2 + ["notice"] * 3


def test_nothing_is_said_where_nothing_differs():
    assert annotations(quiet()) == []
