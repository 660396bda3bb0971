"""Every percentage in a chapter's prose is one that our code computes, rounded, or one that the lesson reports."""

import re
from functools import cache
from pathlib import Path

import nbformat
import numpy as np
import pytest

from nnlib import load_digits, load_trained

CHAPTERS = Path(__file__).resolve().parents[2] / "chapters"


def nearest_mean_accuracy():
    digits = load_digits()
    labels = digits.train.labels
    means = np.array([digits.train.images[labels == digit].mean(axis=0) for digit in range(10)])
    # The squared distance without |image|², which is the same for all ten means.
    distances = (means**2).sum(axis=1) - 2 * digits.test.images @ means.T
    return np.mean(distances.argmin(axis=1) == digits.test.labels)


def trained_accuracy():
    return load_trained().accuracy(load_digits().test)


COMPUTED = {
    "01-neurons": [nearest_mean_accuracy],
    "09-training": [trained_accuracy],
}
REPORTED_BY_THE_LESSON = {"09-training": {"98"}}


@cache
def prose(chapter):
    cells = nbformat.read(CHAPTERS / f"{chapter}.ipynb", as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("chapter", COMPUTED)
def test_percentages_in_prose_are_computed(chapter):
    found = set(re.findall(r"(\d+(?:\.\d+)?) ?%", prose(chapter)))
    computed = {f"{100 * measure():.0f}" for measure in COMPUTED[chapter]}
    assert found == computed | REPORTED_BY_THE_LESSON.get(chapter, set())
