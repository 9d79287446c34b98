"""Broken rules tell every fault at once, each with its line and what to do."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field

from checker.errors import RulesError
from checker.rulebook import load_rulebook
from checker.rulebook.load import bundled_rules, languages, read_table, sections
from checker.rulebook.pattern import Pattern
from checker.rulebook.rule import Rule, Table, Word

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "broken_rules.toml").read_text("utf-8"))
LEVEL = """
[[level]]
id = "number.same"
kind = "quantity"
when = ["equal"]
severity = "none"
explanation = "Both say {a}."
examples = [{ a = "It cost 5 coins.", b = "They paid 5 coins." }]
"""


class Inner(Table):
    name: Word


class Sample(Rule):
    pattern: Pattern
    weekly: bool = False
    inner: Inner | None = None


class Schema(Table):
    threshold: Annotated[float, Field(ge=0, le=1)]
    cutoff: int = 3
    size: Literal["small", "large"] = "small"
    words: dict[Literal["many", "few"], tuple[Word, ...]] = Field(default_factory=dict)
    rule: tuple[Sample, ...]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def faults_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(RulesError) as caught:
        load_rulebook(folder)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_every_fault_has_its_line_and_what_to_do(case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, "sample.toml", case["text"])
    found = read_table(path, Schema)
    assert isinstance(found, list)
    assert [str(fault) for fault in sorted(found)] == [f"sample.toml:{fault}" for fault in case["faults"]]


def test_a_good_file_is_read(tmp_path: Path):
    text = """\ufeff
        threshold = 1
        words.many = ["lots"]
        [[rule]]
        id = "a.b-1"
        pattern = "(?i)a+"
        matches = ["A"]
        rejects = ["b"]
    """
    table = read_table(write(tmp_path, "sample.toml", text), Schema)
    assert isinstance(table, Schema)
    assert table.words == {"many": ("lots",)}
    assert table.rule[0].pattern.fullmatch("AaA")


def test_bundled_rules_load_once():
    assert load_rulebook() is load_rulebook()


def test_every_bundled_file_is_a_section_of_the_rulebook():
    files = {path.relative_to(bundled_rules()).as_posix() for path in bundled_rules().rglob("*.toml")}
    known = {language: {file.path for file, _ in sections(language).values()} for language in languages()}
    assert known["en"] <= files
    assert files <= set().union(*known.values())


def test_what_another_language_leaves_out_is_empty_and_figures_are_those_of_english():
    english = load_rulebook()
    spanish = english.in_language("es")
    assert spanish.statements.opposition == ()
    assert spanish.names.words.honorifics == ()
    assert spanish.reading.limits == english.reading.limits
    assert spanish.bounds.share == english.bounds.share
    assert {topic.id for topic in english.topics.topic} <= {topic.id for topic in spanish.topics.topic}
    assert spanish.verdicts is english.verdicts


def test_a_language_of_ones_own_is_a_folder(tmp_path: Path):
    (tmp_path / "fr").mkdir()
    write(tmp_path, "fr/numbers.toml", 'decimal = ","\n')
    french = load_rulebook(tmp_path).in_language("fr")
    assert french.numbers.decimal == ","
    assert french.numbers.word == ()


def test_a_fault_in_another_language_has_its_file_and_line(tmp_path: Path):
    (tmp_path / "es").mkdir()
    path = write(tmp_path, "es/numbers.toml", 'joins = ["y"]\ndecimal = ";"\n')
    with pytest.raises(RulesError, match=f"{path}:2: "):
        load_rulebook(tmp_path)


def test_a_folder_of_no_known_language_is_a_fault(tmp_path: Path):
    (tmp_path / "xx").mkdir()
    write(tmp_path, "xx/numbers.toml", 'decimal = ","\n')
    with pytest.raises(RulesError, match='unknown language "xx"'):
        load_rulebook(tmp_path)


def test_own_files_replace_bundled_ones_and_the_rest_stays(tmp_path: Path):
    always = LEVEL.replace('when = ["equal"]\n', "")
    write(tmp_path, "verdicts.toml", f"reason = []\n{always}")
    own = load_rulebook(tmp_path)
    assert [level.id for level in own.verdicts.level] == ["number.same"]
    for name in sections().keys() - {"verdicts"}:
        assert getattr(own, name) == getattr(load_rulebook(), name)


def test_the_same_folder_however_named_is_read_once(tmp_path: Path):
    write(tmp_path, "verdicts.toml", "reason = []\nlevel = []\n")
    assert load_rulebook(tmp_path) is load_rulebook(tmp_path / "x" / "..")


def test_no_such_folder(tmp_path: Path):
    assert faults_of(tmp_path / "none") == (
        f"{tmp_path}/none: no such folder; name the folder that holds your rules files",
    )


def test_a_folder_without_rules(tmp_path: Path):
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"{tmp_path}: no rules in this folder; put one of verdicts.toml, ")


def test_a_file_that_would_be_ignored_is_a_fault(tmp_path: Path):
    write(tmp_path, "verdict.toml", "")
    write(tmp_path, "fr/zzz.toml", "")
    stray, misnamed = faults_of(tmp_path)
    assert stray.startswith(f'{tmp_path}/fr/zzz.toml: unknown rules file "fr/zzz.toml"; the files are ')
    expected = f'{tmp_path}/verdict.toml: unknown rules file "verdict.toml"; did you mean "verdicts.toml"?'
    assert misnamed == expected


def test_not_utf_8(tmp_path: Path):
    (tmp_path / "verdicts.toml").write_bytes(b"# caf\xe9\n")
    assert faults_of(tmp_path) == (f"{tmp_path}/verdicts.toml: is not UTF-8 text; save it in that encoding",)


def test_a_word_that_repeats_needs_its_number(tmp_path: Path):
    bundled = (bundled_rules() / "en" / "things.toml").read_text("utf-8")
    own = bundled.replace('repeats = ["twice"', 'repeats = ["fivefold", "twice"')
    line = own[: own.index("repeats =")].count("\n") + 1
    path = write(tmp_path, "en/things.toml", own)
    told = '"fivefold" is not one of the multiples; add it there with its number'
    assert faults_of(tmp_path) == (f"{path}:{line}: {told}",)


def test_a_smaller_unit_is_one_of_the_dimension(tmp_path: Path):
    bundled = (bundled_rules() / "en" / "units.toml").read_text("utf-8")
    own = bundled.replace('smaller = "ounce"', 'smaller = "inch"')
    line = own[: own.index('name = "pound"')].count("\n") + 1
    path = write(tmp_path, "en/units.toml", own)
    told = '"inch" is no unit of this dimension; name one of its units'
    assert faults_of(tmp_path) == (f"{path}:{line}: {told}",)


def test_a_list_that_is_none_is_a_fault(tmp_path: Path):
    bundled = (bundled_rules() / "en" / "ages.toml").read_text("utf-8")
    path = write(
        tmp_path, "en/ages.toml", bundled.replace('couples = ["pair", "couple"', 'couples = ["pair", 2')
    )
    line = bundled[: bundled.index("couples =")].count("\n") + 1
    assert faults_of(tmp_path) == (f"{path}:{line}: couples[2] is the number 2; write a text in quotes",)


def test_faults_of_all_files_come_together(tmp_path: Path):
    write(tmp_path, "verdicts.toml", "reason = 3\n")
    write(tmp_path, "alignment.toml", "\nfeature = [\n")
    assert [fault.split(":")[:2] for fault in faults_of(tmp_path)] == [
        [f"{tmp_path}/alignment.toml", "2"],
        [f"{tmp_path}/verdicts.toml", "1"],
        [f"{tmp_path}/verdicts.toml", "1"],
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (LEVEL, "2: the last level of kind quantity must always hold; leave out its `when` and `unless`"),
        (
            LEVEL.replace('when = ["equal"]', 'reasons = ["bond"]'),
            '5: unknown reason "bond"; did you mean "bound"?',
        ),
        (
            LEVEL.replace('when = ["equal"]', 'reasons = ["zzz"]'),
            '5: unknown reason "zzz"; add it as a [[reason]] above the levels',
        ),
        (
            LEVEL.replace('when = ["equal"]\n', "") + LEVEL.replace(".same", ".other"),
            '9: is never reached, as "number.same" always holds; put it above that',
        ),
        (
            LEVEL + LEVEL.replace('when = ["equal"]\n', ""),
            '11: the id "number.same" is taken by a level above; give each its own',
        ),
        (
            LEVEL.replace('when = ["equal"]\n', "").replace("{a}", "{a"),
            "6: explanation cannot be filled in: expected '}' before end of string; write {name} or {{",
        ),
        (
            LEVEL.replace('when = ["equal"]\n', "").replace("{a}", "{a.text}"),
            '6: explanation has "{a.text}"; name a detail, as in {a}',
        ),
    ],
)
def test_levels_that_cannot_work(text: str, fault: str, tmp_path: Path):
    reasons = 'reason = [{ id = "bound", meaning = "one is a bound" }]'
    write(tmp_path, "verdicts.toml", reasons + text)
    assert faults_of(tmp_path) == (f"{tmp_path}/verdicts.toml:{fault}",)
