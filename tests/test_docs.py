"""What docs/ shows is so: its examples of verdicts are run, its drawings and commands speak of what there is.

`make docs` builds the pages themselves, and fails on any warning.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.check import check, find_claims
from checker.language.read import bundled_parser
from checker.model.article import Article
from checker.model.claim import Kind
from tests.cli.inprocess import checker
from tests.word_encoder import WordEncoder

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
EXAMPLES = re.findall(
    r"^\| (.+?) \| (.+?) \| (agreement|minor|major) \| .+? \|$", PAGES["verdicts.md"], re.MULTILINE
)
COMMANDS = re.findall(
    r"^\$ checker ((?:rules )?[a-z]+)(.*?)(?:\s+#.*)?$", "\n".join(PAGES.values()), re.MULTILINE
)


def test_there_are_examples_of_every_verdict():
    assert {verdict for _, _, verdict in EXAMPLES} == {"agreement", "minor", "major"}


@pytest.mark.slow
@pytest.mark.parametrize(("one", "other", "verdict"), EXAMPLES)
def test_the_examples_of_verdicts_are_so(one, other, verdict):
    report = check([Article(text=one, id="a"), Article(text=other, id="b")], encoder=WordEncoder())
    severity = max(int(finding.severity) for finding in report.findings)
    assert ("agreement", "minor", "major")[severity] == verdict


def test_the_frame_that_is_drawn_is_the_one_that_is_found():
    text = "The quake may have killed 12 people in Orrin on Monday."
    claims = find_claims(text, parser=bundled_parser())
    (frame,) = (claim.frame for claim in claims if claim.kind is Kind.QUANTITY)
    assert (frame.predicate, frame.role.value, frame.polarity.value, frame.mood.value) == (
        "kill", "patient", "affirmed", "possible",
    )  # fmt: skip
    assert (frame.place, frame.day) == ("orrin", "monday")
    assert [argument.head for argument in frame.arguments if argument.role.value == "agent"] == ["quake"]


@pytest.mark.parametrize(("name", "rest"), sorted(set(COMMANDS)))
def test_commands_have_the_options_shown(name, rest):
    done = checker(*name.split(), "--help", env={"COLUMNS": "200"})
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"(?<![\w-])--[a-z-]+", rest)) <= set(re.findall(r"--[a-z-]+", done.stdout))


def test_every_page_is_in_the_navigation():
    listed = set(re.findall(r"(\w+\.md)", (DOCS.parent / "mkdocs.yml").read_text("utf-8")))
    assert listed == set(PAGES)


def test_files_that_are_named_exist():
    named = re.findall(r"`((?:checker|rules|tests)/[\w/.-]+)`", "\n".join(PAGES.values()))
    assert named
    for path in named:
        assert (DOCS.parent / path).exists(), path
