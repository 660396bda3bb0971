"""A disk that is full, sooner or later in a run: what is done is kept, and with room the same command goes on."""

import subprocess
import sys

import pytest

from grader.authoring.exercise import ROOT
from tests.support.long_run import later
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
SIZE = 1 << 20  # bytes of the disk; the results of the class take a tenth of it


@pytest.mark.parametrize("every", [12, *later(1)])
def test_with_room_the_same_command_leaves_what_an_undisturbed_run_leaves(tmp_path, every):
    (tmp_path / "disk").mkdir()
    small_disk = ["bwrap", "--die-with-parent", "--dev-bind", "/", "/", "--size", str(SIZE), "--tmpfs"]
    command = [sys.executable, "-m", "tests.support.run_in_trouble", "full", str(tmp_path), str(every)]
    run = subprocess.run([*small_disk, str(tmp_path / "disk"), *command], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout.split()[-2]) >= 18 // every
