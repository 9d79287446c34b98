"""What fitting gave."""

from __future__ import annotations

from checker.cli.output import put_text
from checker.fitting import LEAST_MATCHES, Fit
from checker.report.text import number_of


def put_fit(fitted: Fit) -> None:
    """Print, for each kind, what its weights were fitted on."""
    for kind, matches in fitted.matches.items():
        found = number_of(matches, "labelled match", "labelled matches")
        if kind in fitted.kept:
            put_text(f"{kind.value}: weights kept; {found}, of at least {LEAST_MATCHES} needed\n")
        else:
            put_text(f"{kind.value}: weights fitted on {found}\n")
