"""What tests know of CostMeter."""

from nnlib import load_digits
from nnwidgets import CostMeter
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=CostMeter,
    picture="A handwritten",
    sentence="With JavaScript you can turn one",
    keys=[
        ("slider", "Image", "ArrowRight"),
        ("slider", "Turn this weight by", "ArrowRight"),
        ("radio", "which weight", "Space"),
        ("application", "Weights", "ArrowRight"),
        ("radio", "hidden 1", "Space"),
        ("application", "Weights", "ArrowUp"),
    ],
    lab=InLab(
        lambda widget: widget.get_by_role("spinbutton", name="Turn this weight by").fill("-2.5"), "nudge", "-2.5"
    ),
    numbers=[
        NumberFields(
            lambda: CostMeter(digits=DIGITS), [("Image", "image_index", True), ("Turn this weight by", "nudge", False)]
        ),
    ],
    blue_and_red=True,
)
