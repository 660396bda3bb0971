"""Write a sample class: `make sample-class`, or `python -m grader.sample_class 05-matrix-form --students 200`."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from grader.authoring.exercise import read_exercise, solutions
from grader.progress_files.outline import outline
from grader.sample_class import write_class


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("chapter", nargs="?", default="03", help="such as 03")
    parser.add_argument("--out", type=Path, default=Path("_build/sample-class"), help="the folder to write")
    parser.add_argument("--students", type=int, default=60)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(arguments)
    try:
        exercise = read_exercise(solutions(options.chapter)[0])
        chapters = outline([read_exercise(path) for path in solutions()])
        samples = write_class(options.out, exercise, options.students, options.seed, chapters)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    kinds = Counter(sample.kind for sample in samples)
    print(f"{len(samples)} submissions in {options.out}: " + ", ".join(f"{n} {kind}" for kind, n in kinds.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
