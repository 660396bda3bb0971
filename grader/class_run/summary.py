"""What a run came to, in a few lines for a terminal: no student's text moves its cursor."""

from collections import Counter
from collections.abc import Iterator

from grader.class_run.grade_class import ClassRun
from grader.class_run.regrade import NEW
from grader.reports.manual import ToRead
from grader.reports.words import counted
from grader.results.record import Result
from grader.submissions.who import Who

MOST = 20  # lines of one kind


def why_again(why: Counter) -> Iterator[str]:
    """A line for each reason for which results that are there are made again."""
    for reason, count in why.items():
        if reason != NEW:
            yield f"nn-grade: {count} {reason}: graded again\n"


def compared(who: Who) -> Iterator[str]:
    """What a list of names and a download do not have in common."""
    for people, what in (
        (who.unknown, "not in your list of names"),
        (who.missing, "in your list, and nothing of theirs"),
    ):
        if people:
            lines = [f"nn-grade: {len(people)} {what}", *_some(f"  {name}" for name in sorted(people))]
            yield "".join(f"{_plain(line)}\n" for line in lines)


def summary(results: list[Result], run: ClassRun, seconds: float, to_read: ToRead) -> str:
    """How many were graded, how fast, who was not, whose points changed, and what a person has still to do."""
    counts = Counter(result.status for result in results)
    outcome = ", ".join(f"{counts[status]} {status}" for status in sorted(counts))
    lines = [f"{counted(len(results), 'submission')}: {outcome}", _pace(len(results) - run.kept, run.kept, seconds)]
    lines += _some(f"  {_whose(r)}: {r.reason}" for r in results if r.status != "graded")
    if run.left_aside:
        older = counted(len(run.left_aside), "older file was", "older files were")
        lines.append(f"{older} met and left aside, as a later one is graded; --student takes it all the same")
        lines += _some(f"  {student}" for student in run.left_aside)
    if run.changed:
        lines.append(f"{counted(len(run.changed), 'mark')} changed")
        lines += _some(f"  {c.student}, {c.chapter}: {c.before:g} → {c.after:g} points" for c in run.changed)
    if run.earlier:
        lines.append(f"{counted(len(run.earlier), 'result')} of earlier runs, of others, in the reports too{_old(run)}")
    if to_read.unmarked:
        wait = counted(to_read.unmarked, "written answer waits", "written answers wait")
        lines.append(f"{wait} for a person: fill in manual.csv and run the command again")
    if to_read.changed:
        other = counted(to_read.changed, "written answer has", "written answers have")
        lines.append(f"{other} changed after you marked them: the points stay; see the column “changed” of manual.csv")
    lines += [*to_read.to_decide, *to_read.late]
    if any(result.sandbox == "process" for result in results):
        lines.append("graded with --sandbox=process: the answers could see this machine")
    return "\n".join(map(_plain, lines))


def _pace(new, kept, seconds):
    if not new:
        return "all of them were graded before" if kept > 1 else "it was graded before"
    pace = f" ({seconds / new:.2f} s each)" if new > 1 else ""
    return f"{new} graded now in {seconds:.0f} s{pace}" + (f", {kept} before" if kept else "")


def _old(run):
    if not run.outdated:
        return ""
    return f"; {run.outdated} of them made by other checks or another grader: run the command on their files again"


def _some(lines):
    lines = list(lines)
    more = len(lines) - MOST
    return lines if more <= 0 else [*lines[:MOST], f"  and {more} more: marks.csv has them all"]


def _whose(result):
    return ", ".join(filter(None, (result.student, result.chapter)))


def _plain(line):
    return "".join(letter if letter.isprintable() else "�" for letter in line)
