"""SprayNoise: what a network answers when a digit turns to noise, and how sure it is of pure noise."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture
from nnwidgets.frame.two_networks import AsksTwoNetworks

__all__ = ["SprayNoise"]

TAPE = 60  # answers that fit on the tape


class SprayNoise(AsksTwoNetworks):
    """Turn a digit to noise pixel by pixel; hold a button, and a tape records the loudest output for each fresh noise.

    Parameters
    ----------
    trained, untrained : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits; the course's trained network, and one that has learned nothing, if left out.
    digit : array_like, (784,) in 0..1, optional
        The image that turns to noise; a 3 of the test images if left out.
    label_of_digit : int
        What it is.
    snow : float
        The share of its pixels that are noise, 0..1.
    caption : str
        A line below the widget.

    Attributes
    ----------
    noise : numpy.ndarray, (784,) float32 in 0..1
    order : numpy.ndarray, (784,) int32
        When each pixel turns to noise, 0 first.
    kind : {"bright", "dark"}
        Fresh noise is any brightness at each pixel, or the digit's own pixels in another order.
    tape : numpy.ndarray, (count, 2) float32
        For each noise sprayed its loudest output's digit and value, the last 60.

    Raises
    ------
    traitlets.TraitError
        If a network is not from 784 to 10, an image leaves 0..1, or a number is out of range.
    """

    front_end = FrontEnd(__file__, ["shared/upright_bars.css"])
    sentence = "A 3, half turned to noise. With JavaScript you can spray noise, and hear how sure the network is of it."

    digit = Array((784,), limits=(0, 1))
    label_of_digit = traitlets.Int(3, min=0, max=9).tag(sync=True)
    noise = Array((784,), limits=(0, 1))
    order = Array((784,), "int32")
    snow = traitlets.Float(0.0, min=0, max=1).tag(sync=True)
    kind = traitlets.Enum(["bright", "dark"], "bright").tag(sync=True)
    tape = Array((None, 2))

    def __init__(self, trained=None, untrained=None, digit=None, *, label_of_digit=3, snow=0.5, caption=""):
        rng = np.random.default_rng(0)
        if digit is None:
            test = load_digits().test
            digit = test.images[np.flatnonzero(test.labels == label_of_digit)[0]]
        super().__init__(
            trained,
            untrained,
            digit=digit,
            label_of_digit=label_of_digit,
            noise=rng.random(784, dtype=np.float32),
            order=rng.permutation(784),
            snow=snow,
            tape=np.zeros((0, 2)),
            caption=caption,
            label="Noise that sounds sure",
        )

    @property
    def image(self):
        """What the network is shown: the digit with the share `snow` of its pixels turned to noise, (784,)."""
        return np.where(self.order < round(784 * self.snow), self.noise, self.digit)

    def still(self):
        return picture(grey(self.image.reshape(28, 28)), f"A {self.label_of_digit}, partly turned to noise", 240)

    @traitlets.validate("tape")
    def _fits(self, proposal):
        if len(proposal.value) > TAPE:
            raise traitlets.TraitError(f"tape must hold {TAPE} answers at most; got {len(proposal.value)}")
        return proposal.value
