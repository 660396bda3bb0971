"""What tests know of SumOfBends."""

import numpy as np

from nnlib import sigmoid
from nnwidgets import SumOfBends
from tests.support.about_widget import AboutWidget, InLab

INPUTS = np.linspace(0, 10, 101)
HILLS = sum(w * sigmoid(4 * (INPUTS - wake)) for wake, w in ((1.5, 1), (4, -1), (6, 1.5), (8.5, -1.5)))


def make():
    return SumOfBends([(3, 1), (5, -1)], {"two bumps": HILLS})


ABOUT = AboutWidget(
    make=make,
    picture=None,
    sentence="With JavaScript you can move each neuron",
    keys=[
        ("slider", "Neuron 2", "ArrowRight"),
        ("radio", "ReLU", "Space"),
        ("radio", "two bumps", "Space"),
        ("button", "One more neuron", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="Neuron 1").press("Home"), "wakes[0]", "0.0"),
)
