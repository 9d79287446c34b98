"""The command line: parsing and printing, nothing else."""

from __future__ import annotations


def main() -> None:
    """Run the command that the arguments name, and leave with its exit code."""
    try:
        from checker.cli.app import app

        app(prog_name="checker")
    except KeyboardInterrupt:
        raise SystemExit(130) from None
