"""Backprop: one image's wishes, carried backward through the network, beside the average of many."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.gradient import gradient
from nnlib.plots import full_colour
from nnlib.split import one_hot
from nnlib.trained import load_trained
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import grey, picture, signed

__all__ = ["Backprop"]

DEFAULT_DIGITS = 100


class Backprop(CourseWidget):
    """Step backward through the network: who wishes what, and how the wishes of many images average out.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten outputs; the trained network if left out.
    digits : nnlib.Split or DigitsModel, optional
        The images to choose from; 100 test digits if left out.
    image_index : int
        The image whose wishes are shown.
    batch_size : int, optional
        The first so many images are averaged; all if left out.
    step : int
        0 are the outputs' wishes; then for every layer its levers and the sum of their demands; at last the pixels.
    neuron : int
        Of the step's layer, whose levers are shown.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If the network is not one from 784 pixels to ten outputs, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = "How one image would change the first layer's weights. With JavaScript you can step back layer by layer."

    network = NetworkReference()
    digits = DigitsReference()
    image_index = traitlets.Int(0).tag(sync=True)
    batch_size = traitlets.Int(1).tag(sync=True)
    step = traitlets.Int(0).tag(sync=True)
    neuron = traitlets.Int(0).tag(sync=True)

    def __init__(self, network=None, digits=None, *, image_index=0, batch_size=None, step=0, neuron=None, caption=""):
        super().__init__(
            network=load_trained() if network is None else network,
            digits=load_digits().test[:DEFAULT_DIGITS] if digits is None else digits,
            caption=caption,
            label="Backpropagation, step by step",
        )
        self.batch_size = len(self.digits.labels) if batch_size is None else batch_size
        self.image_index, self.step = image_index, step
        self.neuron = int(self.digits.labels[image_index]) if neuron is None else neuron

    @property
    def gradient(self):
        """What the one image asks for, with the sign turned: `nnlib.gradient`, a list of (dW, db)."""
        return self._gradient(slice(self.image_index, self.image_index + 1))

    @property
    def batch_gradient(self):
        """The gradient of the mean cost over the first `batch_size` images, a list of (dW, db)."""
        return self._gradient(slice(0, self.batch_size))

    def _gradient(self, chosen):
        return gradient(self.network.network, self.digits.images[chosen], one_hot(self.digits.labels[chosen]))

    def still(self):
        image = self.digits.images[self.image_index].reshape(28, 28)
        rows = [-dW.reshape(-1, 28, 28)[:8] for dW in (self.gradient[0][0], self.batch_gradient[0][0])]
        turns = np.vstack([signed(np.hstack(row), full_colour(row)) for row in rows])
        return picture(grey(image), f"A handwritten {self.digits.labels[self.image_index]}", 112) + picture(
            turns, "What it asks of the weights of the first neurons, and what the average of many images asks", 448
        )

    @traitlets.validate("network")
    def _of_digits(self, proposal):
        sizes = proposal.value.sizes
        if (sizes[0], sizes[-1]) != (784, 10):
            raise traitlets.TraitError(f"network must lead from 784 pixels to 10 outputs; got one with sizes {sizes}")
        return proposal.value

    @traitlets.validate("digits")
    def _some(self, proposal):
        if not len(proposal.value.labels):
            raise traitlets.TraitError("digits must hold at least one image; got none")
        return proposal.value

    @traitlets.validate("image_index", "batch_size", "step", "neuron")
    def _in_range(self, proposal):
        name, count, layers = proposal.trait.name, len(self.digits.labels), len(self.network.sizes) - 1
        low, high = {
            "image_index": (0, count - 1),
            "batch_size": (1, count),
            "step": (0, 2 * layers - 1),
            "neuron": (0, max(self.network.sizes[1:]) - 1),
        }[name]
        if not low <= proposal.value <= high:
            raise traitlets.TraitError(f"{name} must be {low}..{high}; got {proposal.value}")
        return proposal.value
