"""What each kind of wrong result is told."""

import numpy as np
import pytest

from nnlib.check import diagnose

W = np.array([[1.5, 2.0, -3.0], [4.0, 5.5, 7.0]])
SQUARE = np.array([[1.5, 2.0, 7.0], [4.0, 5.5, -3.0], [0.5, 9.0, 8.0]])
NOT_A_NUMBER = np.where(W > 5, np.nan, W)


@pytest.mark.parametrize(
    ("got", "want", "told"),
    [
        (W.T, W, "shape (3, 2), expected (2, 3): it is transposed"),
        (SQUARE.T, SQUARE, "transposed"),
        (W + 0.5, W, "off by the same amount, 0.5"),
        (W * 1.7, W, "off by the same factor, 1.7"),
        (W * 2, W, "twice what is expected"),
        (W / 5, W, "1/5 of what is expected"),
        (-W, W, "the sign is the wrong way round"),
        (np.abs(W), W, "the signs are lost"),
        (W + np.array([1, 2, 4]), W, "every row is off by the same amounts"),
        (W + np.array([[1], [2]]), W, "every column is off by the same amounts"),
        (W.sum(axis=0), W, "the sum over axis 0 is taken once too often"),
        (W.mean(axis=1), W, "the mean over axis 1 is taken once too often"),
        (W.sum(), W.sum(axis=0), "the sum over everything"),
        (W[None], W, "a dimension of length 1 too many"),
        (W[0], W[:1], "a dimension of length 1 missing (keepdims?)"),
        (W.ravel(), W, "the values are right, in another shape"),
        (W[0][::-1], W[0], "in the wrong order"),
        (np.trunc(W).astype(int), W, "cut to whole numbers"),
        (np.zeros((2, 3)), W, "every value is 0"),
        (NOT_A_NUMBER, W, "2 of 6 values are NaN"),
        (np.inf, 1.0, "infinity"),
        (W.astype(complex), W, "complex"),
        (W.astype(str), W, "texts, expected numbers"),
        ([[1, 2], [3]], W, "rows of different lengths?"),
        ([None, 2.0, 3.0], W[0], "None stands among the values"),
        (None, W, "is `return` missing?"),
        (abs, 1.0, "the function abs itself: is it called"),
        (int, 1.0, "the class int itself"),
        ((x for x in W), W, "put list(…) around it"),
        ({1, 2}, W, "a set, expected numbers in order"),
        (np.zeros(0), W, "it is empty"),
        (np.array([44, 3]), [300, 3], "an array of 8 bits"),
        (W[0, :2], W[0], "2 values, expected 3: the first 2 are right"),
        (1 - W, W, "1 minus what is expected"),
        (W**2, W, "the square of what is expected"),
        (np.maximum(W, 0), W, "the negative values are replaced by 0"),
        (np.add.outer(W[0], W[0]), W[0], "every value met every other"),
        (W + np.eye(2, 3), W, "2 of 6 values differ, the first at [0, 0]: 2.5, expected 1.5"),
        (4.0, 3.0, "it is 4.0, expected 3.0"),
        ("3", 3, "it is the text '3', expected a number"),
        ("b", "a", "it is 'b', expected 'a'"),
        (3, "a", "expected 'a', a text in quotes"),
        (3, None, "expected None"),
    ],
)
def test_cause_is_told(got, want, told):
    assert told in diagnose(got, want)


@pytest.mark.parametrize(
    ("got", "want"),
    [(W, W), (W.tolist(), W), (W.astype(np.float32), W), (3, 3.0), (True, 1), (" A ", "a"), (None, None), ([], [])],
)
def test_right_result_is_told_nothing(got, want):
    assert diagnose(got, want) is None


@pytest.mark.parametrize(
    ("factor", "told"),
    [(0, "the bias is missing"), (2, "the bias is added twice"), (-1, "the bias is subtracted")],
)
def test_bias_shows_by_the_arguments(factor, told):
    assert told in diagnose(5.0 + 3 * factor, 8.0, arguments={"b": 3})


