"""Killed in the middle: a process of the pool, and the grader itself."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader.authoring.exercise import ROOT
from grader.class_run.schedulers import LocalProcesses, LostWork
from grader.results.file import NAME
from grader.results.record import from_json
from tests.support.class_of_tiny_course import of_chapter
from tests.support.needs_bubblewrap import needs_bubblewrap
from tests.support.work_that_dies import dies_always, dies_once

needs_bubblewrap()


def test_work_of_a_killed_process_is_done_by_another(tmp_path):
    items = [(number, str(tmp_path / "died") if number == 2 else "") for number in range(5)]
    assert sorted(result for _, result in LocalProcesses(2)(dies_once, items)) == [0, 1, 2, 3, 4]
    assert (tmp_path / "died").exists()


def test_work_that_always_kills_its_process_is_told_and_the_rest_is_done():
    found = dict(LocalProcesses(1)(dies_always, ["one", "deadly", "two", "three", "four"]))
    assert isinstance(found.pop("deadly"), LostWork)
    assert found == {"one": "one", "two": "two", "three": "three", "four": "four"}


@pytest.fixture
def command(tmp_path):
    for number in range(5):
        path = of_chapter(tmp_path / "all", f"student{number}", "02", margins=number % 4).path
        (tmp_path / "class" / f"student{number}").mkdir(parents=True)
        shutil.copy(path, tmp_path / "class" / f"student{number}")
    places = [str(tmp_path / "class"), "--out", str(tmp_path / "out")]
    return [sys.executable, "-m", "grader", *places, "--processes", "1"]


def test_a_killed_grader_goes_on_with_the_same_command(command, tmp_path):
    file = tmp_path / "out" / NAME
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as run:
        while run.poll() is None and len(lines(file)) < 2:
            os.sched_yield()
        os.kill(run.pid, signal.SIGKILL)
    before = lines(file)
    assert 2 <= len(before) < 5
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert lines(file)[: len(before)] == before
    results = [from_json(line) for line in lines(file)]
    assert sorted(result.student for result in results) == [f"student{number}" for number in range(5)]
    assert len({result.seed for result in results}) == 1
    wrong = {r.student for r in results if not r.questions["margins"].passed}
    assert wrong == {"student1", "student2", "student3"}
    assert f"{len(before)} before" in run.stdout
    for report in ("marks.csv", "report.html"):
        assert (tmp_path / "out" / report).is_file()


@pytest.mark.long
def test_killed_at_any_step_the_same_command_leaves_what_an_undisturbed_run_leaves(tmp_path):
    command = [sys.executable, "-m", "tests.support.run_in_trouble", "killed", str(tmp_path), "1"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout.split()[-2]) >= 24


def lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []
