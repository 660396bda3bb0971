"""What the command tells: while it runs, and at its end."""

import io
import re

from grader.class_run.grade_class import Change, ClassRun
from grader.class_run.progress import Progress
from grader.class_run.summary import summary, why_again
from grader.reports.manual import ToRead
from tests.support.class_results import result


def told(*results, kept=0, changed=(), earlier=0, outdated=0, seconds=3.0, waiting=0, changed_texts=0):
    run = ClassRun([], None, None)
    run.kept, run.changed, run.earlier, run.outdated = kept, list(changed), [result("ex")] * earlier, outdated
    return summary(list(results), run, seconds, ToRead(waiting, changed_texts)).splitlines()


def test_the_end_tells_counts_pace_and_who_was_not_graded():
    lines = told(result("al"), result("bo", status="rejected", reason="the file is empty"), result("cy"), kept=1)
    assert lines == [
        "3 submissions: 2 graded, 1 rejected",
        "2 graded now in 3 s (1.50 s each), 1 before",
        "  bo, 01-tiny: the file is empty",
    ]


def test_one_student_and_nothing_to_do_are_said_in_the_singular():
    assert told(result("al"), seconds=5)[:2] == ["1 submission: 1 graded", "1 graded now in 5 s"]
    assert told(result("al"), kept=1) == ["1 submission: 1 graded", "it was graded before"]
    assert told(result("al"), waiting=1)[-1].startswith("1 written answer waits for a person")


def test_written_answers_that_changed_are_told():
    line = told(result("al"), changed_texts=2)[-1]
    assert line.startswith("2 written answers have changed after you marked them: the points stay")


def test_changed_marks_are_named():
    lines = told(result("al"), changed=[Change("al", "01-tiny", 3, 2.5)])
    assert lines[-2:] == ["1 mark changed", "  al, 01-tiny: 3 → 2.5 points"]


def test_results_of_others_are_told_and_whether_they_are_outdated():
    line = "1 result of earlier runs, of others, in the reports too"
    assert told(result("al"), earlier=1)[-1] == line
    assert told(result("al"), earlier=1, outdated=1)[-1].startswith(f"{line}; 1 of them made by other checks")


def test_a_long_list_says_how_much_longer_it_is():
    lines = told(*[result(f"s{i}", status="rejected", reason="x") for i in range(25)])
    assert len([line for line in lines if ": x" in line]) == 20
    assert lines[-1] == "  and 5 more: marks.csv has them all"


def test_names_do_not_move_the_terminals_cursor():
    sly = result("\x1b[2Jal\r\nbo", status="rejected", reason="\x1b]0;title\x07")
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", "\n".join(told(sly)))
    assert len(told(sly)) == 3


def test_weaker_sandbox_is_said():
    assert told(result("al", sandbox="process"))[-1].startswith("graded with --sandbox=process")


def test_reasons_are_told_before_grading_and_new_work_needs_none():
    assert list(why_again({"new": 2, "handed in anew": 1})) == ["nn-grade: 1 handed in anew: graded again\n"]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown_on(stream):
    progress = Progress(stream)
    for done in (5, 6, 7, 8):
        progress(done, 8, None)
    progress.end()
    return stream.getvalue()


def test_a_terminal_has_one_line_with_the_rate_since_the_first_result():
    shown = shown_on(Terminal())
    assert shown.count("\n") == 1 and shown.endswith("\n")
    first, last = shown.split("\r")[1], shown.split("\r")[-1]
    assert " 5 of 8, ? submissions/s" in first
    assert re.search(r" 8 of 8, +[\d.]+ submissions/s, 00:00 left", last)


def test_a_file_has_the_first_and_the_last_line_of_a_short_run():
    first, last = shown_on(io.StringIO()).splitlines()
    assert first.split()[1:4] == ["5", "of", "8,"] and " 8 of 8," in last
    assert "\r" not in first + last


def test_nothing_to_do_shows_no_bar():
    Progress(nowhere := Terminal()).end()
    assert nowhere.getvalue() == ""
