"""Backprop: one image's errors, carried backward through the network, and the average of many."""

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
MOST_NEURONS = 25


class Backprop(CourseWidget):
    """Pull the outputs to where they should be, and see what arrives at each neuron behind them, back to the weights.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels, over hidden layers of at most 25 neurons, to ten outputs; the trained network if left out.
    digits : nnlib.Split or DigitsModel, optional
        The images to choose from; 100 test digits if left out.
    image_index : int
        The image whose errors are shown.
    batch_size : int, optional
        The first so many images are averaged; all if left out.
    average : bool
        Whether their average is shown at the end, in place of what the one image asks for.
    step : float
        How far the errors have come back: 0 are the outputs', each tenth up to 1 is the pull of one of them on the last
        hidden layer, each further unit a layer; the last are the weights of the first one.
    neuron : int, optional
        The output that pulls first; that of the image's digit if left out.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If the network is not such a one, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__, ["shared/stage/stage.css"])
    sentence = (
        "What one image asks of the weights. With JavaScript you can pull the outputs and go back layer by layer."
    )

    network = NetworkReference()
    digits = DigitsReference()
    image_index = traitlets.Int(0, min=0).tag(sync=True)
    batch_size = traitlets.Int(1, min=1).tag(sync=True)
    average = traitlets.Bool(False).tag(sync=True)
    step = traitlets.Float(0.0, min=0).tag(sync=True)
    neuron = traitlets.Int(0, min=0, max=9).tag(sync=True)

    def __init__(
        self,
        network=None,
        digits=None,
        *,
        image_index=0,
        batch_size=None,
        average=False,
        step=0,
        neuron=None,
        caption="",
    ):
        super().__init__(
            average=average,
            network=load_trained() if network is None else network,
            digits=load_digits().test[:DEFAULT_DIGITS] if digits is None else digits,
            caption=caption,
            label="Backpropagation: errors travel back",
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
        if (sizes[0], sizes[-1]) != (784, 10) or len(sizes) < 3 or max(sizes[1:]) > MOST_NEURONS:
            raise traitlets.TraitError(
                "network must lead from 784 pixels to 10 outputs over hidden layers of at most "
                f"{MOST_NEURONS} neurons; got one with sizes {sizes}"
            )
        return proposal.value

    @traitlets.validate("digits")
    def _some(self, proposal):
        if not len(proposal.value.labels):
            raise traitlets.TraitError("digits must hold at least one image; got none")
        return proposal.value

    @traitlets.validate("image_index", "batch_size", "step")
    def _in_range(self, proposal):
        name, count, layers = proposal.trait.name, len(self.digits.labels), len(self.network.sizes) - 1
        low, high = {
            "image_index": (0, count - 1),
            "batch_size": (1, count),
            "step": (0, layers),
        }[name]
        if not low <= proposal.value <= high:
            raise traitlets.TraitError(f"{name} must be {low}..{high}; got {proposal.value}")
        return proposal.value
