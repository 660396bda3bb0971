"""Late days by the teacher's rule: what is taken off, from when on, for whom, and what is said of it."""

import csv
from dataclasses import replace

import pytest

from grader.late_days.moment import read_moment
from grader.late_days.rule import read_rules, rule_of
from grader.late_days.taken_off import with_late_days
from grader.reports.feedback import feedback_page
from grader.reports.held_back import held_back
from grader.reports.write import fill_gradebook, write_reports
from grader.results.record import from_json, to_json
from grader.results.totals import total
from grader.spreadsheet import read_csv
from tests.support.class_results import mistaken, result
from tests.support.tiny_course import STEM

RULE = """
deadline = 2026-10-24 23:59:00
zone = "Europe/Berlin"
grace_minutes = 15
percent_a_day = 10
most_percent = 40
last_day = 7
"""


@pytest.fixture
def taken_off(tmp_path):
    """What is taken off 3 points of 3, and what is told of it."""

    def late(handed_in, rule=RULE, **files):
        (tmp_path / "late.toml").write_text(rule, "utf-8")
        for name, text in files.items():
            (tmp_path / f"{name}.csv").write_text(text, "utf-8")
        about = handed_in if isinstance(handed_in, dict) else {"handed_in": handed_in}
        [found] = with_late_days(tmp_path, [result("Anna Berg", account="11", **about)])
        assert total(found).points + total(found).taken_off == 3
        return round(total(found).taken_off, 2), found.late_days.told

    return late


@pytest.mark.parametrize(
    ("handed_in", "off"),
    [
        ("2026-10-24T21:00:00+00:00", 0),
        ("2026-10-24T22:14:59+00:00", 0),  # the last minute of grace, 0:14 in Berlin
        ("2026-10-24T22:15:00+00:00", 0.3),
        ("2026-10-25T23:14:00+00:00", 0.3),  # the clock went back in that night: a day of 25 hours
        ("2026-10-25T23:15:00+00:00", 0.6),
        ("2026-10-27T12:00:00+00:00", 0.9),
        ("2026-10-30T12:00:00+00:00", 1.2),  # no more than 40 percent
        ("2026-10-31T23:15:00+00:00", 3),  # after the seventh day
        ("2026-10-24T23:59:40", 0),  # by the platform's own clock, which is the teacher's
        ("2026-10-25T08:00", 0.3),
    ],
)
def test_each_day_begun_after_the_grace_costs_its_percent(taken_off, handed_in, off):
    assert taken_off(handed_in)[0] == off


def test_it_is_told_when_how_late_and_what_it_costs(taken_off):
    assert taken_off("2026-10-26T08:00:00+00:00")[1] == (
        "handed in 26 October 2026, 09:00, 2 days late (until 24 October 2026, 23:59): 20 % of the points"
    )
    assert taken_off("2026-11-20T08:00")[1].endswith(
        "27 days late (until 24 October 2026, 23:59): after the last day that counts, nothing is left"
    )
    assert taken_off("2026-10-23T08:00") == (0, "")


def test_percent_of_what_can_be_had_takes_no_more_than_there_is(tmp_path, taken_off):
    possible = f'percent_of = "possible"\n{RULE.replace("most_percent = 40", "")}'
    assert taken_off("2026-10-26T08:00", possible)[0] == 0.6
    [found] = with_late_days(tmp_path, [result("ben", mistaken(), handed_in="2026-10-29T08:00")])
    assert (total(found).points, total(found).taken_off) == (0, 1)


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ({}, "nothing tells when it was handed in: nothing was taken off"),
        ({"late": True}, "the platform says late, and not when: nothing was taken off"),
        ({"file_date": "2026-11-30T08:00:00"}, "nothing tells when it was handed in: nothing was taken off"),
        ({"handed_in": "tomorrow"}, "nothing tells when it was handed in: nothing was taken off"),
    ],
)
def test_where_nothing_tells_the_time_nothing_is_taken_off(taken_off, about, told):
    assert taken_off(about) == (0, told)


def test_a_files_date_counts_where_the_teacher_says_so(taken_off):
    dated = {"file_date": "2026-10-25T08:00:00"}
    assert taken_off(dated, f"{RULE}file_dates = true")[0] == 0.3
    assert taken_off(dated | {"handed_in": "2026-10-24T08:00:00"}, f"{RULE}file_dates = true")[0] == 0


