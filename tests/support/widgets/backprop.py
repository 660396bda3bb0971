"""What tests know of Backprop."""

from nnlib import load_digits
from nnwidgets import Backprop
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=Backprop,
    picture="A handwritten",
    sentence="With JavaScript you can pull the outputs",
    keys=[
        ("button", "Output 7", "Enter"),
        ("button", "All ten", "Enter"),
        ("button", "On, back through the network", "Enter"),
        ("slider", "How far the errors have come back", "End"),
        ("radio", "the mean", "Space"),
        ("slider", "Image", "ArrowRight"),
    ],
    lab=InLab(
        lambda widget: widget.get_by_role("slider", name="How far the errors have come back").press("End"),
        "step",
        "3.0",
    ),
    numbers=[
        NumberFields(
            lambda: Backprop(digits=DIGITS, average=True, step=3),
            [("Image", "image_index", True), ("Images averaged", "batch_size", True)],
        ),
    ],
    blue_and_red=True,
)
