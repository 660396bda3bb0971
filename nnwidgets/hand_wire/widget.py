"""HandWire: a detector for one digit, wired by hand and scored on real images."""

import zlib

import numpy as np
import traitlets

from nnlib.cost import cost_of_each
from nnlib.digits import load_digits
from nnlib.network import Network
from nnlib.split import Split
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget, WrongValue
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.locked_array import locked
from nnwidgets.frame.still import picture, signed

__all__ = ["HandWire"]

# Quarters are exact in binary: a weighted sum that meets the line does so in Python and in the page alike.
SHADES = 5
MOST_DETECTORS = 3
# What a second and a third detector count for when they come from Python without output weights.
OUTPUT_WEIGHT, OUTPUT_BIAS = 10.0, -5.0


class ShadedImages(Array):
    """Images in five shades, two pixels to a byte and deflated: a thousand of them in less than 100 KB of a page."""

    def __init__(self):
        super().__init__((None, 784), limits=(0, 1))

    def validate(self, obj, value):
        images = super().validate(obj, value)
        shaded = np.rint((SHADES - 1) * images) / np.float32(SHADES - 1)
        return super().validate(obj, shaded)

    def _to_bytes(self, array, _widget):
        shades = np.rint((SHADES - 1) * array).astype(np.uint8)
        return memoryview(zlib.compress((shades[:, 0::2] << 4 | shades[:, 1::2]).tobytes(), 9))


class HandWire(CourseWidget):
    """Paint the weights of a detector for one digit; its score on real images follows every stroke.

    One detector is a single neuron. Two or three are a hidden layer, read by one output neuron.

    Parameters
    ----------
    digits : nnlib.Split, optional
        The images to be judged on, up to 1,000; kept in five shades of grey. The first 1,000 training images if
        left out.
    weights : array_like, (784,) or (n, 784), optional
        A row, or a grid of 28 × 28, for each of up to three detectors; all zero if left out.
    bias : float or array_like, (n,)
        Of each detector.
    digit : int
        What to detect, 0..9.
    caption : str
        A line below the widget.

    Attributes
    ----------
    parameters : numpy.ndarray, (785,) or (1573,) or (2359,) float32
        The wiring as `nnlib.Network.parameters` of a network 784-1, 784-2-1 or 784-3-1.

    Raises
    ------
    TypeError
        If digits is not an nnlib.Split.
    ValueError
        If weights and bias are not for one to three detectors, or there are no or too many images.
    traitlets.TraitError
        If a number is not finite or the digit is not 0..9.
    """

    front_end = FrontEnd(__file__)
    sentence = "A neuron wired by hand, blue positive and red negative. With JavaScript you can paint it."

    parameters = Array((None,))
    digit = traitlets.Int(0, min=0, max=9).tag(sync=True)
    images = ShadedImages()
    labels = Array((None,), "uint8", limits=(0, 9))

    def __init__(self, digits=None, weights=None, *, bias=0.0, digit=0, caption=""):
        digits = load_digits().train[:1000] if digits is None else digits
        if not isinstance(digits, Split):
            raise TypeError(
                f"digits must be an nnlib.Split such as load_digits().train[:1000]; got {type(digits).__name__}"
            )
        if not 1 <= len(digits) <= 1000:
            raise ValueError(f"digits must be 1 to 1000 images; got {len(digits)}")
        super().__init__(
            parameters=_wired(np.zeros(784) if weights is None else weights, bias),
            digit=digit,
            images=digits.images,
            labels=digits.labels,
            caption=caption,
            label="A detector for one digit, wired by hand",
        )

    @property
    def network(self):
        """The wiring as an nnlib.Network, 784-1 or 784-n-1."""
        return Network.from_parameters(_sizes(len(self.parameters)), self.parameters)

    @property
    def weights(self):
        """Each detector's weights, (n, 784). Assign as many and the rest stays; others are wired anew, with bias 0."""
        return locked(self.network.layers[0].W, "weights")

    @weights.setter
    def weights(self, weights):
        try:
            parameters = _wired(weights, 0.0)
        except ValueError as error:
            raise WrongValue(str(error)) from None
        if len(parameters) == len(self.parameters):
            count = self.weights.size
            parameters[count:] = self.parameters[count:]
        self.parameters = parameters

    @property
    def biases(self):
        """Each detector's bias, (n,). One number is for all."""
        return locked(self.network.layers[0].b, "biases")

    @biases.setter
    def biases(self, biases):
        try:
            wired = _wired(self.weights, biases)
        except ValueError as error:
            raise WrongValue(str(error)) from None
        first = self.weights.size + (len(self.biases) if len(self.biases) > 1 else 0)
        parameters = self.parameters.copy()
        parameters[first : first + len(self.biases)] = wired[first : first + len(self.biases)]
        self.parameters = parameters

    @property
    def fires(self):
        """Whether the detector is more than half lit, for each image: (count,) bool."""
        return self.network(self.images)[:, 0] > 0.5

    @property
    def hit_rate(self):
        """The share of the digit's images that make it fire, 0..1; NaN if there are none."""
        return self._share(self.fires, self.labels == self.digit)

    @property
    def false_alarm_rate(self):
        """The share of all other images that make it fire, 0..1; NaN if there are none."""
        return self._share(self.fires, self.labels != self.digit)

    @property
    def cost(self):
        """(a − y)², averaged over the digit's images, plus the same over all others: 0..2."""
        is_digit = self.labels == self.digit
        costs = cost_of_each(self.network(self.images), is_digit[:, None].astype(np.float32))
        return float(sum(costs[side].mean() for side in (is_digit, ~is_digit) if side.any()))

    def still(self):
        grids = np.hstack([signed(row.reshape(28, 28)) for row in self.weights])
        alt = (
            f"the weights of a detector for the digit {self.digit}: it finds {self.hit_rate:.0%} of its images, "
            f"with {self.false_alarm_rate:.1%} false alarms"
        )
        return picture(grids, alt, 280 * len(self.weights))

    @staticmethod
    def _share(fires, chosen):
        return float(fires[chosen].mean()) if chosen.any() else float("nan")

    @traitlets.validate("parameters")
    def _right_count(self, proposal):
        _sizes(len(proposal.value))
        return proposal.value


def _sizes(count):
    """The layers of a wiring with so many parameters."""
    sizes = {785: [784, 1]} | {786 * n + 1: [784, n, 1] for n in range(2, MOST_DETECTORS + 1)}
    if count not in sizes:
        expected = ", ".join(f"{length} for {n}" for n, length in enumerate(sizes, start=1))
        raise traitlets.TraitError(f"parameters must be as many as the detectors have: {expected}; got {count}")
    return sizes[count]


def _wired(weights, bias):
    weights = np.asarray(weights, np.float32)
    if weights.shape[-2:] == (28, 28):
        weights = weights.reshape(*weights.shape[:-2], 784)
    weights = np.atleast_2d(weights)
    n = len(weights)
    if weights.ndim != 2 or weights.shape[1] != 784 or not 1 <= n <= MOST_DETECTORS:
        raise ValueError(f"weights must have the shape (784,), or (n, 784) with n up to 3; got {weights.shape}")
    biases = np.asarray(bias, np.float32)
    if biases.shape not in ((), (n,)):
        raise ValueError(f"bias must be one number, or one for each of {n} detectors; got the shape {biases.shape}")
    biases = np.broadcast_to(biases, n)
    if n == 1:
        return np.r_[weights[0], biases]
    return np.r_[weights.ravel(), np.full(n, OUTPUT_WEIGHT), biases, OUTPUT_BIAS]
