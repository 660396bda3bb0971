"""nn-grade on a class that is marked at once, killed at one step after another, or on a disk full sooner or later.

`python -m tests.support.run_in_trouble killed|full FOLDER EVERY` tries each EVERYth step, or page of the disk, in a
fork of its own, runs the same command again, and compares what is there then with what an undisturbed run leaves.
"""

import contextlib
import hashlib
import io
import itertools
import os
import shutil
import signal
import sys
from dataclasses import replace
from pathlib import Path

from grader import cli
from grader.authoring.exercise import read_exercise, solutions
from grader.results.file import NAME
from grader.results.origin import checks_of, grader_version
from tests.support.class_results import answer, result

CHAPTER = solutions("03")[0]
PAGE = 4096  # bytes by which a tmpfs fills
PROGRESS = '{"course": "how-a-neural-network-works", "version": 1, "entries": {"nn-read:chapters/02-layers": "1"}}'


def hand_in(folder: Path, count: int) -> None:
    """A notebook of each student, as Moodle's download has them; the first hands his progress in too."""
    for number in range(count):
        place = folder / _folder(number)
        place.mkdir(parents=True)
        (place / CHAPTER.name).write_text(f"{number}", "utf-8")
    (folder / _folder(0) / "my-progress.json").write_text(PROGRESS, "utf-8")


def _folder(number):
    name = "".join("ABCDEFGHIJ"[int(digit)] for digit in str(number))  # with a number at its end it would be a group's
    return f"Student {name}son_{1000 + number}_assignsubmission_file"


def marked_at_once(work, jobs):
    """A scheduler: one answer wrong of each student, and some alike."""
    for job in jobs:
        questions, checks = job.settings.exercise(job.submission.chapter).questions, checks_of(read_exercise(CHAPTER))
        number = int(job.submission.account)
        marks = {
            name: replace(
                answer(
                    question.points, "wrong" if i == number % len(questions) else "right", code_hash=f"{number // 2}"
                ),
                checks=checks[name],
            )
            for i, (name, question) in enumerate(questions.items())
        }
        about = {"account": job.submission.account, "file": job.submission.file, "sha256": _sha(job.submission.path)}
        about |= {"chapter": CHAPTER.stem, "seed": job.settings.seed, "sandbox": job.settings.sandbox}
        yield job, result(job.submission.student, questions=marks, grader=grader_version(), **about)


def grade(class_: Path, out: Path) -> int:
    """The command's exit code; only who marks is another."""
    cli._scheduler = lambda options: marked_at_once
    return cli.main([str(class_), "--out", str(out), "--chapter", "03", "--seed", "3", "--sandbox", "process"])


def contents(out: Path) -> dict[str, object]:
    """Every file; of the results one line for each student, in any order, and what a crash has cut short is none."""
    files: dict[str, object] = {
        path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()
    }
    lines = (out / NAME).read_bytes().splitlines()
    return files | {NAME: sorted(line for line in lines if line.endswith(b"}"))}


def main(how: str, folder: Path, every: int) -> None:
    chapters = cli.outline([])
    cli.solutions, cli.outline = lambda begins="": [CHAPTER], lambda exercises: chapters
    hand_in(folder / "class", 3)
    grade(folder / "class", folder / "undisturbed")
    expected = contents(folder / "undisturbed")
    tried = {"killed": _killed, "full": _full}[how](folder, every, expected)
    print(f"{tried} tried", file=sys.__stdout__)


def _killed(folder, every, expected) -> int:
    for step in itertools.count(1, every):
        out = folder / f"killed-{step}"
        ended, _ = _forked(folder / "class", out, step)
        if ended == 0:
            return step // every
        assert ended == -signal.SIGKILL
        _goes_on(folder, out, expected)


def _full(folder, every, expected) -> int:
    disk = folder / "disk"
    for pages in itertools.count(0, every):
        _fill(disk / "ballast", pages)
        ended, said = _forked(folder / "class", disk / "out")
        if ended == 0:
            return pages // every
        assert ended == 2 and "No space left on device. Make room" in said, said
        (disk / "ballast").unlink()
        _goes_on(folder, disk / "out", expected)
        shutil.rmtree(disk / "out")


def _goes_on(folder, out, expected):
    ended, said = _forked(folder / "class", out)
    assert ended == 0, said
    found = contents(out)
    assert found == expected, [name for name in {**found, **expected} if found.get(name) != expected.get(name)]


def _fill(ballast, pages):
    """All of the disk but so many pages."""
    with ballast.open("wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while True:
                file.write(bytes(PAGE))
        file.truncate(file.tell() // PAGE * PAGE - pages * PAGE)


def _forked(class_, out, dies_at=0) -> tuple[int, str]:
    """How the command ends in a process of its own, and what it says of errors; it may be killed at a step."""
    read, write = os.pipe()
    if child := os.fork():
        os.close(write)
        with open(read, encoding="utf-8") as told:
            said = told.read()
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said
    with open(write, "w", encoding="utf-8") as told, contextlib.redirect_stderr(told):
        if dies_at:
            _die_at(dies_at, out)
        with contextlib.redirect_stdout(io.StringIO()):
            ended = grade(class_, out)
    os._exit(ended)


def _die_at(step, out):
    """Steps are whatever is opened for writing there, made, renamed, and each result that goes to the disk."""
    steps = itertools.count(1)

    def next_step():
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(event, about):
        written = event == "open" and about[2] & (os.O_WRONLY | os.O_RDWR)
        if (written or event in ("os.mkdir", "os.rename")) and str(about[0]).startswith(str(out)):
            next_step()

    def synced(file, fsync=os.fsync):
        next_step()
        fsync(file)

    os.fsync = synced
    sys.addaudithook(heard)


def _sha(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
