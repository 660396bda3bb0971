"""Results of a small class in the tiny course."""

from grader.results.record import CheckResult, QuestionResult, Result
from tests.support.tiny_course import STEM

NAMED = "✗ weighted-sum: this answers as if the bias were forgotten (“the bias is forgotten”). Look at b."


def answer(
    of=2, status="right", visible="✓ fine", hidden="✓ fine", mistake="", stood_in=(), code_hash="", cause=("", "")
):
    """A question's result; a check passed if its line begins with ✓."""
    return QuestionResult(
        status=status,
        points=of if status == "right" else 0,
        of=of,
        visible=CheckResult(visible.startswith("✓"), visible),
        hidden=CheckResult(hidden.startswith("✓"), hidden),
        mistake=mistake,
        cause=cause[0],
        cause_told=cause[1],
        stood_in=tuple(stood_in),
        code_hash=code_hash,
    )


def result(student, weighted_sum=None, count=None, status="graded", **more):
    questions = {"weighted-sum": weighted_sum or answer(2), "count": count or answer(1)}
    about = {
        "chapter": STEM,
        "file": f"{student}/{STEM}.ipynb",
        "sha256": "ab" * 32,
        "seed": 7,
        "sandbox": "bubblewrap",
    }
    about |= {"seed": 7, "sandbox": "bubblewrap", "seconds": 0.4, "questions": questions if status == "graded" else {}}
    return Result(student, status=status, **about | more)


def mistaken():
    return answer(2, "wrong", NAMED, "", "the bias is forgotten")


def slipped():
    """With a slip in its code, and no mistake of the catalogue."""
    told = "Look at line 4, `t =+ v`: `=+` sets the value anew"
    return answer(2, "wrong", "✗ weighted-sum: 2 checks fail", "", cause=("=+ for +=", told))


def unanswered(of=1):
    return answer(of, "blank", "✗ count: count is not written yet: put your answer in place of `...`", "")
