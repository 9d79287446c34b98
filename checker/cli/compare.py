"""What `checker compare` does once its arguments are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.cli.exits import ExitCode, UsageError, code_of, complain
from checker.cli.settings import Settings
from checker.model.report import Severity
from checker.report.formats.format import Format
from checker.review.reviewed import review_report


@dataclass(frozen=True, slots=True)
class Comparison:
    """What to compare, and where the report goes.

    Attributes:
        articles: files; "-" is standard input.
        outputs: files of the report.
        format: of standard output, or of the file that it fits.
        model: name of another embedding model.
        published: LABEL=DATE for articles.
        link_base: what links to articles begin with.
        write_baseline: whether this run's report becomes the baseline; what it accepts does not fail.
        everything: whether to tell every finding in full.
    """

    articles: Sequence[Path]
    settings: Settings
    outputs: Sequence[Path] = ()
    format: Format | None = None
    model: str | None = None
    published: Sequence[str] = ()
    link_base: str | None = None
    write_baseline: bool = False
    everything: bool = False


def compare_articles(asked: Comparison) -> ExitCode:
    """Compare the articles, write the report, say on standard error what there is to know besides.

    Raises:
        CheckerError: when something that is needed cannot be read or written.
    """
    from checker.batch.articles import date_by_labels
    from checker.batch.run import check_set
    from checker.cli.inputs import date_articles, encoder_for, read_given
    from checker.cli.notices import decisions_file, tell_failure, tell_left_out, tell_review, tell_undated
    from checker.cli.output import plan_outputs, put_reports
    from checker.report.formats.checked import Checked, sheet_of
    from checker.report.formats.render import Options
    from checker.report.selection import select
    from checker.report.undated import undated_articles
    from checker.rulebook import load_rulebook

    _require_sense(asked)
    settings = asked.settings
    files, printed = plan_outputs(asked.outputs, asked.format, asked.articles)
    rulebook = load_rulebook(settings.rules)
    found = read_given(asked.articles, rulebook.reading)
    for problem in found.problems:
        complain(problem.message)
    if len(found.articles) < 2:
        return ExitCode.INPUT
    found = date_articles(date_by_labels(found, settings.published), asked.published)
    whole = check_set(found, rulebook, encoder_for(asked.model))
    for problem in whole.problems[len(found.problems) :]:
        complain(problem.message)
    beside = asked.outputs[0].parent if asked.outputs else Path()
    decisions = decisions_file(settings.decisions, beside)
    reviewed = review_report(whole, decisions, settings.baseline, write_baseline=asked.write_baseline)
    report = select(reviewed, settings.kinds, settings.min_score)
    checked = Checked(report)
    put_reports([checked], files, printed, Options(settings.fail_on, asked.link_base, asked.everything))
    tell_undated(undated_articles(whole))
    tell_left_out(reviewed, report)
    tell_review(report, decisions if decisions.exists() else None)
    fail_on = Severity.NONE if asked.write_baseline else settings.fail_on
    tell_failure([sheet_of(checked)], fail_on, [path for path, _ in files])
    return code_of(report.open_severity, fail_on, complete=not report.problems)


def _require_sense(asked: Comparison) -> None:
    """Raise UsageError where the arguments cannot all be meant."""
    if len(asked.articles) < 2:
        raise UsageError("one article has nothing to be compared with; give two or more")
    if asked.write_baseline and asked.settings.baseline is None:
        raise UsageError("--write-baseline: name the file with --baseline FILE")
