"""Rules of one's own, added to the bundled ones."""

from __future__ import annotations

import pytest

from checker.errors import RulesError
from checker.rulebook import load_rulebook
from checker.rulebook.source import Source, read_source


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def bound(rules, name):
    return next(rule for rule in rules.bounds.bound if rule.id == name)


def faults_of(folder):
    with pytest.raises(RulesError) as caught:
        load_rulebook(folder)
    return [fault.split("bounds.toml:", 1)[-1] for fault in caught.value.faults]


def test_wordings_are_added_to_a_rule_and_taken_out_of_it(tmp_path):
    write(
        tmp_path,
        "en/bounds.toml",
        '[[bound]]\nextend = "bound.from"\nbefore = ["not one below"]\nwithout = ["at least"]\n',
    )
    old, new = bound(load_rulebook(), "bound.from"), bound(load_rulebook(tmp_path), "bound.from")
    assert new.before == (*(word for word in old.before if word != "at least"), "not one below")
    assert new.matches == old.matches
    assert load_rulebook(tmp_path).bounds.bound[0] == load_rulebook().bounds.bound[0]


def test_a_new_rule_stands_beside_the_bundled_ones(tmp_path):
    write(
        tmp_path,
        "en/bounds.toml",
        'extend = true\n[[bound]]\nid = "bound.mine"\neffect = "from"\nbefore = ["a good"]\n'
        'matches = ["A good 80 boats sank."]\nrejects = ["80 boats sank."]\n',
    )
    rules = load_rulebook(tmp_path).bounds.bound
    assert [rule.id for rule in rules] == [*(r.id for r in load_rulebook().bounds.bound), "bound.mine"]


def test_lists_and_values_of_the_file_itself_are_added_and_replaced(tmp_path):
    write(
        tmp_path,
        "en/bounds.toml",
        'extend = true\nshare = "0.2"\nfillers = ["measly"]\nwithout = ["whopping"]\n',
    )
    old, new = load_rulebook().bounds, load_rulebook(tmp_path).bounds
    assert str(new.share) == "0.2"
    assert new.fillers == (old.fillers | {"measly"}) - {"whopping"}


def test_a_file_without_extend_replaces_the_bundled_one(tmp_path):
    write(tmp_path, "en/bounds.toml", "[[bound]]\n")
    assert any("is missing; add it" in fault for fault in faults_of(tmp_path))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[[bound]]\nextend = "bound.form"\n', '2: unknown id "bound.form"; did you mean "bound.from"?'),
        (
            '[[bound]]\nextend = "bound.from"\nwithout = ["at leats"]\n',
            '3: "at leats" is in no list of this table; leave it out of without',
        ),
        (
            '[[bound]]\nextend = "bound.from"\nbefore = [\n  "x",\n  "",\n]\n',
            "5: before[{n}] is empty; write something or leave it out",
        ),
        (
            '[[bound]]\nextend = "bound.from"\nbefor = ["x"]\n',
            '3: unknown key "befor"; did you mean "before"?',
        ),
        (
            '[[bound]]\nextend = "bound.from"\nbefore = ["more than"]\n',
            '3: "more than" is a wording of bound.from, too; leave it to one of the two',
        ),
    ],
)
def test_a_fault_is_told_at_its_line_in_the_users_file(text, fault, tmp_path):
    write(tmp_path, "en/bounds.toml", text)
    count = len(bound(load_rulebook(), "bound.from").before) + 2
    found = faults_of(tmp_path)
    if "more than" in text:
        assert any('"more than" is a wording of' in told for told in found)
    else:
        assert found == [fault.format(n=count)]


def test_a_fault_of_the_bundled_file_is_told_there(tmp_path):
    base = write(tmp_path, "base.toml", "a = 1\nb = 2\n")
    own = write(tmp_path, "own.toml", "extend = true\n\nb = 3\n")
    source = read_source(own, base)
    assert isinstance(source, Source)
    assert source.data == {"a": 1, "b": 3}
    assert str(source.fault(("a",), "x")).endswith("base.toml:1: x")
    assert str(source.fault(("b",), "x")).endswith("own.toml:3: x")


def test_curly_quotation_marks_are_named(tmp_path):
    path = write(tmp_path, "own.toml", "a = 1\nb = “two”\n")
    found = read_source(path)
    assert isinstance(found, list)
    assert "own.toml:2: not TOML: a curly quotation mark (“)" in str(found[0])


TOPIC = '[[topic]]\nextend = "people.killed"\nparent = "people.casualtys"\n'
UNIT = (
    '[[dimension]]\nextend = "unit.length"\n[[dimension.unit]]\nname = "smoot"\nwords = ["smoot", "smoots"]\n'
)


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("topics", TOPIC, '3: unknown topic "people.casualtys"; did you mean "people.casualties"?'),
        ("units", UNIT, '3: "smoot" has no factor; say how many of the base unit, metre, it is'),
        (
            "units",
            UNIT.replace('"smoot", "smoots"', '"miles"') + "factor = 2\n",
            '5: "miles" is a wording of mile, too; leave it to one of the two',
        ),
    ],
    ids=["an unknown parent", "no factor", "one name in two units"],
)
def test_what_could_not_work_is_a_fault(file, text, fault, tmp_path):
    write(tmp_path, f"en/{file}.toml", text)
    with pytest.raises(RulesError) as caught:
        load_rulebook(tmp_path)
    assert [told.split(".toml:", 1)[1] for told in caught.value.faults] == [fault]
