"""What tests know of DigitPad."""

from nnwidgets import DigitPad
from tests.support.about_widget import AboutWidget, InLab

ABOUT = AboutWidget(
    make=DigitPad,
    picture="it reads a 7",
    sentence="With JavaScript you can draw one yourself.",
    keys=[
        ("application", "Drawing pad", "ArrowRight"),
        ("application", "Drawing pad", "Space"),
        ("button", "Clear", "Enter"),
        ("button", "Example", "Enter"),
        ("slider", "How far the light has come", "Home"),
        ("slider", "How far the light has come", "End"),
        ("option", "Hidden layer 1, neuron 1", "ArrowDown"),
        ("option", "Hidden layer 1, neuron 2", "ArrowRight"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Example").click(), "drawing.any()", "True"),
)
