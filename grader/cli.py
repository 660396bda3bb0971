"""Grade a class: `nn-grade SUBMISSIONS --out RESULTS`. The same command again goes on where it was."""

import argparse
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from grader.authoring.exercise import Exercise, read_exercise, solutions
from grader.class_run.grade_class import ClassRun
from grader.class_run.progress import Progress
from grader.class_run.schedulers import DaskCluster, LocalProcesses
from grader.class_run.summary import compared, summary, why_again
from grader.grading.self_check import NotFit
from grader.late_days.rule import read_rules
from grader.progress_files.class_progress import class_progress
from grader.progress_files.kept import take_in, without_notebook
from grader.progress_files.outline import outline
from grader.python_source import listed
from grader.reports.held_back import NAME as HELD_BACK
from grader.reports.held_back import held_back
from grader.reports.jplag import write_jplag
from grader.reports.moodles_times import with_moodles_times
from grader.reports.write import fill_gradebook, write_reports
from grader.results.file import NAME, InUse
from grader.sandbox.bubblewrap import NoSandboxError, require_sandbox
from grader.submissions.collect import collect
from grader.submissions.submission import ProgressFile
from grader.submissions.who import read_who


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nn-grade", description=__doc__)
    parser.add_argument("submissions", type=Path, help="a folder or zip, as your platform gives it")
    parser.add_argument("--out", type=Path, required=True, metavar="RESULTS", help="the folder for marks and feedback")
    parser.add_argument("--chapter", default="", help="grade only this chapter, such as 03")
    parser.add_argument(
        "--who", type=Path, metavar="NAMES.csv", help="who is who: columns file, student and, if you like, account"
    )
    parser.add_argument("--student", action="append", default=[], metavar="NAME", help="grade this student again")
    parser.add_argument("--question", action="append", default=[], metavar="ID", help="grade this question again")
    parser.add_argument("--seed", type=_number, help="of the hidden checks' inputs; recorded in the results")
    parser.add_argument(
        "--own-inputs", action="store_true", help="draw other inputs for each notebook, from the seed and the notebook"
    )
    parser.add_argument(
        "--processes", type=_number, default=0, metavar="N", help="default: one for each processor core"
    )
    parser.add_argument("--sandbox", choices=["bubblewrap", "process"], default="bubblewrap")
    parser.add_argument(
        "--gradebook", type=Path, metavar="EXPORT.csv", help="your own export of Moodle or Canvas, to be filled in"
    )
    parser.add_argument("--column", default="", metavar="NAME", help="of the export: which column to fill")
    parser.add_argument("--scale", action="store_true", help="bring the marks to the assignment's maximum")
    parser.add_argument(
        "--feedback-from", type=_day, metavar="DAY", help="until then, such as 2026-12-07, pages tell no marks"
    )
    parser.add_argument("--jplag", type=Path, metavar="DIR", help="write the answers there, for JPlag to compare")
    parser.add_argument("--scheduler", metavar="ADDRESS", help='of a Dask cluster, or "local" to start one here')
    return parser


def main(given: list[str] | None = None) -> int:
    options = arguments().parse_args(given)
    try:
        return _grade(options)
    except (ValueError, InUse, NotFit, NoSandboxError) as error:
        print(f"nn-grade: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read what it says has gone; marks and pages are written by then
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"nn-grade: {_of_the_disk(error, options.out)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\nnn-grade: stopped; the same command goes on from {options.out / NAME}", file=sys.stderr)
        return 130


def _grade(options):
    chapter = _chapter(options.chapter)
    exercises = [read_exercise(path) for path in solutions()]
    if not options.scheduler:
        require_sandbox(options.sandbox)
    read_rules(options.out)  # what is wrong with it is said before an hour's work
    with tempfile.TemporaryDirectory(prefix="nn-grade-") as unpacked:
        who = read_who(options.who) if options.who else None
        saved: list[ProgressFile] = []
        submissions = collect(options.submissions, Path(unpacked), exercises, chapter, who, saved.append)
        submissions = with_moodles_times(submissions, options.gradebook)
        print("".join(compared(who)) if who else "", end="", file=sys.stderr)
        _check_names(options, submissions, exercises)
        progress = Progress()
        run = ClassRun(
            submissions,
            options.out,
            _scheduler(options),
            options.seed,
            options.sandbox,
            students=tuple(options.student),
            questions=tuple(options.question),
            own_inputs=options.own_inputs,
            on_start=lambda why: print("".join(why_again(why)), end="", file=sys.stderr),
            on_result=progress,
            on_damage=lambda said: print(f"nn-grade: {said}", file=sys.stderr),
        )
        started = time.monotonic()
        results = run()
        seconds = time.monotonic() - started
        progress.end()
        compare = write_jplag(submissions, exercises, options.jplag) if options.jplag else []
        chapters = outline(exercises)
        readers, progress_said = take_in(saved, chapters, options.out)
    every = [*results, *run.earlier]
    used = [exercise for exercise in exercises if exercise.stem in {result.chapter for result in every}]
    held = held_back(options.out, options.feedback_from)
    to_read = write_reports(every, used, options.out, held, class_progress(readers, chapters))
    print(summary(results, run, seconds, to_read))
    if held:
        print(
            f"feedback/ tells no marks until {held}, the day in {options.out / HELD_BACK}: run the command again then"
        )
    if options.gradebook:
        one = [exercise for exercise in used if chapter in ("", exercise.stem)]
        print("\n".join(fill_gradebook(options.gradebook, every, one, options.out, options.column, options.scale)))
    alone = without_notebook(saved, submissions)
    print("".join(f"{line}\n" for line in (*progress_said, *alone, *compare)), end="")
    print(f"marks.csv, gradebook/, feedback/ and report.html are in {options.out}", flush=True)
    return 1 if any(result.status == "ungraded" for result in results) else 0


def _number(text):
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a whole number from 0 on, not {text!r}")
    return int(text)


def _day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day such as 2026-12-07, not {text!r}") from None


def _chapter(begins):
    """The stem of the one chapter whose name begins so; empty for all."""
    found = [path.stem for path in solutions(begins)] if begins else []
    if len(found) > 1:
        raise ValueError(f"--chapter {begins} fits {', '.join(found)}: name one of them")
    return "".join(found)


def _of_the_disk(error, out):
    what = f"{error.filename or out}: {error.strerror or error}"
    return (
        f"{what}. Make room or name another folder, and run the same command again: what stands in {out / NAME} is kept"
    )


def _scheduler(options):
    if options.scheduler:
        return DaskCluster(options.scheduler, options.processes)
    return LocalProcesses(options.processes)


def _check_names(options, submissions, exercises: list[Exercise]):
    students = {submission.student for submission in submissions}
    questions = {question for exercise in exercises for question in exercise.questions}
    for kind, wanted, known in (("student", options.student, students), ("question", options.question, questions)):
        for name in wanted:
            if name not in known:
                raise ValueError(f"there is no {kind} {name!r}: it is one of {listed(sorted(known), 12)}")


if __name__ == "__main__":
    sys.exit(main())
