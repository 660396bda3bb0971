"""What tests know of EdgeFit."""

from nnlib import load_trained
from nnwidgets import EdgeFit
from tests.support.about_widget import AboutWidget, InLab


def make():
    return EdgeFit(load_trained().layers[0].W[:4], [f"neuron {k}" for k in range(4)])


ABOUT = AboutWidget(
    make=make,
    picture="neuron 0",
    sentence="With JavaScript you can lay an edge on each grid",
    keys=[
        ("application", "neuron 0, with a broad stroke", "ArrowUp"),
        ("button", "Turn right", "Enter"),
        ("radio", "step", "Space"),
        ("button", "Show the best", "Enter"),
        ("combobox", "Grid", "ArrowDown"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Turn right").click(), "turn", "1"),
    blue_and_red=True,
)
