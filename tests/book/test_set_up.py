"""What a newcomer reads when the set-up cannot go on, and what `make` offers."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from book.tools.serve import server_for
from tests.support.browser import ROOT

PYTHON = """#!/bin/sh
case "$1 $2" in
  "-c import"*) exit {too_old} ;;
  --version*) echo "Python 3.8.10" ;;
  "-m venv") mkdir -p .venv/bin
    printf '#!/bin/sh\\necho "ERROR: No matching distribution found" >&2; exit 1' >.venv/bin/pip
    printf '#!/bin/sh\\nexit 1' >.venv/bin/python; chmod +x .venv/bin/* ;;
esac
"""


@pytest.fixture
def newcomer(tmp_path):
    """A function: what `make target` prints in a fresh copy, with Python of a kind, and that it failed."""
    for name in ("Makefile", "requirements.lock.txt", "pyproject.toml", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path)

    def make(target, *, too_old=False, **variables):
        python = tmp_path / "python3"
        python.write_text(PYTHON.format(too_old=int(too_old)))
        python.chmod(0o755)
        settings = [f"{name}={value}" for name, value in ({"PYTHON": python} | variables).items()]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        command = ["make", "--no-print-directory", target, *settings]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
        assert ended.returncode
        said = [line for line in ended.stdout.splitlines() if not line.startswith(("==", str(python)))]
        rest = [line for line in ended.stderr.splitlines() if not line.startswith("make: *** [")]
        return said + rest

    return make


def test_no_network_is_asked_for_in_one_sentence_and_what_pip_said_is_kept(newcomer, tmp_path):
    assert newcomer(".venv/ready") == [
        "Could not fetch Python's packages: is there a network? What pip said is in .venv/pip.log."
    ]
    assert "No matching distribution" in (tmp_path / ".venv" / "pip.log").read_text()
    assert not (tmp_path / ".venv" / "ready").exists()


def test_javascript_packages_that_cannot_be_fetched_are_named(newcomer, tmp_path):
    newcomer(".venv/ready")
    (tmp_path / ".venv" / "ready").touch()
    assert newcomer("node_modules/.package-lock.json")[-1] == (
        "Could not fetch the JavaScript packages: is there a network? Then run it again."
    )


def test_python_that_is_missing_or_too_old_is_named_in_one_sentence(newcomer, tmp_path):
    assert newcomer(".venv/ready", PYTHON="python3.99") == [
        "The course needs Python 3.11 or newer; there is no python3.99 here. Install one, or set PYTHON=…"
    ]
    assert newcomer(".venv/ready", too_old=True) == [
        f"The course needs Python 3.11 or newer; {tmp_path / 'python3'} is Python 3.8.10. Set PYTHON=…"
    ]


def test_make_lists_every_target_in_its_group_and_names_the_grader():
    listed = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    groups = [line for line in listed.splitlines() if not line.startswith(" ")]
    assert groups == ["Read", "Practise", "Teach", "Maintain"]
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert sorted(targets) == sorted(line.split()[1] for line in listed.splitlines() if line.startswith("  make "))
    assert listed.index("Teach") < listed.index(".venv/bin/nn-grade") < listed.index("Maintain")


def test_a_port_that_is_in_use_is_named(tmp_path):
    (tmp_path / "book" / "tools").mkdir(parents=True)
    (tmp_path / "_build" / "html").mkdir(parents=True)
    (tmp_path / "_build" / "html" / "index.html").touch()
    shutil.copy(ROOT / "book" / "tools" / "serve.py", tmp_path / "book" / "tools")
    with server_for(tmp_path, 0) as other:
        command = [sys.executable, "book/tools/serve.py", "--port", str(other.server_port)]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
            said = process.stdout.readline()
            process.terminate()
    assert said == f"Port {other.server_port} is in use by another program.\n"
