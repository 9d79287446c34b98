"""`checker review`: deciding about findings, one at a time or by id."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode, UsageError, complain
from checker.errors import ReviewError
from checker.model.review import Decision, Status
from checker.report.text import flat, number_of
from checker.review.questions import KEYS, Question, find_question, now, open_questions

ReportArgument = Annotated[
    Path, typer.Argument(metavar="REPORT", help="A JSON report, or the folder that a batch wrote.")
]
By = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Decide so about this finding; may be repeated.")
]
ReasonOption = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why; needed with an id.")]
Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Who decides. Default: your login name.")
]
Import = Annotated[
    Path | None,
    typer.Option("--import", metavar="FILE", help="Take over the decisions that the HTML report exported."),
]
Every = Annotated[bool, typer.Option("--all", help="Ask about decided findings too.")]

_HELP = "c confirm   d dismiss   f fixed   s skip   b back   q quit"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A person at work on a file of decisions."""

    file: Path
    who: str

    def keep(self, question: Question, status: Status, reason: str) -> Decision:
        """Write the decision down at once, so that an interruption loses nothing."""
        from checker.review.decisions import write_decisions

        decision = question.answer(status, reason, self.who, now())
        write_decisions(self.file, [decision])
        return decision


def review_by_id(
    sitting: Sitting, questions: Sequence[Question], by_id: Sequence[tuple[str, Status]], reason: str
) -> ExitCode:
    """Decide about findings that are named.

    Raises:
        ReviewError: when one is of no report, before anything is written.
    """
    from checker.review.decisions import write_decisions

    moment = now()
    found = [(find_question(questions, finding), status) for finding, status in by_id]
    decided = [question.answer(status, reason, sitting.who, moment) for question, status in found]
    write_decisions(sitting.file, decided)
    complain(f"{number_of(len(decided), 'decision')} written to {sitting.file}")
    return ExitCode.CLEAN


def import_decisions(sitting: Sitting, questions: Sequence[Question], source: Path) -> ExitCode:
    """Take over the decisions of another file about findings of these reports; name those that fit none."""
    from dataclasses import replace

    from checker.review.decisions import read_decisions, write_decisions

    if not source.exists():
        raise ReviewError(f"{source}: no such file; export the decisions from the HTML report")
    fitting: list[Decision] = []
    for decision in read_decisions(source):
        of_set = [q for q in questions if decision.set in {None, q.set}]
        try:
            fitting.append(replace(decision, set=find_question(of_set, decision.finding).set))
        except ReviewError as fault:
            complain(f"{source}: {fault}")
    if fitting:
        write_decisions(sitting.file, fitting)
    complain(f"{number_of(len(fitting), 'decision')} written to {sitting.file}")
    return ExitCode.CLEAN


def ask(sitting: Sitting, questions: Sequence[Question]) -> ExitCode:
    """Go through the findings one at a time; each key decides, skips, goes back or stops."""
    place = decided = 0
    while 0 <= place < len(questions):
        question = questions[place]
        _say(f"\n{place + 1} of {len(questions)}")
        for line in question.lines():
            _say(line)
        key = _key(f"{_HELP}: ")
        if key in {"q", ""}:
            break
        if key == "b":
            place = max(place - 1, 0)
            continue
        if key in KEYS:
            reason = _line(f"Why {KEYS[key].value}? (empty: back to the finding) ")
            if not reason.strip():
                continue
            sitting.keep(question, KEYS[key], reason)
            decided += 1
        elif key != "s":
            _say(f"“{flat(key)}” is no key here.")
            continue
        place += 1
    _say(f"\n{number_of(decided, 'decision')} written to {sitting.file}" if decided else "\nNothing decided.")
    return ExitCode.CLEAN


def _say(text: str) -> None:
    from checker.cli.output import put_text

    put_text(f"{text}\n")


def _key(prompt: str) -> str:
    """A key of the keyboard, or of piped input the first letter of a line; empty at its end."""
    from checker.cli.output import put_text

    put_text(prompt)
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return (line.strip()[:1].lower() or "s") if line else ""
    key = typer.getchar()
    put_text("\n")
    if key in {"\x03", "\x04"}:
        raise KeyboardInterrupt
    return "s" if key in {" ", "\r", "\n"} else key.lower()


def _line(prompt: str) -> str:
    from checker.cli.output import put_text

    put_text(prompt)
    return sys.stdin.readline()


def begin(
    report: Path, decisions: Path | None, who: str | None, *, every: bool
) -> tuple[Sitting, list[Question], list[Question]]:
    """The sitting, every question there is, and those to ask.

    Raises:
        ReviewError: when a report or the file of decisions cannot be read.
    """
    from checker.review.decisions import FILE, read_decisions
    from checker.review.stored import read_stored, stored_reports

    file = decisions or (report if report.is_dir() else report.parent) / FILE
    reports = [(name, read_stored(path)) for name, path in stored_reports(report)]
    known = read_decisions(file)
    sitting = Sitting(file, _login() if who is None else who)
    return sitting, open_questions(reports, known, every=True), open_questions(reports, known, every=every)


def require_sense(by_id: Sequence[object], reason: str | None, source: Path | None) -> None:
    """Raise UsageError where the options cannot all be meant."""
    if by_id and source:
        raise UsageError(
            "--import takes over decisions, and --confirm, --dismiss and --fixed take them; use one"
        )
    if by_id and not (reason and reason.strip()):
        raise UsageError("--reason: a decision needs one; say why in a few words")
    if reason and not by_id:
        raise UsageError("--reason: name the finding with --confirm, --dismiss or --fixed")


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
