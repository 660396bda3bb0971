"""What tests know of HandWire."""

import numpy as np

from nnlib import load_digits
from nnwidgets import HandWire
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=HandWire,
    picture="the weights of a detector for the digit",
    sentence="With JavaScript you can paint it.",
    keys=[
        ("button", "Ring", "Enter"),
        ("application", "weights", "ArrowRight"),
        ("application", "weights", "Space"),
        ("slider", "Bias", "ArrowLeft"),
        ("button", "Where would light help?", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("spinbutton", name="Bias").fill("-2"), "biases.item()", "-2.0"),
    numbers=[
        NumberFields(lambda: HandWire(DIGITS, np.ones(784) / 99), [("Bias", "parameters", False)]),
    ],
    blue_and_red=True,
)
