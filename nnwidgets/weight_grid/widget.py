"""WeightGrid: the 784 weights of one neuron, to be painted."""

import numpy as np
import traitlets

from nnlib.activation import sigmoid
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import grey, picture, signed
from nnwidgets.weight_grid.images import EXAMPLES

__all__ = ["WeightGrid"]


class WeightGrid(CourseWidget):
    """Paint one neuron's weights and see what it makes of several images at once.

    Parameters
    ----------
    weights : array_like, (784,) or (28, 28), optional
        The first weights; all zero if left out.
    images : array_like, (count, 784) or (count, 28, 28) in 0..1, optional
        One to twelve images; two strokes, a blob and an upright stroke if left out.
    names : sequence of str, optional
        What each image shows, such as "a seven".
    bias : float
        Added to each weighted sum.
    network : nnlib.Network or NetworkModel, optional
        Its first layer's neurons are then offered to start from.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If weights, images or bias have the wrong shape, are not finite, or an image leaves 0..1.
    ValueError
        If there is not one name for each image, or not one to twelve images.
    """

    front_end = FrontEnd(__file__)
    sentence = "One neuron's 784 weights, blue positive and red negative. With JavaScript you can paint them."

    weights = Array((784,))
    images = Array((None, 784), limits=(0, 1))
    bias = traitlets.Float(0.0).tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    network = NetworkReference(allow_none=True)

    def __init__(self, weights=None, images=None, *, names=None, bias=0.0, network=None, caption=""):
        if images is None:
            images, names = list(EXAMPLES.values()), names or list(EXAMPLES)
        names = list(names) if names else [f"image {i + 1}" for i in range(len(images))]
        if not 1 <= len(images) <= 12:
            raise ValueError(f"images must be 1 to 12; got {len(images)}")
        if len(names) != len(images):
            raise ValueError(f"names must be one for each of the {len(images)} images; got {len(names)}")
        weights = np.zeros(784) if weights is None else weights
        label = "Weights of one neuron"
        super().__init__(
            weights=weights, images=images, names=names, bias=bias, network=network, caption=caption, label=label
        )

    @property
    def weighted_sums(self):
        """Σ w·a + b of each image, (count,) float32."""
        return (self.images @ self.weights + np.float32(self.bias)).astype(np.float32)

    @property
    def activations(self):
        """σ of each weighted sum, (count,) float32 in 0..1."""
        return sigmoid(self.weighted_sums)

    def still(self):
        grid = signed(self.weights.reshape(28, 28))
        row = np.hstack([grey(image.reshape(28, 28)) for image in self.images])
        sums = ", ".join(f"{name} {z:.1f}" for name, z in zip(self.names, self.weighted_sums))
        return picture(grid, "28 by 28 weights of one neuron", 280) + picture(
            row, f"the images with their weighted sums: {sums}", 84 * len(self.images)
        )

    @traitlets.validate("bias")
    def _finite(self, proposal):
        if not np.isfinite(proposal.value):
            raise traitlets.TraitError(f"bias must be a finite number; got {proposal.value}")
        return proposal.value

    @traitlets.validate("network")
    def _of_images(self, proposal):
        if proposal.value and proposal.value.sizes[0] != 784:
            raise traitlets.TraitError(f"network must take 784 pixels; got one with sizes {proposal.value.sizes}")
        return proposal.value
