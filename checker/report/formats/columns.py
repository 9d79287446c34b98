"""The columns of the tables of findings: one row for each pair of evidence; and of single claims."""

from __future__ import annotations

from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | None
Columns: TypeAlias = dict[str, type[str] | type[int] | type[float] | type[bool]]
"""Names of columns with the type of their cells; every column may have empty ones."""

_VALUE: Columns = {
    "value": str,
    "value_type": str,
    "value_low": float,
    "value_high": float,
    "value_low_open": bool,
    "value_high_open": bool,
    "value_stated": float,
    "value_unit": str,
    "value_counted": str,
    "value_hedge": str,
    "value_change": str,
    "value_start": str,
    "value_end": str,
    "value_grain": str,
    "value_timex": str,
    "value_weekday": str,
    "value_words": str,
    "value_speaker": str,
    "value_name": str,
    "value_role": str,
    "value_polarity": str,
    "value_modality": str,
}
"""`value` in words, then the keys of the JSON report's `value`, with amounts as numbers."""

CLAIM: Columns = {
    "article": str,
    "source": str,
    "published": str,
    "path": str,
    "line": int,
    "start": int,
    "end": int,
    "text": str,
    "sentence": str,
    "attribution": str,
} | _VALUE
"""What is told of one claim."""

_FINDING: Columns = {
    "set": str,
    "id": str,
    "kind": str,
    "topic": str,
    "fact": str,
    "verdict": str,
    "severity": str,
    "reasons": str,
    "explanation": str,
    "score": float,
    "decision": str,
    "change": str,
}
_PAIR: Columns = {
    "pair": str,
    "pair_verdict": str,
    "pair_severity": str,
    "pair_reasons": str,
    "pair_explanation": str,
    "pair_score": float,
    "pair_rule": str,
}
_RUN: Columns = {"schema": str, "version": str}

PAIRS: Columns = (
    _FINDING | _PAIR | {f"{name}_{side}": kind for side in "ab" for name, kind in CLAIM.items()} | _RUN
)
"""Of the table of findings. The columns of the two pieces of evidence end in _a and _b."""

SINGLE: Columns = {"set": str, "kind": str, "topic": str} | CLAIM | _RUN
"""Of the table of claims that only one article makes."""
