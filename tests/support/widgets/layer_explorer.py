"""What tests know of LayerExplorer."""

from nnlib import load_digits
from nnwidgets import LayerExplorer
from tests.support.about_widget import AboutWidget, InLab, NumberFields

DIGITS = load_digits().train[:20]
ABOUT = AboutWidget(
    make=LayerExplorer,
    picture="it reads a 7",
    sentence="A digit passes through the network.",
    keys=[
        ("button", "Next", "Enter"),
        ("slider", "How far the light has come", "ArrowLeft"),
        ("slider", "How far the light has come", "ArrowLeft"),
        ("slider", "How far the light has come", "End"),
        ("radio", "misread", "Space"),
        ("option", "Hidden layer 1, neuron 1", "ArrowDown"),
        ("radio", "100", "Space"),
        ("slider", "Neurons in hidden layer 1", "ArrowRight"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Next").click(), "index", "1"),
    numbers=[
        NumberFields(
            lambda: LayerExplorer(digits=DIGITS, hidden=[16]), [("Neurons in hidden layer 1", "hidden", True)]
        ),
    ],
    blue_and_red=True,
)
