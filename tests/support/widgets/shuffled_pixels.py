"""What tests know of ShuffledPixels."""

import numpy as np

from nnlib import load_digits
from nnwidgets import ShuffledPixels
from tests.support.about_widget import AboutWidget, InLab


def make():
    digits = load_digits().test
    templates = [digits.images[digits.labels == digit].mean(axis=0) for digit in range(10)]
    return ShuffledPixels(digits.images[:3], templates, np.random.default_rng(1).permutation(784))


ABOUT = AboutWidget(
    make=make,
    picture="the image, as written",
    sentence="With JavaScript you can see every pixel on its way.",
    keys=[("button", "shuffled", "Enter"), ("slider", "From as written", "ArrowLeft"), ("button", "Another", "Enter")],
    lab=InLab(lambda widget: widget.get_by_role("slider").press("End"), "shuffle", "1.0"),
)
