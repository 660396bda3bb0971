"""What an edit needs: the widgets' code alone, in half a second, or a build, which runs the notebooks that changed."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = [Path(sys.executable).with_name("jupyter-book"), *["build", ".", "-W", "-n", "--keep-going", "-q"]]
CODE = [sys.executable, "-m", "book._ext.widgets_code"]


class EditError(Exception):
    """What is wrong with an edit, as its author needs to read it."""


def is_widgets_code(path):
    path = Path(path)
    return path.suffix in (".js", ".css") and path.is_relative_to(ROOT / "nnwidgets")


def after(changed):
    """Bring an edit of some files into the book; returns the front ends that it needs in place of those it has.

    Each is made by a Python of its own, which knows the files as they are now.

    Parameters
    ----------
    changed : iterable of str
        Paths of files.

    Raises
    ------
    EditError
    """
    if all(map(is_widgets_code, changed)):
        return json.loads(said_by(CODE))
    said_by(BUILD)
    return {}


def said_by(command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise EditError((done.stderr or done.stdout).strip())
    return done.stdout
