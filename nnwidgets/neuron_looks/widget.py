"""NeuronLooks: an image under a pane of weights, and a balance that weighs the light."""

import numpy as np
import traitlets

from nnlib.plots import full_colour
from nnlib.plots.palette import NEGATIVE_ON_STAGE, POSITIVE_ON_STAGE
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import picture

__all__ = ["NeuronLooks"]

REACH = 6
SHARP = 10  # pixels of the still picture for each of the image


class NeuronLooks(CourseWidget):
    """See a weighted sum happen: an image, over it a pane of glass in the weights' colours, beside it a balance.

    Parameters
    ----------
    image : array_like, (784,) or (28, 28) in 0..1
    weights : array_like, (784,) or (28, 28)
    shift : (int, int)
        How far the glass lies down and to the right of its place straight over the image, −6 to 6 each.
    bias : float
        A weight that lies in its pan whatever the image.
    images, glasses : dict of str to array_like, optional
        By name, what is offered to put under the glass, and as the glass.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If an array has the wrong shape, is not finite, or an image leaves 0..1; if shift or bias is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = (
        "An image under a pane of weights. With JavaScript you can slide and paint both, and see the light weighed."
    )

    image = Array((784,), limits=(0, 1))
    weights = Array((784,))
    shift = traitlets.Tuple(traitlets.Int(), traitlets.Int(), default_value=(0, 0)).tag(sync=True)
    bias = traitlets.Float(0.0).tag(sync=True)
    images = Array((None, 784), limits=(0, 1))
    image_names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    glasses = Array((None, 784))
    glass_names = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, image, weights, *, shift=(0, 0), bias=0.0, images=None, glasses=None, caption=""):
        offered = {}
        for trait, names, pictures in (("images", "image_names", images), ("glasses", "glass_names", glasses)):
            if pictures:
                offered |= {trait: [np.ravel(one) for one in pictures.values()], names: list(pictures)}
        super().__init__(
            image=image,
            weights=weights,
            shift=shift,
            bias=bias,
            caption=caption,
            label="An image under a neuron's weights",
            **offered,
        )

    @property
    def products(self):
        """Each weight times the light that falls on it, (784,) float32."""
        return self.weights * self._light().ravel()

    @property
    def weighted_sum(self):
        """Σ w·a, without the bias."""
        return float(self.products.sum())

    def _light(self):
        """The image as the glass has it under itself, (28, 28); beyond its edge it is dark."""
        down, right = self.shift
        dark = np.zeros((28 + 2 * REACH, 28 + 2 * REACH), np.float32)
        dark[REACH:-REACH, REACH:-REACH] = self.image.reshape(28, 28)
        return dark[REACH + down :, REACH + right :][:28, :28]

    def still(self):
        light, weights = self._light()[..., None], self.weights.reshape(28, 28, 1)
        share = np.clip(np.abs(weights) / full_colour(self.weights), 0, 1)
        hue = np.where(weights < 0, _rgb(NEGATIVE_ON_STAGE), _rgb(POSITIVE_ON_STAGE))
        through = (0.12 + 0.86 * light) * (1 - share * (1 - hue)) + 0.3 * share * hue
        pixels = as_bytes(np.kron(np.minimum(through, 1), np.ones((SHARP, SHARP, 1))))
        return picture(pixels, f"An image under a pane of weights; the weighted sum is {self.weighted_sum:.1f}", 280)

    @traitlets.validate("shift")
    def _in_reach(self, proposal):
        if max(map(abs, proposal.value)) > REACH:
            raise traitlets.TraitError(f"shift must be two numbers -{REACH}..{REACH}; got {proposal.value}")
        return proposal.value

    @traitlets.validate("bias")
    def _finite(self, proposal):
        if not np.isfinite(proposal.value):
            raise traitlets.TraitError(f"bias must be a finite number; got {proposal.value}")
        return proposal.value


def _rgb(colour):
    """A colour of the palette as red, green and blue, each 0..1."""
    return from_bytes(np.frombuffer(bytes.fromhex(colour[1:]), np.uint8))
