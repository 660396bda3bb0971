"""What tests know of WeightGrid."""

import numpy as np

from nnwidgets import WeightGrid
from tests.support.about_widget import AboutWidget, NumberFields

ABOUT = AboutWidget(
    make=WeightGrid,
    picture="28 by 28 weights of one neuron",
    sentence="With JavaScript you can paint them.",
    keys=[
        ("button", "Edge", "Enter"),
        ("application", "Weights", "ArrowRight"),
        ("application", "Weights", "Space"),
        ("slider", "Bias b", "ArrowLeft"),
    ],
    lab="test_weight_grid_lab.py",
    numbers=[
        NumberFields(lambda: WeightGrid(np.ones(784) / 99), [("Bias b", "bias", False)]),
    ],
    blue_and_red=True,
)
