"""Clock times told by how long after another they were."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of

TOLD = [
    ("The dam broke at 9.40pm. The road was shut about 20 minutes later.", "XXXX-XX-XXT22:00"),
    ("The dam broke at 9 a.m. on Friday. He called half an hour later.", "XXXX-WXX-5T09:30"),
    ("The dam broke at 11 a.m. on Friday; the guard had warned of it two hours earlier.", "XXXX-WXX-5T09:00"),
    (
        "The dam broke at 9 a.m. A siren sounded 10 minutes later. The road was shut an hour later.",
        "XXXX-XX-XXT10:10",
    ),
]


@pytest.mark.parametrize(("text", "timex"), TOLD, ids=lambda value: value)
def test_what_counts_from_a_clock_time_is_a_clock_time(text, timex):
    last = claims_of(text)[-1]
    assert (last.topic, last.value.timex, last.value.modifier) == ("date", timex, "APPROX")


UNTOLD = [
    "The dam broke on Friday. The road was shut about 20 minutes later.",
    "The dam broke at 11:50 p.m. The road was shut 20 minutes later.",
    "The dam broke at 9 a.m. The road was shut more than an hour later.",
    "The dam broke at 9 a.m. The road was shut minutes later.",
    "The dam broke at 9 a.m. "
    + "The water was brown and cold and full of reeds. " * 12
    + "An hour later it fell.",
]


@pytest.mark.parametrize("text", UNTOLD, ids=lambda text: text[:60])
def test_what_leads_to_no_sure_hour_of_the_day_is_never_compared(text):
    assert claims_of(text)[-1].topic == "elapsed"
