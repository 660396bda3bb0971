"""WhatItLearned: what a trained network looks for, and what it makes of noise, moved digits and its own drawings."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.network import Network
from nnlib.plots import full_colour
from nnlib.trained import load_trained
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import picture, signed

__all__ = ["WhatItLearned"]

FARTHEST = 6


class WhatItLearned(CourseWidget):
    """Four panels, each for the trained and the untrained network: weight grids, noise, shifted digits, drawing.

    Parameters
    ----------
    trained, untrained : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits; the course's trained network, and one that has learned nothing, if left out.
    digits : nnlib.Split or DigitsModel, optional
        Digits to shift, and to set beside the drawings; the first 40 test digits if left out.
    panel : {"weights", "noise", "shift", "draw"}
        Which one is open.
    caption : str
        A line below the widget.

    Attributes
    ----------
    network_shown : {"trained", "untrained"}
    noise : numpy.ndarray, (784,) in 0..1
        The image of the noise panel.
    example, down, right : int
        The digit of the shift panel, and by how many pixels it is moved, −6..6.
    target : int
        The digit to draw.
    drawing : numpy.ndarray, (784,) in 0..1
    steps : int
        How many steps the drawing has taken.

    Raises
    ------
    traitlets.TraitError
        If a network is not from 784 to 10, an image leaves 0..1, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = (
        "The weights into the first hidden layer. With JavaScript you can show the network noise, shift a digit, "
        "and let it draw."
    )

    trained = NetworkReference()
    untrained = NetworkReference()
    digits = DigitsReference()
    panel = traitlets.Enum(["weights", "noise", "shift", "draw"], "weights").tag(sync=True)
    network_shown = traitlets.Enum(["trained", "untrained"], "trained").tag(sync=True)
    noise = Array((784,), limits=(0, 1))
    example = traitlets.Int(0, min=0).tag(sync=True)
    down = traitlets.Int(0, min=-FARTHEST, max=FARTHEST).tag(sync=True)
    right = traitlets.Int(0, min=-FARTHEST, max=FARTHEST).tag(sync=True)
    target = traitlets.Int(3, min=0, max=9).tag(sync=True)
    drawing = Array((784,), limits=(0, 1))
    steps = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, trained=None, untrained=None, digits=None, *, panel="weights", caption=""):
        rng = np.random.default_rng(0)
        super().__init__(
            trained=load_trained() if trained is None else trained,
            untrained=Network([784, 16, 16, 10], rng=rng) if untrained is None else untrained,
            digits=load_digits().test[:40] if digits is None else digits,
            panel=panel,
            noise=np.random.default_rng(0).random(784, dtype=np.float32),
            caption=caption,
            label="What the network learned",
        )

    @property
    def image(self):
        """What the open panel shows the network, (784,) float32 in 0..1; the digit of the shift panel for "weights"."""
        if self.panel in ("noise", "draw"):
            return self.noise if self.panel == "noise" else self.drawing
        digit = self.digits.images[self.example].reshape(28, 28)
        room = np.pad(digit, FARTHEST)
        top, left = FARTHEST - self.down, FARTHEST - self.right
        return room[top : top + 28, left : left + 28].ravel()

    @property
    def outputs(self):
        """The ten outputs of the network shown, for `image`: (10,) in 0..1."""
        return getattr(self, self.network_shown).network(self.image.reshape(1, 784))[0]

    def still(self):
        W = getattr(self, self.network_shown).network.layers[0].W[:16]
        limit = full_colour(W)
        grids = [np.pad(row.reshape(28, 28), 1, constant_values=limit) for row in W]
        rows = [np.hstack(grids[i : i + 8]) for i in range(0, len(grids) - len(grids) % 8 or len(grids), 8)]
        alt = f"{len(W)} weight grids of the {self.network_shown} network"
        return picture(signed(np.vstack(rows), limit), alt, 600)

    @traitlets.validate("trained", "untrained")
    def _reads_digits(self, proposal):
        sizes = proposal.value.sizes
        if (sizes[0], sizes[-1]) != (784, 10):
            message = f"{proposal.trait.name} must go from 784 pixels to 10 digits; got one with sizes {sizes}"
            raise traitlets.TraitError(message)
        return proposal.value

    @traitlets.validate("digits", "example")
    def _there_is_one(self, proposal):
        digits = proposal.value if proposal.trait.name == "digits" else self.digits
        if not len(digits.labels):
            raise traitlets.TraitError("digits must be at least one; got none")
        if proposal.trait.name == "example" and proposal.value >= len(digits.labels):
            raise traitlets.TraitError(f"example must be 0 to {len(digits.labels) - 1}; got {proposal.value}")
        return proposal.value
