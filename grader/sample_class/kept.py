"""The sample class's results that the book shows, kept in the repository: its page is built where no sandbox is.

    python -m grader.sample_class.kept _build/sample-class _build/grade

writes them; `make grade` does it. A test grades some of the class again and says when they are out of step.
"""

import sys
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from grader.progress_files import kept as progress_files
from grader.progress_files.kept import Reader
from grader.results.file import read_results
from grader.results.record import Result, to_json
from grader.results.totals import in_order

KEPT = Path(__file__).with_name("results.jsonl")
PROGRESS = KEPT.with_name(progress_files.NAME)


def kept_results() -> list[Result]:
    """What the last `make grade` found, by student."""
    return in_order(read_results(KEPT.parent).values())


def kept_readers() -> list[Reader]:
    """Who handed in what he had done in the book, by name."""
    return sorted(progress_files.readers_of(PROGRESS).values(), key=lambda reader: reader.student)


def as_kept(result: Result) -> Result:
    """A result without what differs from run to run, or with every change to the grader's code."""
    questions = {name: replace(mark, seconds=0) for name, mark in result.questions.items()}
    return replace(result, questions=questions, seconds=0, grader="")


def main(arguments: list[str]) -> int:
    """Keep the results of a run over a sample class; says how many differ from those that were kept."""
    handed_in, graded = map(Path, arguments)
    before = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    found = read_results(graded)  # with those of a class that was written here before
    names = {folder.name.split("_")[0] for folder in handed_in.iterdir()}
    results = in_order(result for result in found.values() if result.student in names)
    lines = [to_json(as_kept(result)) for result in results]
    KEPT.write_text("\n".join(lines) + "\n", "utf-8")
    if (readers := graded / progress_files.NAME).is_file():
        copyfile(readers, KEPT.with_name(readers.name))
    changed = len(set(lines) ^ set(before))
    print(f"{KEPT.relative_to(Path.cwd())}: {f'{changed} lines have changed' if changed else 'nothing has changed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
