"""The file of decisions: read with its faults named, written without loss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.errors import ReviewError
from checker.model.review import Decision, Status
from checker.review.decisions import read_decisions, write_decisions

ONE = Decision("q-1", Status.DISMISSED, "two ferries", "Ann", "2026-11-30T12:00:00Z", ("9 dead", "11 “dead”"))


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "new" / "checker.decisions.toml"
    other = Decision("t-2", Status.FIXED, 'said "no"\nand meant it', set="ferry")
    write_decisions(path, [ONE, other])
    assert read_decisions(path) == (ONE, other)


def test_no_file_is_no_decision(tmp_path):
    assert read_decisions(tmp_path / "none.toml") == ()


def test_a_later_decision_takes_the_place_of_the_first_and_all_else_stays(tmp_path):
    path = tmp_path / "d.toml"
    path.write_text(
        "# the desk's file\n\n[[decision]]  # asked twice\nfinding = 'q-0'\nstatus = 'confirmed'\n"
        "reason = 'seen'\n\n[[decision]]\nfinding = 'q-1'\nstatus = 'fixed'\nreason = 'mended'\n",
        "utf-8",
    )
    write_decisions(path, [ONE, replace(ONE, set="ferry")])
    assert [(d.finding, d.set, d.status.value) for d in read_decisions(path)] == [
        ("q-0", None, "confirmed"),
        ("q-1", None, "dismissed"),
        ("q-1", "ferry", "dismissed"),
    ]
    assert path.read_text("utf-8").startswith("# the desk's file\n\n[[decision]]  # asked twice\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[decision]]\nfinding = 'q-1'\nstatus = 'dismissed'\n", '1: the key "reason" is missing'),
        ("[[decision]]\nfinding = 'q-1'\nstatus = 'dismissed'\nreason = ' '\n", ":4: reason is blank"),
        ("[[decision]]\nfinding = 'q-1'\nstatus = 'dismised'\nreason = 'x'\n", 'did you mean "dismissed"?'),
        (
            "[[decision]]\nfinding = 'q-1'\nstatus = 'fixed'\nreason = 'x'\nreson = 'x'\n",
            ':5: unknown key "reson"',
        ),
        ("[[decision]]\nfinding = \n", "not TOML"),
        (
            "[[decision]]\nfinding = 'q-1'\nstatus = 'fixed'\nreason = 'x'\n"
            "[[decision]]\nfinding = 'q-1'\nstatus = 'fixed'\nreason = 'y'\n",
            ":6: q-1 is decided about above",
        ),
    ],
)
def test_each_fault_is_named_with_its_line(tmp_path, text, said):
    path = tmp_path / "d.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ReviewError, match=r"d\.toml:") as caught:
        read_decisions(path)
    assert said in str(caught.value)


def test_a_broken_file_is_not_written_over(tmp_path):
    path = tmp_path / "d.toml"
    path.write_text("[[decision]]\n", "utf-8")
    with pytest.raises(ReviewError):
        write_decisions(path, [ONE])
    assert path.read_text("utf-8") == "[[decision]]\n"
