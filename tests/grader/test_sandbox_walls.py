"""What holds the sandbox together, seen from outside: users, mounts, memory, system calls."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox import bubblewrap, memory_cap
from grader.sandbox.bubblewrap import NoSandboxError, bubblewrap_command
from grader.sandbox.client import SandboxClient
from grader.sandbox.inside.limits import Limits
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
STATUS = """def answer():
    return {line.split(':')[0]: line.split(':')[1].split() for line in open('/proc/self/status')}"""


@pytest.fixture(params=["bubblewrap", "process"])
def answer(request):
    """What an answer sees of itself."""
    try:
        client = SandboxClient(request.param)
    except NoSandboxError as refused:  # this is root, and Python is installed where only root may read
        assert "nobody" in str(refused)
        pytest.skip(str(refused))
    client.chapter_setup("tiny", [])
    client.open("tiny", Limits())
    client.question(Limits())
    client.run(STATUS, "q-answer")
    yield client.get("answer")()
    client.shut()


def test_an_answer_is_nobody_special_and_its_system_calls_are_filtered(answer):
    assert "0" not in answer["Uid"]
    assert int(answer["CapEff"][0], 16) == int(answer["CapBnd"][0], 16) == 0 or os.getuid()
    assert answer["NoNewPrivs"] == ["1"]
    assert answer["Seccomp"] == ["2"]


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become nobody")
def test_without_bubblewrap_roots_answers_are_nobodys(monkeypatch):
    monkeypatch.setattr(bubblewrap, "PROGRAM", ["-c", "import os; print(os.getuid(), os.getgid(), os.getgroups())"])
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    said = subprocess.run(bubblewrap.fork_server_command("process", 3), capture_output=True, text=True)
    assert said.stdout == "65534 65534 []\n" or "No such file" in said.stderr


def test_where_nobody_cannot_start_python_root_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "getuid", lambda: 0)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    bubblewrap.require_nobody.cache_clear()
    with pytest.raises(NoSandboxError, match=r"as the user nobody.*as another user than root, or with bubblewrap"):
        SandboxClient("process")
    bubblewrap.require_nobody.cache_clear()


def test_a_course_inside_pythons_folder_is_hidden(monkeypatch, tmp_path):
    for name in ("course/solutions/secret", "course/.venv/lib/numpy", "lib/os"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    tmp_path.chmod(0o755)
    monkeypatch.setattr(bubblewrap, "ROOT", tmp_path / "course")
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "course" / ".venv"))
    seen = subprocess.run(bubblewrap_command(["/bin/ls", "-aR", str(tmp_path)]), capture_output=True, text=True)
    assert {"os", "numpy"} <= set(seen.stdout.split())
    assert "secret" not in seen.stdout


def test_a_course_that_is_pythons_folder_is_refused(monkeypatch):
    monkeypatch.setattr(bubblewrap, "ROOT", Path(sys.prefix).resolve())
    with pytest.raises(NoSandboxError, match=r"make its environment in \.venv"):
        bubblewrap_command(["true"])


def test_memory_is_capped_for_all_of_the_sandbox_where_systemd_can(monkeypatch, tmp_path):
    """A stand-in for systemd-run that says what it was asked for and runs the command."""
    program = tmp_path / "systemd-run"
    program.write_text('#!/bin/sh\nwhile [ "${1#--}" != "$1" ]; do echo "$1"; shift; done\nexec "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    memory_cap._can.cache_clear()
    said = subprocess.run(memory_cap.capped(["echo", "inside"], 64), capture_output=True, text=True).stdout.split()
    assert said[-1] == "inside"
    assert {"--scope", "--property=MemoryMax=64M", "--property=MemorySwapMax=0"} <= set(said)
    memory_cap._can.cache_clear()


def test_without_systemd_the_command_stays_as_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    memory_cap._can.cache_clear()
    assert memory_cap.capped(["echo"], 64) == ["echo"]
    memory_cap._can.cache_clear()


def test_systemd_holds_the_cap(monkeypatch):
    memory_cap._can.cache_clear()
    if memory_cap.capped(["true"], 64) == ["true"]:
        pytest.skip("no systemd gives this user scopes")
    hoard = [sys.executable, "-c", "bytearray(200 << 20)"]
    assert subprocess.run(memory_cap.capped(hoard, 64), capture_output=True).returncode != 0


def test_a_module_has_one_name_on_both_sides_and_a_new_one_is_there_at_once(monkeypatch, tmp_path):
    """A folder with one module more than there is, mounted in place of the real one."""
    (tmp_path / "inside").mkdir()
    for path in [*(bubblewrap.HERE / "inside").glob("*.py")]:
        (tmp_path / "inside" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "inside" / "newest.py").write_text("print(__name__)")
    for folder in (tmp_path, tmp_path / "inside"):
        folder.chmod(0o755)
    monkeypatch.setattr(bubblewrap, "HERE", tmp_path)
    command = bubblewrap_command(
        [sys.executable, "-P", "-c", "import grader.sandbox.inside.newest, grader.sandbox.inside.worker"]
    )
    said = subprocess.run(command, capture_output=True, text=True)
    assert (said.stdout, said.stderr) == ("grader.sandbox.inside.newest\n", "")
