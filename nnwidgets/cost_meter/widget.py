"""CostMeter: what one image costs, and what a turn of one weight does to it and to all others."""

import numpy as np
import traitlets

from nnlib.cost import cost_of_each
from nnlib.digits import load_digits
from nnlib.gradient import gradient
from nnlib.split import one_hot
from nnlib.trained import load_trained
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import grey, picture, signed

__all__ = ["CostMeter"]

DEFAULT_DIGITS = 200
NUDGES = 10.0
FIRST_TURN = 1.5


class CostMeter(CourseWidget):
    """Turn one weight; watch one image's ten squared differences, and the cost of many images.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten outputs; the trained network if left out.
    digits : nnlib.Split or DigitsModel, optional
        The images whose costs are measured; 200 test digits if left out.
    image_index : int, optional
        The image whose ten differences are shown; if left out, the one whose cost is closest to 1.
    layer, neuron, source : int, optional
        The weight: `layers[layer].W[neuron, source]`. If left out, the output weight that this image's cost depends
        on most.
    nudge : float, optional
        What is added to it, −10 to 10; if left out, a turn that makes this image cost a little more. The network
        itself is not changed.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If the network is not one from 784 pixels to ten outputs, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = "An image and the network's output weights. With JavaScript you can turn one and watch the cost."

    network = NetworkReference()
    digits = DigitsReference()
    image_index = traitlets.Int(0).tag(sync=True)
    layer = traitlets.Int(0).tag(sync=True)
    neuron = traitlets.Int(0).tag(sync=True)
    source = traitlets.Int(0).tag(sync=True)
    nudge = traitlets.Float(0.0).tag(sync=True)

    def __init__(
        self,
        network=None,
        digits=None,
        *,
        image_index=None,
        layer=None,
        neuron=None,
        source=None,
        nudge=None,
        caption="",
    ):
        super().__init__(
            network=load_trained() if network is None else network,
            digits=load_digits().test[:DEFAULT_DIGITS] if digits is None else digits,
            caption=caption,
            label="Cost of one image and of many",
        )
        self.image_index = int(np.abs(self.costs - 1).argmin()) if image_index is None else image_index
        self.layer = len(self.network.sizes) - 2 if layer is None else layer
        telling = np.abs(self._gradient_of_image()[self.layer][0])
        if neuron is None:
            neuron = int(telling.max(axis=1).argmax())
        self.neuron = neuron
        self.source = int(telling[neuron].argmax()) if source is None else source
        slope = self._gradient_of_image()[self.layer][0][self.neuron, self.source]
        self.nudge = float(FIRST_TURN * (np.sign(slope) or 1)) if nudge is None else nudge

    @property
    def weight(self):
        """The weight as it is turned now."""
        return float(self.network.network.layers[self.layer].W[self.neuron, self.source]) + self.nudge

    @property
    def costs(self):
        """Every image's cost with the weight as it is turned now, (count,) float32."""
        net = self.network.network
        if self.nudge:
            net.layers[self.layer].W[self.neuron, self.source] += self.nudge
        return cost_of_each(net(self.digits.images), one_hot(self.digits.labels))

    @property
    def cost(self):
        """The cost of the chosen image."""
        return float(self.costs[self.image_index])

    @property
    def mean_cost(self):
        """The mean cost of all the images."""
        return float(self.costs.mean())

    def _gradient_of_image(self):
        chosen = slice(self.image_index, self.image_index + 1)
        return gradient(self.network.network, self.digits.images[chosen], one_hot(self.digits.labels[chosen]))

    def still(self):
        image = self.digits.images[self.image_index].reshape(28, 28)
        label = self.digits.labels[self.image_index]
        weights = signed(self.network.network.layers[-1].W)
        return picture(grey(image), f"A handwritten {label}; its cost is {self.cost:.4f}", 112) + picture(
            weights, f"The weights into the ten outputs; mean cost {self.mean_cost:.4f}", 320
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

    @traitlets.observe("layer")
    def _stay_in_layer(self, change):
        sizes = self.network.sizes
        self.neuron, self.source = min(self.neuron, sizes[self.layer + 1] - 1), min(self.source, sizes[self.layer] - 1)

    @traitlets.validate("image_index", "layer", "neuron", "source", "nudge")
    def _in_range(self, proposal):
        name, sizes = proposal.trait.name, self.network.sizes
        low, high = {
            "image_index": (0, len(self.digits.labels) - 1),
            "layer": (0, len(sizes) - 2),
            "neuron": (0, sizes[self.layer + 1] - 1),
            "source": (0, sizes[self.layer] - 1),
            "nudge": (-NUDGES, NUDGES),
        }[name]
        if not low <= proposal.value <= high:
            raise traitlets.TraitError(f"{name} must be {low:g}..{high:g}; got {proposal.value:g}")
        return proposal.value
