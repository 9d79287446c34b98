"""Reports are short unless all is asked for, and never drop a finding without a word."""

from dataclasses import replace

import pytest

from checker.model.report import Severity
from checker.report import Report
from checker.report.layout import MOST_FINDINGS, view_report
from checker.report.terminal import render_plain
from tests.report.samples import ferry


def many(times=25):
    """A report with that many copies of each finding, numbered."""
    base = ferry()
    findings = tuple(replace(f, id=f"{f.id}-{i}") for f in base.findings for i in range(times))
    return replace(base, findings=findings)


def test_ten_findings_are_told_in_full_and_the_others_in_a_line():
    view = view_report(many())
    assert len(view.discrepancies) == MOST_FINDINGS
    assert len(view.others) == 40
    assert [f.number for f in view.discrepancies + view.others] == list(range(1, 51))
    text = many().to_markdown()
    assert text.count("\n### ") == MOST_FINDINGS + 3
    assert "## 40 more differences" in text
    assert "| 50 | Minor difference | Ines Corval, quoted |" in text


def test_all_tells_all():
    view = view_report(many(), everything=True)
    assert (len(view.discrepancies), view.others) == (50, ())
    assert "### 50. " in many().to_markdown(everything=True)
    assert len(render_plain(many(), everything=True)) > 2 * len(render_plain(many()))


@pytest.mark.parametrize("everything", [False, True])
def test_the_terminal_names_every_difference(everything):
    text = render_plain(many(), everything=everything)
    assert text.count("people killed: 9 / at least 9 / 11") + text.count("people killed  ") == 25
    assert ("40 MORE DIFFERENCES" in text) is not everything


def test_findings_stand_by_severity_then_news_value():
    first = [finding.evidence[0].topic for finding in many(1).ranked]
    assert first == ["people.killed", "quote", "people.affected", "date"]


def test_what_is_told_more_closely_is_set_apart_and_folded():
    report = ferry()
    date = next(f for f in report.findings if f.evidence[0].topic == "date")
    judged = replace(date.relations[0].judgement, reasons=("closer",))
    closer = replace(date, relations=(replace(date.relations[0], judgement=judged), *date.relations[1:]))
    others = tuple(f for f in report.findings if f is not date)
    report = Report(report.articles, (*others, closer))
    assert closer.severity is Severity.NONE
    assert [f.fact for f in view_report(report).closer] == ["date"]
    assert "## Told more closely by one\n\n<details>" in report.to_markdown()
    assert "TOLD MORE CLOSELY BY ONE\n  date: " in render_plain(report)
