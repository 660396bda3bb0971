"""What tests know of NearestTemplate."""

from functools import cache

import numpy as np

from nnlib import load_digits
from nnwidgets import NearestTemplate
from tests.support.about_widget import AboutWidget, InLab


@cache
def templates():
    """The averages of the test images, ten rows."""
    test = load_digits().test
    return np.array([test.images[test.labels == digit].mean(axis=0) for digit in range(10)])


def make():
    return NearestTemplate(templates(), load_digits().test.images[18])


ABOUT = AboutWidget(
    make=make,
    picture="the image",
    sentence="With JavaScript you can write a digit yourself.",
    keys=[("button", "Clear", "Enter"), ("application", "Writing pad", "Space")],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Clear").click(), "image.any()", "False"),
    begins_empty=True,
)
