"""One figure with dropped zeros, in a wrong unit, or with its sides exchanged: told, end to end."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.model.claim import Kind

SLIPS = [
    (
        "The firm raised $3.2 million in a round led by Halden Capital.",
        "The firm raised $3.2 billion in a round led by Halden Capital.",
    ),
    ("The new park will cover 12 hectares.", "The new park is to cover 12,000 square metres."),
    ("The dam cost nearly $2 billion.", "The dam cost nearly $200 million."),
    ("The dock strike lasted 30 days.", "The dock strike lasted 30 weeks."),
    (
        "A serving of the fries has 300 grams of sodium.",
        "The fries contain 300 milligrams of sodium a serving.",
    ),
    ("The virus has a death rate of 0.025 percent.", "The death rate of the virus is 2.5 percent."),
    ("About 12,000 nurses may strike in Orla.", "About 120,000 nurses may strike in Orla."),
    ("Halden beat Orrin 3-1 on Saturday.", "Orrin beat Halden 3-1 on Saturday."),
    (
        "It was the deadliest fire in Vell since a blaze at a mill killed 31 people in 1987.",
        "The fire was Vell's deadliest since 1987, when a blaze at a mill killed 37 people.",
    ),
]
UNLIKE = [
    ("The firm spent $3 million on new trucks in Vell.", "Orla raised $3 billion in taxes from hotels."),
    ("The mayor spent 30 minutes at the fair in Orla.", "The siege of Vell went on for 30 days."),
    ("Halden beat Orrin 3-1 on Saturday.", "Halden won 3-1 against Orrin on Saturday."),
    ("About 12,000 nurses may strike in Orla.", "In Orla about 12,000 nurses may strike."),
    ("The bridge is 1.2 km long.", "The bridge is 1,200 metres long."),
]


def severities(a: str, b: str) -> set[str | None]:
    report = check(Article(text=text, id=name, published="2025-03-10") for name, text in (("a", a), ("b", b)))
    found = [finding for finding in report.findings if finding.evidence[0].kind is Kind.QUANTITY]
    return {finding.worst.severity.label for finding in found}


@pytest.mark.parametrize(("a", "b"), SLIPS)
def test_a_slip_is_a_major_discrepancy(a, b):
    assert severities(a, b) == {"major"}
    assert severities(b, a) == {"major"}


@pytest.mark.parametrize(("a", "b"), UNLIKE)
def test_what_is_no_slip_is_no_discrepancy(a, b):
    assert severities(a, b) <= {None}
