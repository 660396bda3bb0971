"""Two slips in one answer: one is told, and where the other is; a right answer is never looked at."""

from tests.nnrepair.slips.answers import TOTALS

SORTED = {
    "f(np.array([5, 1, 9, 3]), np.array([True, False, True, True]), 2)": [2, 0],
    "f(np.array([5, 8, 7, 3]), np.array([False, True, True, False]), 2)": [1, 2],
    "f(np.array([6, 2, 3, 9]), np.array([True, True, True, False]), 2)": [0, 2],
}


def test_of_two_slips_one_is_named_and_the_place_of_the_other(cause_of):
    found = cause_of("def f(x, wrong, n):\n places = x[wrong].argsort()\n return places[:n]", SORTED)
    assert found and found.kind in ("places in a part", "smallest first") and not found.sure, found
    assert "one thing of two: the other is in line" in found.why
    assert len(found.why) < 200


def test_of_few_numbers_no_two_slips_are_told(cause_of):
    few = dict(list(SORTED.items())[:1])
    assert cause_of("def f(x, wrong, n):\n places = x[wrong].argsort()\n return places[:n]", few) is None


def test_right_answer_is_never_looked_at(cause_of):
    assert cause_of("def f(x):\n t = 0\n for v in x:\n  t += v\n  return t\n return t", {"f([])": 0}) is None
    assert cause_of("def f(x):\n t = 0\n for v in x:\n  t += v\n return t", TOTALS) is None
