"""What tests know of NeuronLooks."""

import numpy as np

from nnlib import load_digits
from nnwidgets import NeuronLooks
from tests.support.about_widget import AboutWidget, InLab

PLACE = np.zeros((28, 28))
PLACE[8:10, 8:20] = 1
RING = np.where(PLACE, 1.0, 0.0)
RING[6:12, 6:22] = np.where(PLACE[6:12, 6:22], 1, -0.5)
SEVEN = load_digits().test.images[0]


def make(image=SEVEN, weights=RING, **settings):
    """A 7 under the ring; a stroke and a bar besides."""
    offered = {"images": {"a seven": SEVEN, "a stroke": PLACE}, "glasses": {"bar in a ring": RING, "bar": PLACE}}
    return NeuronLooks(image, weights, **(offered | settings))


ABOUT = AboutWidget(
    make=make,
    picture="An image under a pane of weights",
    sentence="With JavaScript you can slide and paint",
    keys=[
        ("application", "The glass", "ArrowDown"),
        ("application", "The glass", "Enter"),
        ("application", "The glass", "Enter"),
        ("button", "a stroke", "Enter"),
        ("radio", "−", "Space"),
        ("application", "Paint", "ArrowUp"),
        ("application", "Paint", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("application").press("ArrowDown"), "shift", "(1, 0)"),
)
