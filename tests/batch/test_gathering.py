"""Tasks side by side get the answers that they would get alone, in few large batches."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from checker.batch.gathering import Gathering, OutOfTimeError
from checker.errors import CheckerError
from tests.word_encoder import WordEncoder


class CountingEncoder(WordEncoder):
    """Counts how often it is asked."""

    def __init__(self):
        super().__init__()
        self.calls = 0

    def encode(self, texts):
        self.calls += 1
        return super().encode(texts)


class NoParser:
    fingerprint = "none"

    def parse(self, texts):
        return [text.upper() for text in texts]


def task(number, rounds=3):
    def run(encoder, parser):
        rows = [encoder.encode([f"text {number} {r}", "shared"]) for r in range(rounds)]
        return number, np.concatenate(rows), parser.parse([f"sentence {number}"])

    return run


def test_each_task_gets_the_answers_to_its_own_questions():
    found = sorted(
        Gathering(WordEncoder(), NoParser(), 7).run(task(n, n % 5) if n % 5 else task(n) for n in range(20))
    )
    for number, rows, parses in found:
        rounds = number % 5 or 3
        alone = WordEncoder().encode([t for r in range(rounds) for t in (f"text {number} {r}", "shared")])
        assert np.array_equal(rows, alone)
        assert parses == [f"SENTENCE {number}"]


def test_questions_are_answered_together_and_each_text_once():
    encoder = CountingEncoder()
    assert len(list(Gathering(encoder, NoParser(), 50).run(task(n) for n in range(50)))) == 50
    assert encoder.calls <= 2 * 3
    assert encoder.asked.count("shared") == encoder.calls


def test_only_so_many_tasks_are_open_at_a_time():
    begun = []

    def count(number):
        begun.append(number)
        return task(number)

    results = Gathering(WordEncoder(), NoParser(), 4).run(count(n) for n in range(100))
    next(results)
    assert len(begun) <= 8


def test_an_error_of_a_model_is_raised_where_it_was_asked():
    class Broken(WordEncoder):
        def encode(self, texts):
            raise CheckerError("no weights")

    def careful(encoder, parser):
        try:
            encoder.encode(["a"])
        except CheckerError as error:
            return str(error)

    assert list(Gathering(Broken(), NoParser()).run([careful, careful])) == ["no weights"] * 2


def test_an_error_of_a_task_ends_the_run_and_its_threads():
    def fail(encoder, parser):
        raise ZeroDivisionError

    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        list(Gathering(WordEncoder(), NoParser(), 5).run([task(1), task(2), fail, task(3)]))
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(timeout=30)
    assert threading.active_count() <= before


def test_a_task_that_takes_too_long_is_ended_alone():
    def endless(encoder, parser):
        try:
            while True:
                pass
        except OutOfTimeError as error:
            return str(error)

    found = list(Gathering(WordEncoder(), NoParser(), 5, limit=0.01).run([endless, lambda *_: "quick"]))
    assert sorted(found) == [
        "it took longer than --time-limit allows; split its articles, or allow more",
        "quick",
    ]
