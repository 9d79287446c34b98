"""The command line: parsing and printing, nothing else."""

from __future__ import annotations


def main() -> None:
    """Run the command that the arguments name, and leave with its exit code."""
    try:
        _require_working_folder()
        from checker.cli.app import app

        app(prog_name="checker")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _require_working_folder() -> None:
    """Leave where the working folder was deleted: nothing can be loaded or named from there."""
    import os
    import sys

    try:
        os.getcwd()  # noqa: PTH109 - pathlib would be loaded for nothing
    except OSError:
        sys.stderr.write("checker: the working folder is gone; change to another one\n")
        raise SystemExit(3) from None
