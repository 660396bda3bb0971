"""What tests know of TenSprings."""

import numpy as np

from nnlib import Network, load_digits
from nnwidgets import TenSprings
from tests.support.about_widget import AboutWidget, InLab

THREE = load_digits().test.images[18]
UNTRAINED = Network([784, 16, 16, 10], rng=np.random.default_rng(0))(THREE[None])[0]
ANSWERS = {"untrained": UNTRAINED, "halves": np.full(10, 0.5), "certain 8": np.eye(10)[8], "a shrug": np.zeros(10)}


def make():
    """Four answers to a 3."""
    return TenSprings(ANSWERS, 3, THREE)


ABOUT = AboutWidget(
    make=make,
    picture="Ten outputs as columns",
    sentence="With JavaScript you can pull each",
    keys=[
        ("slider", "Output 3", "End"),
        ("slider", "Output 8", "ArrowDown"),
        ("button", "halves", "Enter"),
        ("button", "certain 8", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="Output 3").press("End"), "outputs[3]", "1.0"),
)
