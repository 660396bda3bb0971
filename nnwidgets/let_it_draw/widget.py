"""LetItDraw: a network draws a digit, by moving the image and not the weights."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture
from nnwidgets.frame.two_networks import AsksTwoNetworks

__all__ = ["LetItDraw"]


class LetItDraw(AsksTwoNetworks):
    """Choose a digit, and the image climbs from black or from noise toward the outputs of that digit.

    Parameters
    ----------
    trained, untrained : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits; the course's trained network, and one that has learned nothing, if left out.
    digits : nnlib.Split or DigitsModel, optional
        A digit that a person wrote is set beside the drawing; the first 40 test digits if left out.
    target : int
        The digit to draw.
    caption : str
        A line below the widget.

    Attributes
    ----------
    drawing : numpy.ndarray, (784,) float32 in 0..1
    steps : int
        How many steps the drawing has taken.

    Raises
    ------
    traitlets.TraitError
        If a network is not from 784 to 10, the drawing leaves 0..1, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__, ["shared/upright_bars.css"])
    sentence = "A 3 that a person wrote. With JavaScript you can let the network draw one."

    digits = DigitsReference()
    target = traitlets.Int(3, min=0, max=9).tag(sync=True)
    drawing = Array((784,), limits=(0, 1))
    steps = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, trained=None, untrained=None, digits=None, *, target=3, caption=""):
        super().__init__(
            trained,
            untrained,
            digits=load_digits().test[:40] if digits is None else digits,
            target=target,
            drawing=np.zeros(784),
            caption=caption,
            label="Let it draw",
        )

    @property
    def image(self):
        """The drawing, (784,) float32 in 0..1."""
        return self.drawing

    def still(self):
        alike = np.flatnonzero(self.digits.labels == self.target)
        image = self.digits.images[alike[0]] if len(alike) else self.drawing
        return picture(grey(image.reshape(28, 28)), f"A {self.target} that a person wrote", 240)

    @traitlets.validate("digits")
    def _there_is_one(self, proposal):
        if not len(proposal.value.labels):
            raise traitlets.TraitError("digits must be at least one; got none")
        return proposal.value
