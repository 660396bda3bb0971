"""What tests know of SlidingKernel."""

import numpy as np

from nnlib import load_digits
from nnwidgets import SlidingKernel
from tests.support.about_widget import AboutWidget, InLab

DIGIT = load_digits().test.images[18].reshape(28, 28)
ROWS, COLUMNS = np.mgrid[:30, :48]
DISC = 0.25 + 0.6 * (np.hypot(ROWS - 14, COLUMNS - 20) < 9)


def make():
    """A digit, and a pale disc on grey."""
    return SlidingKernel({"a digit": DIGIT, "a disc": DISC})


ABOUT = AboutWidget(
    make=make,
    picture="a digit",
    sentence="With JavaScript you can slide the nine weights",
    keys=[
        ("application", "a digit, 28 × 28 pixels", "ArrowRight"),
        ("button", "Slide it over all", "Enter"),
        ("button", "Turn the grid", "Enter"),
        ("radio", "a disc", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Turn the grid").click(), "kernel", "level"),
    blue_and_red=True,
)
