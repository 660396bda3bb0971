"""Values that are typed: a comma for a point, quotation marks, a tuple without its comma; numbers that go together."""

import numpy as np
import pytest

from nnrepair.values import relation, shape_fault, together, typing_slip


@pytest.mark.parametrize(
    ("got", "want", "words"),
    [
        ((2, 5), 2.5, "decimal sign is the point"),
        ([0, 5, 0, 12, 1, 0], [0.5, 0.12, 1, 0], "decimal sign is the point"),
        ("2.5", 2.5, "quotation marks"),
        ("0,9", 0.9, "quotation marks"),
        ("left right", ["left", "right"], "one text"),
        (20, (20,), "with a comma"),
    ],
)
def test_slip_of_typing_is_told(got, want, words):
    assert words in typing_slip(got, want)


@pytest.mark.parametrize(
    ("got", "want"), [((2, 4), 2.5), ([1, 2, 3], [1, 2]), ("DBAC", 3), (20, 21), (19, (20,)), ("A", "B")]
)
def test_another_value_is_no_slip_of_typing(got, want):
    assert typing_slip(got, want) is None


def test_what_single_numbers_have_in_common_is_told():
    wants = [2.5, 0.9, 0.5]
    assert together([(want / 10, want) for want in wants]) == "in every check it is 1/10 of what is expected"
    assert "square root" in together([(want**0.5, want) for want in wants])
    assert together([(1.0, 2.5), (0.3, 0.9), (0.7, 0.5)]) is None
    assert together([(np.ones(3), np.ones(3)), (1.0, 2.0), (2.0, 4.0)]) is None


def close(one, other):
    return np.allclose(one, other, rtol=1e-5, atol=1e-9)


OLD = [(np.array([[1.0, 2], [3, 5]]), np.array([1.0, -1]))]
WANT = np.array([[0.9, 2.2], [3, 4.5]])


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (OLD[0][0], "it is that of `parameters`, unchanged"),
        (OLD[0][0] + 10 * (WANT - OLD[0][0]), "as if `rate` were 1"),
        (2 * OLD[0][0] - WANT, "moves the wrong way"),
        (OLD[0][0] + 6 * (WANT - OLD[0][0]), "6 times as far as it should (a sum over a batch"),
        (OLD[0][0] + (WANT - OLD[0][0]) / 2, "1/2 of the way"),
    ],
)
def test_how_far_parameters_move_is_told(got, words):
    assert words in relation(got, WANT, close, {"parameters": OLD, "rate": 0.1, "images": np.ones((6, 2))})


def test_missing_last_row_and_column_are_told():
    whole = np.arange(12.0).reshape(3, 4)
    assert "its last row and its last column are missing" in shape_fault(whole[:2, :3], whole, close, {})


def test_share_of_the_others_is_told_of_a_single_number():
    assert (
        relation(np.array(0.25), np.array(0.75), close, {"outputs": np.ones((4, 3))})
        == "it is 1 minus what is expected"
    )
