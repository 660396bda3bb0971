"""What tests know of TwoDigits."""

import numpy as np

from nnlib import load_digits
from nnwidgets import TwoDigits
from tests.support.about_widget import AboutWidget, InLab, NumberFields


def make():
    digits = load_digits().train
    return TwoDigits(digits[np.flatnonzero(np.isin(digits.labels, [3, 8]))[:20]])


ABOUT = AboutWidget(
    make=make,
    picture="the first",
    sentence="With JavaScript you can move one of them",
    keys=[
        ("application", "3 over a 3", "ArrowRight"),
        ("button", "Put it back", "Enter"),
        ("button", "An 8", "Enter"),
        ("button", "20 more of each", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("application").press("ArrowDown"), "down", "1"),
    numbers=[NumberFields(make, [("Turn it, degrees", "turn", True)])],
)