def test_an_extension_moves_one_students_deadline(taken_off):
    rows = "student,until,reason\nAnna Berg,2026-10-26 12:00,ill\nBen,2026-12-24,none of ours\n"
    assert taken_off("2026-10-26T12:10", extensions=rows) == (
        0,
        "in time until 26 October 2026, 12:00, by an extension: ill",
    )
    off, told = taken_off("2026-10-27T12:10", extensions=rows)
    assert off == 0.3 and "1 day late (until 26 October 2026, 12:00, by an extension: ill)" in told
    assert taken_off("2026-10-24T12:10", extensions=rows) == (0, "")
    of_another = "student,until,reason,chapter\n11,2026-10-26,ill,02\n"
    assert taken_off("2026-10-25T12:10", extensions=of_another)[0] == 0.3
    assert taken_off("2026-10-25T12:10", extensions=of_another.replace(",02", ",01"))[0] == 0


def test_a_list_of_times_counts_above_the_platform(taken_off):
    times = "student,handed in\n11,2026-10-24 21:58:59 UTC\n"
    assert taken_off("2026-11-20T08:00", times=times)[0] == 0
    assert taken_off({"late": True}, times="student,handed in\nAnna Berg,2026-10-26\n")[0] == 0.6


def test_each_chapter_may_have_its_own_deadline(tmp_path):
    (tmp_path / "late.toml").write_text(f'{RULE}[03]\ndeadline = "2026-11-30"\npercent_a_day = 5\n')
    rules = read_rules(tmp_path)
    assert (rule_of(rules, "01-tiny").percent_a_day, rule_of(rules, "03-weighted-sums").percent_a_day) == (10, 5)
    assert rule_of(rules, "03-weighted-sums").deadline.isoformat() == "2026-11-30T23:59:00+01:00"
    (tmp_path / "late.toml").write_text('zone = "UTC"\n[03]\ndeadline = 2026-11-30\npercent_a_day = 5\n')
    assert rule_of(read_rules(tmp_path), "01-tiny") is None


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("deadline: tomorrow", "late.toml is not written as TOML is"),
        ('zone = "UTC"', "late.toml has no deadline"),
        (RULE.replace("zone", "#"), "late.toml: it needs zone"),
        (RULE.replace("percent_a_day", "#"), "it needs percent_a_day"),
        (RULE.replace("Berlin", "Bielefeld"), "a name such as Europe/Berlin, not 'Europe/Bielefeld'"),
        (RULE.replace("2026-10-24 23:59:00", '"Monday"'), "a time is written such as 2026-11-30 23:59, not 'Monday'"),
        (RULE.replace("= 10", "= 110"), "percent_a_day is a number from 0 to 100, not 110"),
        (RULE.replace("= 10", "= true"), "not True"),
        (RULE.replace("= 10", "= nan"), "not nan"),
        (f"{RULE}percent = 3", "there is no percent; it may have deadline"),
        (f"{RULE}percent_of = 3", "'reached' or 'possible'"),
        (f'{RULE}file_dates = "no"', "true or false"),
        (f"{RULE}[03]\ngrace_minutes = -1", r"late.toml, \[03\]: grace_minutes"),
    ],
)
def test_a_rule_that_cannot_be_is_refused_in_a_sentence(tmp_path, tiny_exercise, rule, said):
    (tmp_path / "late.toml").write_text(rule)
    with pytest.raises(ValueError, match=said):
        write_reports([result("anna")], [tiny_exercise], tmp_path)
    assert not (tmp_path / "marks.csv").exists()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("extensions", "student,until\na,2026-10-26\n", "no column 'reason'"),
        ("extensions", "student,until,reason\na,2026-10-26,\n", "row 2: it needs a reason"),
        ("extensions", "student,until,reason\n11,soon,ill\n", "extensions.csv, row 2: a time is written"),
        ("extensions", "student,until,reason\n11,2016-10-26,ill\n", "row 2: it ends before the deadline"),
        ("times", "student,handed in\n11,\n", "times.csv, row 2: it needs a handed in"),
    ],
)
def test_a_list_that_cannot_be_is_refused_in_a_sentence(taken_off, name, text, said):
    with pytest.raises(ValueError, match=said):
        taken_off("2026-10-24T08:00", **{name: text})


