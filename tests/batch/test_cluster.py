"""Many processes give the bytes that one gives, whoever of them dies."""

from __future__ import annotations

import os
import signal

import pytest

from checker.batch.batch import run_batch
from checker.batch.cluster import DaskEngine, Order, check_piece
from checker.batch.folders import find_jobs
from checker.batch.job import load_job
from checker.batch.tools import Recipe
from checker.errors import ClusterError
from tests.batch.sets import contents
from tests.cli.terminal import ONE, write_pair

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("cluster")]
distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sets")
    for number in range(40):
        write_pair(folder / f"set-{number:02}", f"{ONE}It cost ${number} million.\n")
    write_pair(folder / "set-bad", ONE, "")
    return folder


@pytest.fixture(scope="module")
def local(root, tmp_path_factory):
    out = tmp_path_factory.mktemp("local")
    run_batch(find_jobs(root), out, Recipe())
    return contents(out)


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as running:
        yield running


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed_midway(root, local, cluster, tmp_path):
    killed = []

    def kill_one(name, written):
        if not killed:
            with distributed.Client(cluster, set_as_default=False) as client:
                killed.append(min(client.run(os.getpid).values()))
            os.kill(killed[0], signal.SIGKILL)

    written = run_batch(
        find_jobs(root), tmp_path, Recipe(), DaskEngine(cluster.scheduler_address), watch=kill_one
    )
    assert killed
    assert len(written.entries) == 40
    assert [entry.name for entry in written.failed] == ["set-bad"]
    assert contents(tmp_path) == local


def test_workers_on_this_machine_give_the_same_bytes(root, local, tmp_path):
    run_batch(find_jobs(root), tmp_path, Recipe(), DaskEngine(workers=2))
    assert contents(tmp_path) == local


def test_nothing_is_started_where_nothing_has_changed(root, tmp_path):
    run_batch(find_jobs(root)[:2], tmp_path, Recipe())
    written = run_batch(find_jobs(root)[:2], tmp_path, Recipe(), DaskEngine("tcp://127.0.0.1:1"))
    assert written.unchanged == 2


def test_a_scheduler_that_does_not_answer(root, tmp_path, monkeypatch):
    monkeypatch.setattr("checker.batch.cluster._PATIENCE", 1)
    with pytest.raises(ClusterError, match="no scheduler answers"):
        run_batch(find_jobs(root), tmp_path, Recipe(), DaskEngine("tcp://127.0.0.1:1"))


def test_a_worker_of_another_version_is_refused(root):
    with pytest.raises(ClusterError, match="another version"):
        check_piece([load_job(find_jobs(root)[0], 10**6, "x")], Order(Recipe(), "x"))
