"""What tests know of RankQuiz."""

import numpy as np

from nnwidgets import RankQuiz
from tests.support.about_widget import AboutWidget
from tests.support.widgets.neuron_looks import PLACE, RING, SEVEN

UPRIGHT, BLOB = np.zeros((2, 28, 28))
UPRIGHT[3:25, 13:15] = 1
BLOB[4:14, 4:24] = 1
IMAGES = {"A": UPRIGHT, "B": SEVEN.reshape(28, 28), "C": BLOB, "D": PLACE}
SUMS = {name: float(RING.ravel() @ image.ravel()) for name, image in IMAGES.items()}


def make(**changes):
    """Four images to be ranked by the ring."""
    arguments = {
        "name": "rank-four",
        "question": "In which order do they excite it?",
        "values": SUMS,
        "right": "D lights all the *blue*.",
        "otherwise": "Look at the red.",
        "wrong": {"C > D > B > A": "The blob lights the ring, too."},
        "images": list(IMAGES.values()),
        "weights": RING,
    }
    return RankQuiz(**(arguments | changes))


ABOUT = AboutWidget(
    make=make,
    picture=None,
    sentence="In which order do they excite it?",
    keys=[
        ("button", "D, place 4", "Space"),
        ("button", "D, place 4", "ArrowLeft"),
        ("button", "D, place 3", "Space"),
        ("button", "Check", "Enter"),
    ],
    lab="test_quiz_lab.py",
)
