"""The date of a dateline tells when an article was written, and is compared with no event."""

from __future__ import annotations

import pytest

from tests.claims.times.reader import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "ORLA, Vellmark, March 3 (Reuters) - At least 12 people died in a fire.",
        "Feb 5 (Reuters) - The club has parted with its coach.",
        "FORT VELL, Vt. and ORLA, Idaho — October 5, 2020 — Vell Corp. has bought a rival.",
        "ORLA DEL RIO, March 5 - Crews dug on.",
        "Orla, 13 March 2018 (Radio Vell) — Nine bodies were found.",
        "NEW ORLA, Dec. 3, 2019 /PRNewswire/ -- Vell Corp. has a new chief.",
        "Orla, 4 March 2014 – Teams are handing out tents.",
    ],
)
def test_the_date_of_a_dateline_dates_no_event(text):
    assert [claim.topic for claim in claims_of(text, "2024-05-07")] == ["stamp"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, March 5 - the eve of the vote - he left.",
        "In Orla, March 5 - a holiday - was quiet.",
        "Snow fell on March 5 - the eve of the vote.",
        "March 5 - a holiday - was quiet.",
        "ORLA (AP) - The mill burned on March 5 - a holiday.",
        "The Mill, March 3-4, was a show for children.",
    ],
)
def test_a_date_within_a_sentence_dates_an_event(text):
    assert [claim.topic for claim in claims_of(text, "2024-05-07")][-1] == "date"
