"""What tests know of WeightWall."""

import numpy as np

from nnlib import Network, load_digits, load_trained
from nnwidgets import WeightWall
from tests.support.about_widget import AboutWidget, InLab


def make():
    untrained = Network([784, 16, 16, 10], rng=np.random.default_rng(0))
    digits = load_digits().test[:20]
    return WeightWall(untrained, other=load_trained(), names=("untrained", "trained"), digits=digits)


ABOUT = AboutWidget(
    make=make,
    picture="Weight grids: untrained, neuron 0",
    sentence="With JavaScript each grid opens",
    keys=[
        ("slider", "From untrained to trained", "End"),
        ("slider", "From untrained to trained", "ArrowLeft"),
        ("button", "neuron 0", "ArrowDown"),
        ("button", "neuron 8", "Enter"),
        ("application", "neuron 8", "ArrowDown"),
        ("button", "a 5 under it", "Enter"),
        ("application", "neuron 8", "ArrowDown"),
        ("button", "Close", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider").press("End"), "share", "1.0"),
    blue_and_red=True,
)
