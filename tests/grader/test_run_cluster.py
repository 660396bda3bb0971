"""A Dask cluster: the same marks as here, also when a worker is killed; and what is said where Dask is missing."""

import contextlib
import importlib.util
import os
import re
import signal
import subprocess
import sys

import pytest

from grader.authoring.exercise import ROOT
from grader.class_run.schedulers import DaskCluster
from grader.results.file import NAME, read_results
from grader.results.totals import in_order
from grader.sample_class.kept import as_kept
from tests.support.class_of_tiny_course import of_chapter
from tests.support.needs_bubblewrap import needs_bubblewrap

STUDENTS = 6
needs_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None,
    reason='dask.distributed is not installed: pip install -e ".[grader-cluster]"',
)


def test_without_dask_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(ValueError, match=r'pip install "nnlib\[grader-cluster\]"'):
        DaskCluster("tcp://127.0.0.1:1")


@pytest.fixture
def started(tmp_path):
    """`started(program, …)`: a process, and the first address that it tells."""
    running = []

    def start(program, *arguments):
        command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
        running.append(process)
        for line in process.stderr:
            if found := re.search(r"tcp://[\d.]+:\d+", line):
                return process, found[0]
        raise AssertionError(f"{program} ended")

    yield start
    for process in running:
        process.kill()
        process.communicate()


def grade(folder, out, *options, meanwhile=lambda: None):
    command = [sys.executable, "-m", "grader", str(folder), "--out", str(out), "--seed", "3", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        meanwhile()
        said = run.communicate()[0]
    assert run.returncode == 0, said
    results = read_results(out).values()
    return [as_kept(result) for result in in_order(results)]


@needs_dask
def test_cluster_gives_the_same_marks_though_a_worker_is_killed(tmp_path, started):
    needs_bubblewrap()
    folder, out = tmp_path / "class", tmp_path / "cluster"
    for number in range(STUDENTS):
        of_chapter(folder, f"student{number}", "02", margins=number % 4)
    here = grade(folder, tmp_path / "here", "--processes", "1")

    _, address = started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    worker = (address, "--nthreads", "1", "--nworkers", "1", "--no-dashboard", "--no-nanny")
    workers = [started("dask_worker", *worker, "--local-directory", str(tmp_path / name))[0] for name in "ab"]

    def kill_one_in_the_middle():
        while not (out / NAME).exists() or (out / NAME).read_text().count("\n") < 2:
            with contextlib.suppress(subprocess.TimeoutExpired):
                workers[0].wait(timeout=0.1)
        os.kill(workers[0].pid, signal.SIGKILL)

    assert grade(folder, out, "--scheduler", address, meanwhile=kill_one_in_the_middle) == here
    assert len(here) == STUDENTS and workers[0].wait() == -signal.SIGKILL
    assert workers[1].poll() is None
