"""What tests know of Backprop."""

from nnlib import load_digits
from nnwidgets import Backprop
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=Backprop,
    picture="A handwritten",
    sentence="With JavaScript you can step back",
    keys=[
        ("button", "Back a layer", "Enter"),
        ("combobox", "Neuron", "ArrowDown"),
        ("button", "Back a layer", "Enter"),
        ("slider", "Image", "ArrowRight"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Back a layer").click(), "step", "1"),
    numbers=[
        NumberFields(
            lambda: Backprop(digits=DIGITS),
            [("Image", "image_index", True), ("Images in the average", "batch_size", True)],
        ),
    ],
    blue_and_red=True,
)
