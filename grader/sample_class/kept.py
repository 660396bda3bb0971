"""The sample class's results that the book shows, kept in the repository: its page is built where no sandbox is.

    python -m grader.sample_class.kept _build/sample-class _build/grade

writes them; `make grade` does it. A test grades some of the class again and says when they are out of step.
"""

import json
import sys
from pathlib import Path
from typing import Any

from grader.results.file import read_results
from grader.results.totals import in_order

KEPT = Path(__file__).with_name("results.jsonl")
# What differs from run to run, or with every change to the grader's code.
LEFT_OUT = {"seconds", "grader"}


def kept_results() -> list[dict[str, Any]]:
    """What the last `make grade` found, by student."""
    return in_order(read_results(KEPT.parent).values())


def as_kept(result: dict[str, Any]) -> dict[str, Any]:
    """A result without what differs from run to run."""
    questions = {name: _without(marks) for name, marks in result["questions"].items()}
    return {**_without(result), "questions": questions}


def _without(about):
    return {name: value for name, value in about.items() if name not in LEFT_OUT}


def main(arguments: list[str]) -> int:
    """Keep the results of a run over a sample class; says how many differ from those that were kept."""
    handed_in, graded = map(Path, arguments)
    before = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    results = read_results(graded)  # with those of a class that was written here before
    names = {folder.name.split("_")[0] for folder in handed_in.iterdir()}
    results = in_order(result for result in results.values() if result["student"] in names)
    lines = [json.dumps(as_kept(result), ensure_ascii=False) for result in results]
    KEPT.write_text("\n".join(lines) + "\n", "utf-8")
    changed = len(set(lines) ^ set(before))
    print(f"{KEPT.relative_to(Path.cwd())}: {f'{changed} lines have changed' if changed else 'nothing has changed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
