"""Runs the command line in this process, where a process of its own is not the point."""

from __future__ import annotations

from subprocess import CompletedProcess

from typer.testing import CliRunner, Result

from checker.cli.app import app


def invoke(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """Run `checker` with those arguments; no traceback is ever an outcome."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.stderr
    return result


def checker(*arguments: object, env: dict[str, str] | None = None) -> CompletedProcess[str]:
    """What `tests.cli.terminal.checker` gives, without a process of its own."""
    words = [str(argument) for argument in arguments]
    result = CliRunner().invoke(app, words, env=env, prog_name="checker")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return CompletedProcess(words, result.exit_code, result.stdout, result.stderr)


def said(result: Result) -> list[str]:
    """The lines on standard error, each of which is the checker's."""
    lines = result.stderr.splitlines()
    assert all(line.startswith("checker: ") for line in lines), lines
    return [line.removeprefix("checker: ") for line in lines]
