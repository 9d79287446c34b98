"""The JSON Schema of the JSON report, which lies beside this module."""

from __future__ import annotations

from importlib.resources import files

FILE = "report.schema.json"


def schema_text() -> str:
    """The schema as JSON text (draft 2020-12)."""
    return files(__name__).joinpath(FILE).read_text("utf-8")
