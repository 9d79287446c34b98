"""The interval algebra that every verdict on counts and times rests on."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval, Lie

CASES = [
    # two sets of possibilities, and how the first lies to the second
    ((80, 80, False, False), (80, 80, False, False), Lie.EQUAL),
    ((80, 80, False, False), (80, None, True, False), Lie.TOUCHING),
    ((80, 80, False, False), (80, None, False, False), Lie.INSIDE),
    ((8, None, False, False), (9, None, False, False), Lie.AROUND),
    ((37, 37, False, False), (40, None, False, False), Lie.APART),
    ((20, 30, False, False), (25, 35, False, False), Lie.OVERLAPPING),
    ((None, 50, False, True), (50, None, True, False), Lie.TOUCHING),
    ((None, None, False, False), (3, 4, False, False), Lie.AROUND),
    ((1, 2, False, True), (2, 3, False, False), Lie.TOUCHING),
    ((1, 2, False, False), (2, 3, False, False), Lie.OVERLAPPING),
    ((1, 5, True, True), (1, 5, False, False), Lie.INSIDE),
]

NUMBERS = st.integers(-5, 5).map(Decimal)


@st.composite
def intervals(draw):
    low, high = draw(st.none() | NUMBERS), draw(st.none() | NUMBERS)
    if low is not None and high is not None and high < low:
        low, high = high, low
    open_ = st.booleans()
    low_open = low is not None and low != high and draw(open_)
    high_open = high is not None and low != high and draw(open_)
    return Interval(low, high, low_open, high_open)


@pytest.mark.parametrize(("a", "b", "lie"), CASES)
def test_how_two_sets_lie(a, b, lie):
    assert Interval(*a).lie(Interval(*b)) is lie
    assert Interval(*b).lie(Interval(*a)) is lie.converse


@pytest.mark.parametrize("bounds", [(2, 1, False, False), (1, 1, True, False), (None, 1, True, False)])
def test_a_set_without_values_is_refused(bounds):
    with pytest.raises(ValueError, match=r"^(a missing bound|no value lies between)"):
        Interval(*bounds)


@given(intervals(), intervals())
def test_symmetry(a, b):
    assert a.meets(b) == b.meets(a)
    assert a.lie(b) is b.lie(a).converse


@given(intervals(), intervals())
def test_containment_implies_intersection(a, b):
    if a.within(b):
        assert a.meets(b)


@given(intervals(), intervals(), st.integers(-12, 12).map(lambda n: Decimal(n) / 2))
def test_lie_agrees_with_membership(a, b, value):
    if a.holds(value) and b.holds(value):
        assert a.lie(b) not in (Lie.APART, Lie.TOUCHING)
    if a.holds(value) and a.within(b):
        assert b.holds(value)


def test_above_and_below_leave_the_figure_out_unless_told_otherwise():
    assert (Interval.above(8).holds(8), Interval.above(8, open=False).holds(8)) == (False, True)
    assert (Interval.below(8).holds(8), Interval.below(8, open=False).holds(8)) == (False, True)


@pytest.mark.parametrize(
    ("interval", "point", "bounded"),
    [
        (Interval(8, 8), True, True),
        (Interval(8, 9), False, True),
        (Interval(8, None), False, False),
        (Interval(None, 8), False, False),
        (Interval(None, None), False, False),
    ],
)
def test_a_point_is_one_value_and_bounded_is_on_both_sides(interval, point, bounded):
    assert (interval.is_point, interval.is_bounded) == (point, bounded)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (Interval(1, 5, low_open=True, high_open=True), Interval(1, 5, low_open=True, high_open=True)),
        (Interval(2, 4), Interval(1, 5, low_open=True, high_open=True)),
        (Interval(1, 5), Interval(1, 5)),
    ],
    ids=["both open", "inside an open one", "both closed"],
)
def test_a_boundary_that_both_leave_out_is_no_way_out(inner, outer):
    assert inner.within(outer)


@pytest.mark.parametrize(
    "outer", [Interval(1, 5, low_open=True), Interval(1, 5, high_open=True)], ids=["low", "high"]
)
def test_a_boundary_that_only_the_outer_one_leaves_out_is(outer):
    assert not Interval(1, 5).within(outer)
    assert outer.within(Interval(1, 5))
