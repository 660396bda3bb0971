"""How long nn-grade takes a submission: a class of 200, graded by one process and by two.

    python benchmarks/grading.py [--students 200] [--chapter 03]

The class is right, partial, mistaken and messy; who attacks or hands in what cannot be read is left out. In chapter 3
a submission makes 14 cells run: answer with check, and hidden check, of six questions, a start and an end.
"""

import argparse
import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path

import psutil

from grader.authoring.exercise import read_exercise, solutions
from grader.class_run.grade_class import ClassRun
from grader.class_run.schedulers import LocalProcesses
from grader.sample_class import write_class
from grader.submissions.collect import collect

LEFT_OUT = ("hostile", "broken")
MORE = 19  # of those in every sample class
COURSES = ((10_000, 8), (10_000, 64), (100_000, 64), (100_000, 512))


def honest_class(folder, exercise, students):
    """Submissions of a sample class without those that are left out."""
    for sample in write_class(folder, exercise, students + MORE):
        if sample.kind in LEFT_OUT:
            shutil.rmtree(next(folder.glob(f"{sample.student}_*")))
    return collect(folder, folder / "unpacked", [exercise], exercise.stem)[:students]


def timed(submissions, processes):
    """Seconds until the first result; seconds and processor seconds from it to the last; the results."""
    ends, used, began = [], [], time.monotonic()

    def on_result(done, count, result):
        if done in (1, count):
            ends.append(time.monotonic())
            used.append(processor_seconds())

    with tempfile.TemporaryDirectory() as out:
        results = ClassRun(submissions, Path(out), LocalProcesses(processes), seed=3, on_result=on_result)()
    return ends[0] - began, ends[1] - ends[0], used[1] - used[0], results


def processor_seconds():
    """Of this process and all below it: those that grade, their kernels and the sandboxes."""
    this, seconds = psutil.Process(), 0.0
    for process in (this, *this.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):  # an answer's process that has ended: its parent has its time
            seconds += sum(process.cpu_times()[:4])
    return seconds


def load():
    return " ".join(f"{value:.1f}" for value in os.getloadavg()[:2])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--chapter", default="03")
    options = parser.parse_args()
    exercise = read_exercise(solutions(options.chapter)[0])
    head = ["processes", "first result after", "a submission", "a submission and core", "processor seconds", "load"]
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    marks, used = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        try:
            submissions = honest_class(Path(folder, "class"), exercise, options.students)
        except ValueError as error:
            parser.error(str(error))
        for processes in (1, 2):
            first, rest, used, results = timed(submissions, processes)
            pace, used = rest / (len(results) - 1), used / (len(results) - 1)  # the first result is the start
            row = f"{first:.1f} s | {pace:.3f} s | {pace * processes:.3f} s | {used:.3f} s | {load()}"
            print(f"| {processes} | {row} |", flush=True)
            marks.append([[(q.points, q.message) for q in r.questions.values()] for r in results])
    print(f"\n{len(submissions)} submissions of {exercise.stem}; the same marks both times: {marks[0] == marks[1]}")
    for students, cores in COURSES:
        print(f"{students} submissions on {cores} cores: about {students * used / cores / 60:.0f} minutes")


if __name__ == "__main__":
    main()
