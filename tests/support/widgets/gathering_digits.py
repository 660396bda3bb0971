"""What tests know of GatheringDigits."""

from functools import cache

import numpy as np

from nnlib import Network, load_digits, load_trained
from nnwidgets import GatheringDigits
from tests.support.about_widget import AboutWidget, InLab


@cache
def sixty():
    """Six test images of each digit."""
    test = load_digits().test
    return test[np.sort(np.concatenate([np.flatnonzero(test.labels == digit)[:6] for digit in range(10)]))]


def make():
    return GatheringDigits(load_trained(), Network([784, 16, 16, 10], rng=np.random.default_rng(0)), sixty())


ABOUT = AboutWidget(
    make=make,
    picture="input: every digit a point",
    sentence="With JavaScript you can follow each digit",
    keys=[
        ("button", "Through the layers", "Enter"),
        ("radio", "untrained", "Space"),
        ("radio", "3", "Space"),
        ("application", "60 digits on a plane", "ArrowRight"),
        ("slider", "Layer", "Home"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="Layer").press("End"), "layer", "3.0"),
)
