"""Findings as a JUnit report, which build servers show among their tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from checker.model.report import Severity
from checker.report.formats.entry import Entry, Sheet
from checker.report.text import flat

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(sheets: Sequence[Sheet], fail_on: Severity = Severity.MINOR) -> str:
    """A suite for each article set and a case for each finding; what could not be read is an error.

    Args:
        fail_on: from which severity on an open discrepancy is a failure; NONE is as MINOR.
    """
    least = fail_on or Severity.MINOR
    root = ET.Element("testsuites", name="checker")
    for sheet in sheets:
        name = sheet.name or "articles"
        suite = ET.SubElement(root, "testsuite", name=_text(name))
        for entry in sheet.entries:
            _add_case(suite, entry, name, least)
        for number, problem in enumerate(sheet.problems, start=1):
            case = ET.SubElement(suite, "testcase", name=f"problem {number}", classname="checker.articles")
            ET.SubElement(case, "error", message=_text(problem))
        _count(suite)
    _count(root)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _add_case(suite: ET.Element, entry: Entry, name: str, least: Severity) -> None:
    title, place = f"{entry.fact}: {entry.words} ({entry.id})", f"checker.{name}.{entry.kind}"
    case = ET.SubElement(suite, "testcase", name=_text(title), classname=_text(place))
    if not entry.severity:
        return
    if entry.is_dismissed:
        ET.SubElement(case, "skipped", message=_text(entry.standing))
    elif entry.severity >= least and entry.is_open:
        failure = ET.SubElement(case, "failure", message=_text(entry.explanation))
        failure.set("type", entry.severity.name.lower())
        failure.text = _text(entry.message)
    else:
        ET.SubElement(case, "system-out").text = _text(entry.message)


def _count(element: ET.Element) -> None:
    """Write how many cases there are, and how they went, as the format wants it."""
    element.set("tests", str(len(element.findall(".//testcase"))))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(len(element.findall(f".//{tag}"))))


def _text(text: str) -> str:
    """The text on one line, without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", flat(text))
