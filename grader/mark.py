"""Mark one's own exercises: `make mark CHAPTER=03`, or all of them without CHAPTER.

Each notebook is run from top to bottom in a fresh kernel; a question's line is what its check cell says.
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from grader.exercise import EXERCISES

SECONDS = 180


class Mark(NamedTuple):
    """What a question's check said.

    Attributes
    ----------
    question : str
    points : float
        To be had.
    right : bool
    line : str
        The check's own sentence.
    """

    question: str
    points: float
    right: bool
    line: str


def marks(path: Path) -> list[Mark]:
    """Run a learner's notebook and read what each check says.

    Parameters
    ----------
    path : pathlib.Path
        A notebook of exercises/; it is not changed.

    Raises
    ------
    ValueError
        If the file is not a notebook.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
    except Exception as error:
        raise ValueError(f"{path.name} is not a notebook that can be read: {type(error).__name__}") from None
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        allow_errors=True,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(path.parent)}},
    )
    stopped = ""
    try:
        client.execute()
    except CellTimeoutError:
        stopped = f"a cell took longer than {SECONDS} s"
    except DeadKernelError:
        stopped = "a cell ended the kernel"
    points = {question: n for question, n in (_points(cell) for cell in notebook.cells) if n}
    checks = [cell for cell in notebook.cells if cell.metadata.get("nn_exercise", {}).get("role") == "check"]
    return [_mark(cell, points, stopped) for cell in checks]


def progress(stem: str, found: list[Mark]) -> str:
    """A chapter in one line: 03-weighted-sums  ■■■□□  3 of 5 questions right, 5 of 8 points."""
    right = [mark for mark in found if mark.right]
    bar = "■" * len(right) + "□" * (len(found) - len(right))
    points = f"{sum(mark.points for mark in right):g} of {sum(mark.points for mark in found):g} points"
    return f"{stem:26} {bar:8} {len(right)} of {len(found)} questions right, {points}"


def _points(cell):
    about = cell.metadata.get("nn_exercise", {})
    return about.get("id"), about.get("points", 0) if about.get("role") == "answer" else 0


def _mark(cell, points, stopped):
    question = cell.metadata["nn_exercise"]["id"]
    said = [_said(output) for output in cell.get("outputs", [])]
    line = next((line for line in said if line.startswith("✗")), "") or next(filter(None, said), "")
    line = line or f"✗ {question}: not run{': ' + stopped if stopped else ''}"
    return Mark(question, points.get(question, 0), line.startswith("✓"), line)


def _said(output):
    """The first line of an output that a check prints or raises."""
    if output.output_type == "stream":
        return next((line for line in output.text.splitlines() if line.startswith("✓")), "")
    if output.output_type == "error":
        return output.evalue if output.ename == "Wrong" else f"✗ {output.ename}: {output.evalue}"
    return ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapter", nargs="?", default="", help="such as 03; without it, all chapters")
    parser.add_argument("--folder", type=Path, default=EXERCISES, help="where the notebooks are")
    options = parser.parse_args(arguments)
    paths = sorted(path for path in options.folder.glob("*.ipynb") if path.stem.startswith(options.chapter))
    if not paths:
        print(f"no notebook begins with {options.chapter!r} in {options.folder}", file=sys.stderr)
        return 1
    lines = []
    for path in paths:
        try:
            found = marks(path)
        except ValueError as error:
            print(f"✗ {error}")
            continue
        print("\n".join(mark.line for mark in found), flush=True)
        lines.append(progress(path.stem, found))
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
