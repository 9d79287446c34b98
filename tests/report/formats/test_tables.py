"""Tables: CSV and Parquet read back equal, and nothing in them runs."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pytest

from checker.report.formats.checked import Checked
from checker.report.formats.columns import PAIRS, SINGLE
from checker.report.formats.tables import render_csv, render_parquet
from tests.report.formats.sheets import thousand
from tests.report.samples import ferry, hostile, quiet


def read_back(sets, table="findings"):
    csv = pd.read_csv(BytesIO(render_csv(sets, table)))
    parquet = pd.read_parquet(BytesIO(render_parquet(sets, table)))
    return csv, parquet


@pytest.mark.parametrize("table", ["findings", "single_source"])
@pytest.mark.parametrize(
    "sets",
    [[thousand()], [Checked(ferry(), "ferry"), thousand(10)], [Checked(quiet())]],
    ids=["many", "two", "none"],
)
def test_csv_and_parquet_read_back_equal(sets, table):
    csv, parquet = read_back(sets, table)
    assert list(csv.columns) == list(parquet.columns) == list(PAIRS if table == "findings" else SINGLE)
    pd.testing.assert_frame_equal(csv.convert_dtypes(), parquet.convert_dtypes(), check_dtype=False)


def test_a_thousand_findings_are_a_thousand_rows():
    csv, parquet = read_back([thousand()])
    assert len(csv) == len(parquet) == 1_000
    assert csv["id"].is_unique
    assert parquet["value_low_b"].tolist() == [float(n + 5_000) for n in range(1_000)] or set(
        parquet["value_low_b"]
    ) == {float(n + 5_000) for n in range(1_000)}


def test_the_frame_in_python_is_the_file():
    frame = ferry().to_frame()
    parquet = pd.read_parquet(BytesIO(render_parquet([Checked(ferry())])))
    pd.testing.assert_frame_equal(frame.convert_dtypes(), parquet.convert_dtypes(), check_dtype=False)


def test_parquet_has_its_types_where_every_cell_is_empty():
    parquet = pd.read_parquet(BytesIO(render_parquet([Checked(quiet())])))
    assert parquet.empty
    assert parquet["line_a"].dtype == "int64"


def test_the_same_report_gives_the_same_bytes():
    for render in (render_csv, render_parquet):
        assert render([thousand(20)]) == render([thousand(20)])


@pytest.mark.parametrize("bait", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\tx"])
def test_no_cell_is_a_formula(bait):
    cells = pd.read_csv(BytesIO(render_csv([Checked(hostile(bait))])), keep_default_na=False)
    assert not [
        c for c in cells.to_numpy().ravel() if isinstance(c, str) and c.startswith(("=", "@", "+", "\t"))
    ]
    assert not [c for c in cells.to_numpy().ravel() if isinstance(c, str) and c.startswith("-2+3")]


def test_a_figure_below_zero_stays_as_it_is():
    cells = pd.read_csv(BytesIO(render_csv([thousand(1, "-5 degrees")])))
    assert cells["text_a"][0] == "0 -5 degrees"


def test_halves_of_characters_cost_nothing():
    csv, parquet = read_back([Checked(hostile("\ud800 \x00"))])
    assert len(csv) == len(parquet) == 1
