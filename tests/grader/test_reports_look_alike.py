"""Answers that are the same code in another dress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.look_alike import look_alikes
from grader.submissions.code_hash import code_hash
from tests.support.class_results import answer, result

LOOP = "def weighted_sum(w, a, b):\n    total = b\n    for x, y in zip(w, a):\n        total += x * y\n    return total"


@pytest.mark.parametrize(
    "other",
    [
        LOOP.replace("total", "z").replace("x", "weight").replace("y in", "act in").replace("* y", "* act"),
        LOOP.replace("    total = b", '    """Sum."""\n\n    total = b  # the bias first'),
        LOOP.replace("(w, a, b)", "(u, v, c)").replace("zip(w, a)", "zip( u, v )").replace("= b", "= c"),
    ],
)
def test_names_layout_and_comments_make_no_difference(other):
    assert other != LOOP
    assert code_hash(other) == code_hash(LOOP) != ""


@pytest.mark.parametrize("change", [("+=", "-="), ("zip(w, a)", "zip(a, w)"), ("x * y", "y * x"), ("zip", "map")])
def test_other_code_is_told_apart(change):
    assert code_hash(LOOP.replace(*change)) not in ("", code_hash(LOOP))


@pytest.mark.parametrize("source", ["", "x = 3", "def f(:", "raise NotImplementedError('x')", "-" * 15_000 + "1"])
def test_what_says_nothing_has_no_mark(source):
    assert code_hash(source) == ""


@given(source=st.text(max_size=80))
def test_any_text_has_a_mark_or_none(source):
    assert len(code_hash(source)) in (0, 16)


def class_with(*marks):
    return [result(f"s{i:02}", answer(code_hash=mark)) for i, mark in enumerate(marks)]


def test_students_with_the_same_code_are_grouped():
    [group] = look_alikes(class_with("a", "b", "a", "", "", "c"))
    assert (group.question, group.students) == ("weighted-sum", ["s00", "s02"])


def test_what_is_known_or_usual_is_left_out():
    marks = ["ref", "ref", *["usual"] * 5, "odd", "odd"]
    [group] = look_alikes(class_with(*marks), {"weighted-sum": {"ref"}})
    assert group.students == ["s07", "s08"]
