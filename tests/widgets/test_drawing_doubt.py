"""A drawing that is no digit is doubted, and hardly any real digit."""

import numpy as np
import pytest

from nnlib import load_digits
from nnwidgets.digit_pad.doubt import FILLED, SMALL, TWO, doubt

DIGITS = load_digits().test.images.reshape(-1, 28, 28)
ROWS, COLUMNS = np.indices((140, 140)) + 0.5


def disc(radius, centre=(70, 70)):
    return np.clip(radius + 0.5 - np.hypot(ROWS - centre[0], COLUMNS - centre[1]), 0, 1)


def beside(left, right, gap):
    return np.hstack([trimmed(left), np.zeros((28, gap)), trimmed(right)])


def trimmed(digit):
    columns = np.flatnonzero(digit.any(axis=0))
    return digit[:, columns[0] : columns[-1] + 1]


def test_fewer_than_one_real_digit_in_two_hundred_is_doubted():
    doubted = [bool(doubt(digit)) for digit in DIGITS]
    assert np.sum(doubted) == 26  # the number that the docstring gives
    assert np.mean(doubted) < 0.005


def test_two_digits_side_by_side_are_two_shapes():
    pairs = [beside(DIGITS[k], DIGITS[k + 1], gap) for k in range(200) for gap in (1, 4)]
    assert np.mean([doubt(pair) == TWO for pair in pairs]) > 0.98


@pytest.mark.parametrize(
    ("drawing", "sentence"),
    [
        (disc(5), SMALL),
        (disc(15), SMALL),
        (disc(40), FILLED),
        (np.ones((140, 140)), FILLED),
        (disc(20, (70, 30)) + disc(20, (70, 110)), TWO),
        (np.pad(np.ones((100, 10)), 20), ""),  # a 1 fills its box
        (disc(40) - disc(30), ""),
    ],
)
def test_what_is_said_of_a_drawing_with_a_pen_of_ten_pixels(drawing, sentence):
    assert doubt(drawing, pen_width=10) == sentence
