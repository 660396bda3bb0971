"""What tests know of PickQuiz."""

import numpy as np

from nnwidgets import PickQuiz
from tests.support.about_widget import AboutWidget

BARS, SPECKS = np.zeros((3, 28, 28)), np.zeros((3, 28, 28))
for k in range(3):
    BARS[k, 6 + 6 * k : 9 + 6 * k, 4:24] = 1
    BARS[k, 9 + 6 * k : 11 + 6 * k, 4:24] = -1
    SPECKS[k] = np.random.default_rng(k).normal(size=(28, 28)) / 2
NOTES = ["edge 81 %", "edge 82 %", "edge 83 %", "edge 1 %", "edge 2 %", "edge 3 %"]


def make(**changes):
    """Three bars and three grids of noise."""
    arguments = {
        "name": "pick-bars",
        "question": "Which three are *bars*?",
        "those": BARS,
        "others": SPECKS,
        "kinds": ("bar", "noise"),
        "notes": NOTES,
        "why": "A bar has **two** sides.",
    }
    return PickQuiz(**(arguments | changes))


ABOUT = AboutWidget(
    make=make,
    picture="grid 0",
    sentence="With JavaScript you can pick them out first",
    keys=[
        ("button", "grid 0", "Space"),
        ("button", "grid 1", "Space"),
        ("button", "grid 2", "Enter"),
        ("button", "Check", "Enter"),
    ],
    lab="test_quiz_lab.py",
    blue_and_red=True,
)
