"""Every place of a TOML text is found, on its own line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from checker.rulebook.load import bundled_rules
from checker.rulebook.locate import Place, line_of, locate

RULES = sorted(bundled_rules().rglob("*.toml"))

# In these pieces every whole number is the line it stands on; {n} makes keys unique.
PIECES = (
    "\n",
    "# [no] key = 'x\n",
    "k{n} = {0}\n",
    '"a.b{n}" . c = {0} # "x [y]\n',
    "'q\"{n}'.d = {0}\n",
    "k{n} = [{0}, # ]\n  {1},\n\n  [ {3} , ] ,\n]\n",
    "k{n} = {{ x = {0}, y.z = [{0}, 'a, b'] }}\n",
    "k{n} = [{{ x = {0} }},\n  {{ y = {1} }}]\n",
    'k{n} = """\n[[t]]\nk = 0 \\""" """""\n',
    "k{n} = '''\n# ' ''\n[x]'''\n",
    "k{n} = 1979-05-27 07:32:00.5\nj{n} = {1}\n",
    "k{n} = -1.5e3\n",
    "[s{n}]\n",
    "[s.'x y'.z{n}]\n",
    "[[t]]\n",
    "[[t.u]]\n",
    "[t.v{n}]\n",
    "[[ w . u ]]\n",
)


def leaves(value: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from leaves(inner, (*place, key))
        case list():
            for index, inner in enumerate(value):
                yield from leaves(inner, (*place, index))
        case _:
            yield place, value


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_each_number_is_on_the_line_it_tells(pieces: list[str]):
    text = ""
    for n, piece in enumerate(pieces):
        line = text.count("\n") + 1
        text += piece.format(*range(line, line + 4), n=n)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        reject()
    lines = locate(text)
    for place, value in leaves(data):
        assert place in lines
        if isinstance(value, int):
            assert lines[place] == value


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_every_value_of_the_bundled_rules_is_found(path: Path):
    text = path.read_text("utf-8")
    lines = locate(text)
    assert [place for place, _ in leaves(tomllib.loads(text)) if place not in lines] == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("rule", 1, "id"), 4),
        (("rule", 1, "missing"), 3),
        (("rule", 7, "missing"), 1),
        (("nothing",), 1),
        ((), 1),
    ],
)
def test_a_missing_place_is_the_line_of_what_should_hold_it(place: Place, line: int):
    assert line_of(locate("[[rule]]\nid = 'a'\n[[rule]]\nid = 'b'\n"), place) == line