def test_sheets_pages_and_reports_tell_points_before_and_after_and_why(tmp_path, tiny_exercise):
    (tmp_path / "late.toml").write_text(RULE)
    class_ = [
        result("Anna Berg", account="11", handed_in="2026-10-26T08:00"),
        result("Ben Öz", mistaken(), account="12", handed_in="2026-10-24T08:00"),
        result("Cleo Day", account="13"),
    ]
    to_read = write_reports(class_, [tiny_exercise], tmp_path)
    marks = {row["student"]: row for row in read_csv(tmp_path / "marks.csv")}
    off = [
        [row[name] for name in ("points", "points before late days", "taken off for late days")]
        for row in marks.values()
    ]
    assert off == [["2.4", "3", "0.6"], ["1", "1", "0"], ["3", "3", "0"]]
    assert [*marks["Ben Öz"]][-3:] == ["notes", "points before late days", "taken off for late days"]
    assert marks["Anna Berg"]["notes"].startswith("01-tiny: late days: 0.6 of 3 points taken off, handed in 26 October")
    assert (marks["Ben Öz"]["notes"], "nothing was taken off" in marks["Cleo Day"]["notes"]) == ("", True)
    moodle = [*csv.reader((tmp_path / "gradebook" / f"moodle-{STEM}.csv").read_text("utf-8").splitlines())]
    assert [row[2] for row in moodle] == ["Grade", "2.4", "1", "3"] and "2 days late" in moodle[1][4]
    anna, ben, cleo = (
        (next((tmp_path / "feedback").glob(f"{n}*"))).read_text("utf-8") for n in ("anna", "ben", "cleo")
    )
    assert "2.4 of 3 points" in anna and "0.6 of 3 points were taken off for late days:</b> handed in 26" in anna
    assert "late days" not in ben + cleo
    report = (tmp_path / "report.html").read_text("utf-8")
    assert "<b>1</b>with points taken off for late days" in report and "late days: handed in 26 October" in report
    assert to_read.late == (
        "1 submission has points taken off for late days, 0.6 in all",
        "nothing tells when 1 submission was handed in, and nothing was taken off: times.csv may say it",
    )
    (tmp_path / "late.toml").unlink()
    write_reports(class_, [tiny_exercise], tmp_path)
    assert [*read_csv(tmp_path / "marks.csv")[0]][-1] == "notes", "the marks of the checks are all still there"


def test_the_export_that_is_filled_has_the_points_that_are_left(tmp_path, tiny_exercise):
    (tmp_path / "late.toml").write_text(RULE)
    export = tmp_path / "Grades.csv"
    export.write_text("Identifier,Full name,Grade,Maximum grade\nParticipant 11,Anna Berg,,6.00\n")
    class_ = [result("Anna Berg", account="11", handed_in="2026-10-26T08:00")]
    write_reports(class_, [tiny_exercise], tmp_path)
    fill_gradebook(export, class_, [tiny_exercise], tmp_path)
    assert "Participant 11,Anna Berg,2.4,6.00" in (tmp_path / "gradebook" / "filled-Grades.csv").read_text()


def test_a_row_of_overrides_decides_what_is_taken_off(tmp_path, tiny_exercise):
    (tmp_path / "late.toml").write_text(RULE)
    (tmp_path / "overrides.csv").write_text("student,question,points,reason\nAnna Berg,late,0,the server was down\n")
    class_ = [result(who, handed_in="2026-10-26T08:00") for who in ("Anna Berg", "Ben")]
    write_reports(class_, [tiny_exercise], tmp_path)
    anna, ben = read_csv(tmp_path / "marks.csv")
    assert (anna["points"], ben["points"]) == ("3", "2.4")
    assert anna["notes"] == "01-tiny: late days: by hand: the server was down"
    (tmp_path / "overrides.csv").write_text("student,question,points,reason\nBen,late,2.5,agreed\nBen,count,0,copied\n")
    write_reports(class_, [tiny_exercise], tmp_path)
    ben = read_csv(tmp_path / "marks.csv")[1]
    assert (ben["points"], ben["points before late days"]) == ("0", "2"), (
        "a mark by hand counts, and what is left of it"
    )
    (tmp_path / "overrides.csv").write_text("student,question,points,reason\nBen,late,9,agreed\n")
    with pytest.raises(ValueError, match="a number from 0 to 3, not '9'"):
        write_reports(class_, [tiny_exercise], tmp_path)


def test_feedback_that_is_held_back_says_nothing_of_it(tmp_path, tiny_exercise):
    (tmp_path / "late.toml").write_text(RULE)
    [anna] = with_late_days(tmp_path, [result("Anna Berg", handed_in="2026-10-26T08:00")])
    day = held_back(tmp_path, read_moment("2036-12-07", None).date())
    assert "late days" not in feedback_page([anna], [tiny_exercise], day)
    assert "late days" in feedback_page([anna], [tiny_exercise])


def test_results_keep_the_time_and_the_points_of_the_checks(tmp_path):
    (tmp_path / "late.toml").write_text(RULE)
    anna = result("Anna Berg", handed_in="2026-10-26T08:00", file_date="2026-10-25T08:00:00")
    [late] = with_late_days(tmp_path, [anna])
    assert from_json(to_json(late)) == replace(late, late_days=None) == anna
