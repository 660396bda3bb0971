"""Prove the exercises: `make check-exercises`, or one chapter: `python -m grader.authoring.prove 03-weighted-sums`.

Every answer passes its checks, in process and under nbval with outputs compared; every blank fails; every catalogued
mistake fails in the visible and in the hidden check, told from every other; exercises/ is in step with solutions/.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from grader.authoring.exercise import ROOT, solutions
from grader.authoring.generate import out_of_step
from grader.authoring.proof import Proof, proofs

NBVAL = ["-m", "pytest", "--nbval", "--nbval-cell-timeout=120", "-q", "-p", "no:cacheprovider", "--no-header"]


def table(found: list[Proof]) -> str:
    """Counts by chapter, and every mistake that is taken for another."""
    lines = [f"{'chapter':26} questions  mistakes  hints  own name  seconds"]
    for proof in found:
        own = proof.mistakes - len(proof.confused)
        lines.append(
            f"{proof.stem:26} {proof.questions:9}  {proof.mistakes:8}  {proof.hints:5}  {own:8}  {proof.seconds:7.1f}"
        )
    sums = [sum(getattr(proof, part) for proof in found) for part in ("questions", "mistakes", "hints")]
    own = sums[1] - sum(len(proof.confused) for proof in found)
    lines.append(f"{'all':26} {sums[0]:9}  {sums[1]:8}  {sums[2]:5}  {own:8}")
    for proof in found:
        lines += [f"  {question}: “{name}” is taken for “{other}”" for question, name, other in proof.confused]
    return "\n".join(lines)


def nbval_faults(stem: str = "", root: Path = ROOT) -> list[str]:
    """What nbval says of the solutions, outputs compared; nothing where all pass."""
    paths = [str(path) for path in solutions(stem, root)]
    workers = ["-n", "2", "--dist", "loadscope"] if len(paths) > 1 else []
    run = subprocess.run([sys.executable, *NBVAL, *workers, *paths], cwd=root, capture_output=True, text=True)
    return [] if run.returncode == 0 else [f"nbval:\n{run.stdout[-4000:]}{run.stderr[-2000:]}"]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stem", nargs="?", default="", help="the chapter, such as 03; without it, all")
    parser.add_argument("--answers-only", action="store_true", help="leave out nbval and the comparison of files")
    options = parser.parse_args(arguments)
    try:
        found = proofs(options.stem)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(table(found), flush=True)
    faults = [f"{proof.stem}: {fault}" for proof in found for fault in proof.faults]
    if not faults and not options.answers_only:
        faults += out_of_step(found)
        started = time.monotonic()
        faults += nbval_faults(options.stem)
        print(f"solutions under nbval: {time.monotonic() - started:.1f} s")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
