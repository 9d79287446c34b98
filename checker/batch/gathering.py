"""Many sets checked side by side, so that what they ask of the models is answered in a few large batches.

Each set is checked in a thread of its own, but only one of them runs at a time: as soon as it asks for
embeddings or parses, it waits and the next one runs. When all wait, their questions go to the models
together. The models sort them by length, so that long and short sentences of all sets meet their like. How
many sets are open at once bounds the memory that this takes.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Generic, TypeVar

import numpy as np

from checker.align.encoder import Encoder, Vectors
from checker.errors import CheckerError
from checker.language.parser import Parser
from checker.model.syntax import Syntax

T = TypeVar("T")


_SHORTEST = 0.5
"""How long to wait, at the least, before a task that is out of time is ended again, in seconds."""


class Abandoned(BaseException):
    """Ends the threads of a run that was stopped."""


class OutOfTimeError(CheckerError):
    """A set took longer than it may."""

    def __init__(self) -> None:
        super().__init__("it took longer than --time-limit allows; split its articles, or allow more")


@dataclass(slots=True, eq=False)
class _Question:
    """What one set waits for."""

    texts: Sequence[str]
    parses: bool
    embeddings: Vectors | None = None
    syntax: list[Syntax] | None = None
    error: Exception | None = None


@dataclass(slots=True, eq=False)
class _Strand(Generic[T]):
    """One task in its thread, and whose turn it is: the thread's, or the main one's."""

    task: Callable[[Encoder, Parser], T]
    go: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    back: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    question: _Question | None = None
    result: list[T] = field(default_factory=list)
    error: BaseException | None = None
    abandoned: bool = False
    finished: bool = False
    thread: threading.Thread | None = None
    left: float = 0.0

    def ask(self, question: _Question) -> _Question:
        """In the thread: wait for the answer."""
        self.question = question
        self.back.release()
        self.go.acquire()
        if self.abandoned:
            raise Abandoned
        self.question = None
        if question.error is not None:
            raise question.error
        return question

    def resume(self) -> None:
        """In the main thread: let the task run until it asks for something, is done or out of time."""
        begin = monotonic()
        self.go.release()
        while not self.back.acquire(timeout=max(self.left, _SHORTEST)):
            self.left = _SHORTEST
            if self.thread is not None and self.thread.ident is not None:
                _raise_in(self.thread.ident)
        self.left -= monotonic() - begin


def _raise_in(thread: int) -> None:
    """Raise OutOfTimeError in another thread, as soon as it runs Python again."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTimeError))


class Gathering:
    """Answers the questions of many tasks together.

    Args:
        at_once: how many tasks are open at a time.
        limit: how long a task may run, in seconds, the models' time not counted; then OutOfTimeError is
            raised in it.
    """

    def __init__(self, encoder: Encoder, parser: Parser, at_once: int = 48, limit: float = 900) -> None:
        self._encoder = encoder
        self._parser = parser
        self._at_once = max(at_once, 1)
        self._limit = limit

    def run(self, tasks: Iterable[Callable[[Encoder, Parser], T]]) -> Iterator[T]:
        """What each task returns, as they are done; an error that a task lets through ends the run."""
        waiting = iter(tasks)
        open_strands: list[_Strand[T]] = []
        try:
            while True:
                yield from self._fill(open_strands, waiting)
                if not open_strands:
                    return
                self._answer([s.question for s in open_strands if s.question is not None])
                for strand in tuple(open_strands):
                    strand.resume()
                    if strand.finished:
                        open_strands.remove(strand)
                        yield _result(strand)
        finally:
            for strand in open_strands:
                strand.abandoned = True
                strand.go.release()

    def _fill(
        self, open_strands: list[_Strand[T]], waiting: Iterator[Callable[[Encoder, Parser], T]]
    ) -> Iterator[T]:
        """Begin tasks until enough are open; what is done without a question is returned at once."""
        while len(open_strands) < self._at_once:
            task = next(waiting, None)
            if task is None:
                return
            strand = _Strand(task, left=self._limit)
            strand.thread = threading.Thread(target=self._work, args=(strand,), daemon=True)
            strand.thread.start()
            strand.resume()
            if strand.finished:
                yield _result(strand)
            else:
                open_strands.append(strand)

    def _work(self, strand: _Strand[T]) -> None:
        """In the thread: the task from beginning to end."""
        strand.go.acquire()
        try:
            encoder = _AskingEncoder(strand, self._encoder.fingerprint)
            strand.result.append(strand.task(encoder, _AskingParser(strand, self._parser.fingerprint)))
        except BaseException as error:
            strand.error = error
        strand.finished = True
        strand.back.release()

    def _answer(self, questions: Sequence[_Question]) -> None:
        """Ask the models what the questions ask, all together."""
        parses = [q for q in questions if q.parses]
        if parses:
            texts = list(dict.fromkeys(text for q in parses for text in q.texts))
            try:
                found = dict(zip(texts, self._parser.parse(texts), strict=True))
            except Exception as error:
                _fail(parses, error)
            else:
                for q in parses:
                    q.syntax = [found[text] for text in q.texts]
        embeddings = [q for q in questions if not q.parses]
        if embeddings:
            texts = list(dict.fromkeys(text for q in embeddings for text in q.texts))
            places = {text: place for place, text in enumerate(texts)}
            try:
                vectors = self._encoder.encode(texts)
            except Exception as error:
                _fail(embeddings, error)
            else:
                for q in embeddings:
                    q.embeddings = vectors[[places[text] for text in q.texts]]


def _fail(questions: Sequence[_Question], error: Exception) -> None:
    for question in questions:
        question.error = error


def _result(strand: _Strand[T]) -> T:
    if strand.error is not None:
        raise strand.error
    return strand.result[0]


@dataclass(frozen=True, slots=True)
class _AskingEncoder(Generic[T]):
    """The encoder that a task sees."""

    strand: _Strand[T]
    fingerprint: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit-length row for each text, in order."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        answer = self.strand.ask(_Question(tuple(texts), parses=False)).embeddings
        return answer if answer is not None else np.zeros((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _AskingParser(Generic[T]):
    """The parser that a task sees."""

    strand: _Strand[T]
    fingerprint: str

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        """The parse of each sentence, in order."""
        return self.strand.ask(_Question(tuple(texts), parses=True)).syntax or [] if texts else []
