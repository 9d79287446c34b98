"""Exit codes, and how every error that a user can meet becomes one clear line and one of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from functools import wraps
from typing import NoReturn, ParamSpec

from checker.errors import ArticleSetError, CheckerError, OutputError
from checker.model.report import Severity

P = ParamSpec("P")


class ExitCode(IntEnum):
    """What the command says to the script that called it."""

    CLEAN = 0
    """Nothing at or above --fail-on."""
    FOUND = 1
    """Findings at or above --fail-on."""
    USAGE = 2
    """The command was not given what it needs."""
    INPUT = 3
    """An article or rule could not be read, or a report not written."""
    FOUND_AND_INPUT = 4
    """Both 1 and 3: findings at or above --fail-on, and something could not be read or checked."""
    FAULT = 70
    """A fault of the checker itself (sysexits.h, EX_SOFTWARE)."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""
    TERMINATED = 143
    """Stopped by SIGTERM."""
    PIPE_CLOSED = 141
    """Whoever read the output went away."""


class UsageError(CheckerError):
    """An option or argument that does not fit the others."""


def code_of(severity: Severity, fail_on: Severity, *, complete: bool) -> ExitCode:
    """The code of a check that ran.

    Args:
        severity: the worst that was found and that nobody has decided about.
        fail_on: from which severity on to fail; NONE never fails.
        complete: whether everything could be read.
    """
    found = bool(fail_on) and severity >= fail_on
    if not complete:
        return ExitCode.FOUND_AND_INPUT if found else ExitCode.INPUT
    return ExitCode.FOUND if found else ExitCode.CLEAN


def complain(message: str) -> None:
    """Print a message for the user to standard error, one line for each of its lines."""
    for line in message.splitlines():
        print(f"checker: {line}", file=sys.stderr)  # noqa: T201 - this is where errors are printed


def guarded(command: Callable[P, ExitCode]) -> Callable[P, None]:
    """A command that leaves with the exit code it returns, or with that of the error it meets."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with one_clear_line():
            code = command(*args, **kwargs)
        raise SystemExit(code)

    return run


@contextmanager
def one_clear_line() -> Iterator[None]:
    """Turn errors into a line on standard error and an exit code; no traceback is ever shown.

    With CHECKER_TRACEBACK set in the environment, faults of the checker itself keep theirs.
    """
    try:
        yield
        sys.stdout.flush()
    except (ArticleSetError, UsageError) as error:
        _leave(ExitCode.USAGE, str(error))
    except OutputError as error:
        _hush()
        _leave(ExitCode.INPUT, str(error))
    except CheckerError as error:
        _leave(ExitCode.INPUT, str(error))
    except KeyboardInterrupt:
        _leave(ExitCode.INTERRUPTED, "interrupted")
    except BrokenPipeError:
        _hush()
        _leave(ExitCode.PIPE_CLOSED)
    except Exception as fault:
        if os.environ.get("CHECKER_TRACEBACK"):
            raise
        name = type(fault).__name__
        _leave(ExitCode.FAULT, f"a fault of the checker itself, please report it ({name}: {fault})")


def _leave(code: ExitCode, message: str = "") -> NoReturn:
    complain(message)
    raise SystemExit(code) from None


def _hush() -> None:
    """Send what is still to be written to standard output to nowhere, where no error awaits it."""
    with suppress(OSError):  # standard output that is no file has nothing still to be written
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
