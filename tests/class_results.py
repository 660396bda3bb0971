"""Results of a small class in the tiny course, as results.jsonl holds them."""

from tiny_course import STEM

NAMED = "✗ weighted-sum: this answers as if the bias were forgotten (“the bias is forgotten”). Look at b."


def answer(of=2, passed=True, visible="✓ fine", hidden="✓ fine", mistake="", stood_in=(), sha="", question=""):
    return {
        "points": of if passed else 0,
        "of": of,
        "passed": passed,
        "visible": visible,
        "hidden": hidden,
        "mistake": mistake,
        "stood_in": list(stood_in),
        "answer_sha": sha,
        "manual": False,
    }


def result(student, weighted_sum=None, count=None, status="graded", account="", written=None, **more):
    questions = {"weighted-sum": weighted_sum or answer(2), "count": count or answer(1)}
    return {
        "student": student,
        "account": account,
        "chapter": STEM,
        "file": f"{student}/{STEM}.ipynb",
        "sha256": "ab" * 32,
        "seed": 7,
        "sandbox": "bubblewrap",
        "status": status,
        "reason": "",
        "notes": [],
        "late": False,
        "seconds": 0.4,
        "questions": questions if status == "graded" else {},
        "written": written or {},
        **more,
    }


def mistaken():
    return answer(2, False, NAMED, "", "the bias is forgotten")


def unanswered(of=1):
    return answer(of, False, "✗ count: count is not written yet: put your answer in place of `...`", "")
