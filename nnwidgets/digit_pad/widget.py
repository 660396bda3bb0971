"""DigitPad: draw a digit and watch the network read it."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.drawing import area_weights, sized_and_centred
from nnlib.trained import load_trained
from nnwidgets.digit_pad.doubt import doubt
from nnwidgets.digit_pad.still import still_picture
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference

__all__ = ["DigitPad"]

SIDE = 140
PEN_WIDTH = 10


class Drawing(Array):
    """White ink on a black square of 140×140; crosses as bytes, a blank one as none at all."""

    def __init__(self):
        super().__init__((SIDE, SIDE), limits=(0, 1))

    def validate(self, obj, value):
        if np.shape(value) in ((784,), (28, 28)):
            value = np.kron(np.reshape(value, (28, 28)), np.ones((SIDE // 28, SIDE // 28)))
        ink = super().validate(obj, value)
        # the page keeps 256 shades: keep the same here
        return super().validate(obj, from_bytes(as_bytes(ink)))

    def _to_bytes(self, array, _widget):
        return memoryview(as_bytes(array).tobytes() if array.any() else b"")

    def _from_bytes(self, data, _widget):
        ink = from_bytes(np.frombuffer(bytes(data), np.uint8))
        return ink.reshape(SIDE, SIDE) if ink.size else np.zeros((SIDE, SIDE), np.float32)


class DigitPad(CourseWidget):
    """Draw a digit with mouse, finger, pen or keyboard, and see every neuron of the network answer.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits; the course's trained network if left out.
    digits : nnlib.Split or DigitsModel, optional
        What "Example" shows in turn; the first 30 test digits if left out. A blank pad invites with the first.
    drawing : array_like, (140, 140) or (28, 28) or (784,) in 0..1, optional
        White ink on black; blank if left out. A small one is enlarged to fill the pad. Kept as (140, 140) float32.
    normalise : bool
        Whether the drawing is sized and centred as MNIST's digits are, by `nnlib.normalise_drawing`, or only
        shrunk to 28×28 as it is.
    normalise_switch : bool
        Whether the reader may choose between the two.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If the drawing has the wrong shape or leaves 0..1, the network is not from 784 to 10, or there are no digits.
    """

    front_end = FrontEnd(__file__, ["shared/stage/stage.css"])
    sentence = "The network reads a handwritten digit. With JavaScript you can draw one yourself."

    drawing = Drawing()
    normalise = traitlets.Bool(True).tag(sync=True)
    normalise_switch = traitlets.Bool(False).tag(sync=True)
    network = NetworkReference()
    digits = DigitsReference()

    def __init__(self, network=None, digits=None, *, drawing=None, normalise=True, normalise_switch=False, caption=""):
        super().__init__(
            network=load_trained() if network is None else network,
            digits=load_digits().test[:30] if digits is None else digits,
            drawing=np.zeros((SIDE, SIDE)) if drawing is None else drawing,
            normalise=normalise,
            normalise_switch=normalise_switch,
            caption=caption,
            label="Draw a digit and watch the network read it",
        )

    @property
    def image(self):
        """What the network gets, (28, 28) float32 in 0..1; all 0 while the pad is blank."""
        if not self.drawing.any():
            return np.zeros((28, 28), np.float32)
        if self.normalise:
            return sized_and_centred(self.drawing.astype(np.float64))
        means = area_weights(SIDE, 28)
        return (means @ self.drawing @ means.T).astype(np.float32)

    @property
    def activations(self):
        """Every layer's activations, the 784 of the image first: a list of (n,) arrays."""
        return [layer[0] for layer in self.network.network.activations(self.image.reshape(1, 784).clip(0, 1))]

    @property
    def outputs(self):
        """The ten outputs, (10,) in 0..1."""
        return self.activations[-1]

    @property
    def digit(self):
        """The digit the network reads, or None while the pad is blank."""
        return int(self.outputs.argmax()) if self.drawing.any() else None

    @property
    def doubt(self):
        """Why the network cannot be asked about this drawing, in a sentence; "" if it can or the pad is blank."""
        return doubt(self.drawing, PEN_WIDTH) if self.drawing.any() else ""

    def still(self):
        blank = not self.drawing.any()
        image = self.digits.images[0].reshape(1, 784) if blank else self.image.reshape(1, 784)
        return still_picture([layer[0] for layer in self.network.network.activations(image)])

    @traitlets.validate("network")
    def _reads_digits(self, proposal):
        sizes = proposal.value.sizes
        if (sizes[0], sizes[-1]) != (784, 10):
            raise traitlets.TraitError(f"network must go from 784 pixels to 10 digits; got one with sizes {sizes}")
        return proposal.value

    @traitlets.validate("digits")
    def _not_empty(self, proposal):
        if not len(proposal.value.labels):
            raise traitlets.TraitError("digits must be at least one; got none")
        return proposal.value
