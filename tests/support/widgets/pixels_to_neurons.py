"""What tests know of PixelsToNeurons."""

from nnwidgets import PixelsToNeurons
from tests.support.about_widget import AboutWidget, InLab, NumberFields

ABOUT = AboutWidget(
    make=PixelsToNeurons,
    picture="A handwritten 3, 28 by 28 pixels",
    sentence="With JavaScript you can point at a pixel",
    keys=[
        ("slider", "Neuron number", "ArrowRight"),
        ("button", "Unroll", "Enter"),
        ("radio", "7", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("spinbutton", name="Neuron number").fill("146"), "neuron", "146"),
    numbers=[
        NumberFields(PixelsToNeurons, [("Neuron number", "neuron", True)]),
    ],
)
