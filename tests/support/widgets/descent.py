"""What tests know of Descent."""

from nnlib import load_digits
from nnwidgets import Descent
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=Descent,
    picture="cost",
    sentence="With JavaScript a ball rolls",
    keys=[
        ("button", "Step", "Enter"),
        ("slider", "Learning rate", "End"),
        ("button", "Step", "Enter"),
        ("slider", "Tilt", "End"),
        ("radio", "two weights", "Space"),
        ("application", "Cost over two weights, a map", "ArrowLeft"),
        ("application", "Cost over two weights, a relief", "ArrowLeft"),
        ("button", "C", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("spinbutton", name="Learning rate").first.fill("0.05"), "rate", "0.05"),
    numbers=[
        NumberFields(
            lambda: Descent(digits=DIGITS), [("Learning rate η", "rate", False), ("Tilt of the curve", "tilt", False)]
        ),
        NumberFields(
            lambda: Descent(digits=DIGITS, ground="landscape", slice_start=(1, 1)),
            [("Learning rate η", "slice_rate", False)],
        ),
    ],
)
