"""Findings as a JUnit report, which build servers show among their tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from checker.model.report import Finding, Problem, Severity
from checker.report.formats.checked import Checked, fact_of, message_of, words_of
from checker.report.standing import is_dismissed, standing
from checker.report.text import flat

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(sets: Sequence[Checked], fail_on: Severity = Severity.MINOR) -> str:
    """A suite for each article set and a case for each finding; what could not be read is an error.

    Args:
        fail_on: from which severity on an open discrepancy is a failure; NONE is as MINOR.
    """
    least = fail_on or Severity.MINOR
    root = ET.Element("testsuites", name="checker")
    for checked in sets:
        suite = ET.SubElement(root, "testsuite", name=_text(checked.name or "articles"))
        for finding in checked.report.ranked:
            _add_case(suite, finding, checked, least)
        for number, problem in enumerate(checked.report.problems, start=1):
            _add_problem(suite, problem, number)
        _count(suite)
    _count(root)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _add_case(suite: ET.Element, finding: Finding, checked: Checked, least: Severity) -> None:
    first = finding.evidence[0]
    name = f"{fact_of(finding)}: {words_of(finding)} ({finding.id})"
    place = f"checker.{checked.name or 'articles'}.{first.kind.value}"
    case = ET.SubElement(suite, "testcase", name=_text(name), classname=_text(place))
    if not finding.severity:
        return
    message, known = _text(message_of(finding, checked)), standing(finding, checked.report)
    if is_dismissed(finding, checked.report):
        ET.SubElement(case, "skipped", message=_text(known))
    elif finding.severity >= least and checked.report.review.is_open(finding.id):
        failure = ET.SubElement(case, "failure", message=_text(finding.worst.explanation))
        failure.set("type", finding.severity.name.lower())
        failure.text = message
    else:
        ET.SubElement(case, "system-out").text = message


def _add_problem(suite: ET.Element, problem: Problem, number: int) -> None:
    case = ET.SubElement(suite, "testcase", name=f"problem {number}", classname="checker.articles")
    ET.SubElement(case, "error", message=_text(problem.message))


def _count(element: ET.Element) -> None:
    """Write how many cases there are, and how they went, as the format wants it."""
    element.set("tests", str(len(element.findall(".//testcase"))))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(len(element.findall(f".//{tag}"))))


def _text(text: str) -> str:
    """The text on one line, without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", flat(text))