def test_bias_of_a_batch():
    bias = np.array([1.0, 2.0, 4.0])
    assert "the bias is missing" in diagnose(W - bias, W, arguments={"b": bias})


def test_mean_and_sum_are_told_where_a_length_fits():
    arguments = {"images": np.zeros((5, 2))}
    assert "a mean over 5 where a sum belongs?" in diagnose(W / 5, W, arguments=arguments)
    assert "a sum over 5 where a mean belongs?" in diagnose(W * 5, W, arguments=arguments)
    assert "where a mean belongs" not in diagnose(W * 7, W, arguments=arguments)


def test_single_number_is_not_said_to_be_off_by_a_constant():
    assert diagnose(5.0, 3.7) == "it is 5.0, expected 3.7"


def test_wrong_axis_is_told_by_the_argument():
    arguments = {"outputs": W}
    assert "wrong axis of outputs, which is (2, 3)" in diagnose(W.argmax(axis=0), W.argmax(axis=1), arguments=arguments)


def test_parts_are_told_by_name():
    assert diagnose((W, W[0] + 1), (W, W[0]), parts=("dW", "db")).startswith("db: every value is off")
    assert diagnose((W,), (W, W[0]), parts=("dW", "db")) == "1 value, expected 2: dW, db"


def test_list_of_pairs_is_told_layer_and_part():
    want = [(W, np.ones(2)), (W.T, np.ones(3))]
    assert diagnose([(W, np.ones(2)), (W, np.ones(3))], want).startswith("[1] W: shape (2, 3), expected (3, 2)")
    assert diagnose([(W, np.zeros(2)), (W.T, np.ones(3))], want).startswith(
        "[0] b: every value is off by the same amount, -1.0"
    )
    assert diagnose([want[0], (W.T, np.ones(3), 1)], want).startswith("[1] 3 values, expected 2")
    assert diagnose(want[:1], want) == "1 pair, expected 2"
    assert diagnose(want, want) is None


def test_rounding_of_float32_near_zero_does_not_count():
    assert diagnose(np.array([1e-5, 1000.0]), np.array([0.0, 1000.0])) is None
    assert diagnose(np.array([0.5, 1000.0]), np.array([0.0, 1000.0])) is not None


def test_tolerance_widens():
    assert diagnose(1.04, 1.0) is not None
    assert diagnose(1.04, 1.0, tolerance=0.05) is None


def test_cause_is_not_guessed_from_a_coincidence():
    assert "whole numbers" not in diagnose(0.0, 0.6)
    assert "whole numbers" not in diagnose([0.0, 0.0, -1.0], [-1 / 3, 0.2, -0.5])
    assert "square" not in diagnose(2.25, 1.5)
    assert "every value" not in diagnose([0, 0, 1, 0], [0, 0, 1000, 0])
    assert "max" not in diagnose(14, (14, 8))
    assert "mean" not in diagnose([0.5, 1.5], [1.0, 3.0], arguments={"a": [1, 2]})
    assert "more than once" not in diagnose([[1.0, 2.0], [3.0, 4.0]], [1.0, 2.0])


@pytest.mark.parametrize(
    ("got", "want", "sentence"),
    [
        ([50.0, 25.0], [0.5, 0.25], "per cent"),
        ([-1.0, 0.5, 3.0], 1 / (1 + np.exp(-np.array([-1.0, 0.5, 3.0]))), "nothing is squished"),
        ([1.0, 2.0, 0.5], 3.5, "not summed up yet"),
        ([np.ones((2, 3)), np.ones(2)], [(np.ones((2, 3)), np.ones(2)), (np.ones((1, 2)), np.ones(1))], "no pairs"),
    ],
)
def test_cause_that_is_borne_out_is_named(got, want, sentence):
    assert sentence in diagnose(got, want)


def test_unchanged_input_is_named():
    image = np.array([0.2, 0.7, 0.1])
    assert diagnose(image, image * 2 - 1, arguments={"image": image}) == "it is the input image, unchanged"
