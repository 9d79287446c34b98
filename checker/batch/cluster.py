"""Sets checked by many processes, on this machine or on others, with Dask.

The articles' bytes travel with the work, so that workers need no folder in common with this machine; they
need the same version of the checker and of its models.
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from checker.batch.job import Load
from checker.batch.run import Outcome, run_loads
from checker.batch.tools import Recipe, Tools
from checker.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client, Future

_AT_ONCE = 16
"""How many sets a worker checks side by side: one piece of work."""
_AHEAD = 2
"""How many pieces of work wait for each worker."""
_PATIENCE = 20
"""How long to wait for a scheduler, in seconds."""


class DaskEngine:
    """Checks sets with Dask.

    A worker that dies costs nothing: its sets are given to another one. A set on which one worker after the
    other dies fails alone.

    Args:
        scheduler: address of a running scheduler, as in "tcp://10.0.0.5:8786"; None starts workers here.
        workers: how many to start here.
        limit: how long one set may take, in seconds, the models' time not counted.
    """

    def __init__(self, scheduler: str | None = None, workers: int = 2, limit: float = 900) -> None:
        self._scheduler = scheduler
        self._workers = workers
        self._limit = limit

    def run(self, loads: Iterable[Load], recipe: Recipe, tools: str) -> Iterator[Outcome]:
        """The outcome of each set, in whatever order.

        Raises:
            ClusterError: when Dask is not installed, no scheduler answers, or a worker is set up otherwise.
            ModelError: when a worker cannot use a model.
        """
        pieces = _pieces(iter(loads))
        first = next(pieces, None)
        if first is None:
            return
        with ExitStack() as stack:
            client = self._connect(stack)
            yield from _run(client, first, pieces, Order(recipe, tools, self._limit))

    def _connect(self, stack: ExitStack) -> Client:
        try:
            from distributed import Client, LocalCluster
        except ImportError:
            advice = "install fact-consistency-checker[dask], or leave out --engine and --workers"
            raise ClusterError(f"many processes need Dask; {advice}") from None
        for name in ("distributed", "distributed.nanny", "distributed.scheduler", "distributed.worker"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        if self._scheduler is None:
            cluster = stack.enter_context(
                LocalCluster(
                    n_workers=self._workers,
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address="127.0.0.1:0",
                    silence_logs=logging.CRITICAL,
                )
            )
            client = Client(cluster, set_as_default=False)
            stack.callback(client.close)
            return client
        try:
            client = Client(self._scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as fault:
            reason = " ".join(str(fault).split()) or type(fault).__name__
            raise ClusterError(
                f"{self._scheduler}: no scheduler answers ({reason}); start one with `dask scheduler`"
            ) from None
        stack.callback(client.close)
        return client


def _pieces(loads: Iterator[Load]) -> Iterator[tuple[Load, ...]]:
    while piece := tuple(islice(loads, _AT_ONCE)):
        yield piece


@dataclass(frozen=True, slots=True)
class Order:
    """How sets are to be checked.

    Attributes:
        tools: fingerprint of the recipe.
        limit: how long one set may take, in seconds.
    """

    recipe: Recipe
    tools: str
    limit: float = 900


def _run(
    client: Client, first: tuple[Load, ...], rest: Iterator[tuple[Load, ...]], order: Order
) -> Iterator[Outcome]:
    from distributed import KilledWorker, as_completed

    def submit(piece: tuple[Load, ...]) -> Future[list[Outcome]]:
        future = client.submit(check_piece, piece, order, pure=False)
        given[future] = piece
        return future

    given: dict[Future[list[Outcome]], tuple[Load, ...]] = {}
    finished = as_completed([submit(first)], loop=client.loop)
    for future in finished:
        piece = given.pop(future)
        try:
            yield from future.result()
        except KilledWorker:
            if len(piece) == 1:
                yield _died(piece[0])
            else:  # one of them is to blame: each alone
                finished.update([submit((load,)) for load in piece])
        wanted = _AHEAD * max(len(client.scheduler_info(n_workers=-1)["workers"]), 1)
        finished.update([submit(piece) for piece in islice(rest, max(wanted - len(given), 0))])


def _died(load: Load) -> Outcome:
    message = "every worker that checked it died; check it alone, or give the workers more memory"
    return Outcome(load.name, load.fingerprint, failure=message)


def check_piece(piece: Sequence[Load], order: Order) -> list[Outcome]:
    """On a worker: what becomes of some sets.

    Raises:
        ClusterError: when the worker's program, rules or models are not those of the run.
        ModelError: when a model cannot be used.
    """
    if order.recipe.fingerprint() != order.tools:
        raise ClusterError(
            f"the worker on {platform.node()} has another version of the checker or of its models; "
            "install the same one on all machines"
        )
    return list(run_loads(piece, _prepared(order.recipe), _AT_ONCE, order.limit))


@cache
def _prepared(recipe: Recipe) -> Tools:
    """The tools, loaded once in each worker."""
    return recipe.prepare()
