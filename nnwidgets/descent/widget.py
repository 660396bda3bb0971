"""Descent: a ball that steps downhill, on a curve and on a slice of the network's cost."""

import numpy as np
import traitlets

from nnlib.activation import sigmoid
from nnlib.digits import load_digits
from nnlib.network import Network
from nnlib.split import Split
from nnlib.trained import load_trained
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.palette import GROUND, GROUND_SHARES
from nnwidgets.frame.still import picture

__all__ = ["Descent"]

DEFAULT_DIGITS = 1000
EDGE, SLICE_EDGE = 1.7, 12.0
LARGEST_RATE = 1e6
STEEPEST = 1.6
# Cost and slope at x, for a tilt: only the two valleys are tilted.
CURVES = {
    "two valleys": (lambda x, tilt: (x**2 - 1) ** 2 + tilt * x, lambda x, tilt: 4 * x * (x**2 - 1) + tilt),
    "a bowl": (lambda x, _: x**2, lambda x, _: 2 * x),
    "many wells": (lambda x, _: 0.5 * x**2 + 0.25 * np.cos(8 * x), lambda x, _: x - 2 * np.sin(8 * x)),
}


class Descent(CourseWidget):
    """Choose a start and a learning rate, and let a ball step downhill.

    The curve is seen from the side, the landscape as a relief that turns and as a map beside it.

    The landscape is what one output adds to the mean cost, Σ (a − y)² of this output alone, over two of its weights u
    and v, from −12 to 12; all other weights are held. It is computed from the activations behind the two weights, in
    the page as in Python.

    Parameters
    ----------
    network : nnlib.Network, optional
        The trained network if left out.
    digits : nnlib.Split, optional
        1,000 training digits if left out.
    output : int
        The output neuron.
    pair : (int, int), optional
        The hidden neurons behind the two weights; those of the strongest weights if left out.
    ground : {"curve", "landscape"}
        Where the ball rolls first.
    curve : {"two valleys", "a bowl", "many wells"}
    tilt : float
        What is added to the two valleys for each unit of x, −1.6 to 1.6: from 1.54 on only one valley is left.
    rate, slice_rate : float
        The learning rates, on the curve and on the landscape, 0 to a million.
    start : float
        On the curve, −1.7 to 1.7.
    slice_start : (float, float)
        On the landscape, −12 to 12 each.
    caption : str
        A line below the widget.

    Attributes
    ----------
    walk : numpy.ndarray, (steps + 1,) float32
        Every place on the curve so far, the start first; assign one number to set a new start.
    slice_walk : numpy.ndarray, (steps + 1, 2) float32
        The same on the landscape.
    turn, tip : float
        How the relief is looked at, in radians: turned about its middle, and tipped, 0.42 (flat) to 1.25.

    Raises
    ------
    TypeError
        If network or digits is of another kind.
    traitlets.TraitError
        If a number or name is out of its range, or a walk is empty.
    """

    front_end = FrontEnd(__file__)
    sentence = "A cost over one number or two. With JavaScript a ball rolls on it."

    ground = traitlets.Enum(["curve", "landscape"], "curve").tag(sync=True)
    curve = traitlets.Enum(list(CURVES), "two valleys").tag(sync=True)
    tilt = traitlets.Float(0.3, min=-STEEPEST, max=STEEPEST).tag(sync=True)
    rate = traitlets.Float(0.02).tag(sync=True)
    slice_rate = traitlets.Float(20.0).tag(sync=True)
    walk = Array((None,))
    slice_walk = Array((None, 2))
    turn = traitlets.Float(-0.62).tag(sync=True)
    tip = traitlets.Float(0.78, min=0.42, max=1.25).tag(sync=True)
    pair = traitlets.List(traitlets.Int(), read_only=True).tag(sync=True)
    behind = Array((None, 2))
    rest = Array((None,))
    desired = Array((None,), limits=(0, 1))

    def __init__(
        self,
        network=None,
        digits=None,
        *,
        output=0,
        pair=None,
        ground="curve",
        curve="two valleys",
        tilt=0.3,
        rate=0.02,
        slice_rate=20.0,
        start=1.3,
        slice_start=(-8.0, 9.0),
        caption="",
    ):
        network = load_trained() if network is None else network
        digits = load_digits().train[:DEFAULT_DIGITS] if digits is None else digits
        if not isinstance(network, Network):
            raise TypeError(f"network must be an nnlib.Network; got {type(network).__name__}")
        if not isinstance(digits, Split):
            raise TypeError(f"digits must be an nnlib.Split; got {type(digits).__name__}")
        pair, behind, rest = _slice(network, digits.images, output, pair)
        self.set_trait("pair", pair)
        super().__init__(
            behind=behind,
            rest=rest,
            desired=digits.targets[:, output],
            ground=ground,
            curve=curve,
            tilt=tilt,
            rate=rate,
            slice_rate=slice_rate,
            walk=[start],
            slice_walk=[slice_start],
            caption=caption,
            label="Gradient descent",
        )

    @property
    def position(self):
        """Where the ball is: (1,) on the curve, (2,) on the landscape."""
        return np.atleast_1d((self.walk if self.ground == "curve" else self.slice_walk)[-1]).astype(float)

    @property
    def cost(self):
        """The height at the ball's position."""
        if self.ground == "curve":
            return float(CURVES[self.curve][0](self.position[0], self.tilt))
        outputs, _ = self._outputs(self.position)
        return float(((outputs - self.desired) ** 2).mean())

    @property
    def slope(self):
        """The gradient at the ball's position, of the position's shape."""
        if self.ground == "curve":
            return CURVES[self.curve][1](self.position, self.tilt)
        outputs, behind = self._outputs(self.position)
        pushes = 2 * (outputs - self.desired) * outputs * (1 - outputs)
        return pushes @ behind / len(pushes)

    def _outputs(self, weights):
        behind = self.behind.astype(float)
        return sigmoid(behind @ weights + self.rest), behind

    def still(self):
        axis = np.linspace(-SLICE_EDGE, SLICE_EDGE, 61)
        heights = np.array(
            [[((self._outputs([u, v])[0] - self.desired) ** 2).mean() for u in axis] for v in axis[::-1]]
        )
        shares = (heights - heights.min()) / max(np.ptp(heights), 1e-9)
        colours = np.array(GROUND["light"])
        pixels = np.stack([np.interp(shares, GROUND_SHARES, colours[:, part]) for part in range(3)], axis=-1)
        return picture(pixels, "Map of the cost over two weights", 328)

    @traitlets.validate("rate", "slice_rate")
    def _not_too_large(self, proposal):
        if not 0 <= proposal.value <= LARGEST_RATE:
            raise traitlets.TraitError(
                f"{proposal.trait.name} must be 0 to {LARGEST_RATE:,.0f}; got {proposal.value:g}"
            )
        return proposal.value

    @traitlets.validate("walk", "slice_walk")
    def _has_a_start(self, proposal):
        name, walk = proposal.trait.name, proposal.value
        if not len(walk):
            raise traitlets.TraitError(f"{name} must hold at least the start; got an empty array")
        edge = np.float32(EDGE if name == "walk" else SLICE_EDGE)
        if np.abs(walk[0]).max() > edge:
            raise traitlets.TraitError(f"{name} must start in the picture, −{edge:g} to {edge:g}; got {walk[0]}")
        return walk


def _slice(network, images, output, pair):
    """Two hidden neurons, the activations behind their weights, (count, 2), and the sums without them, (count,)."""
    hidden, last = network.activations(images)[-2], network.layers[-1]
    if not 0 <= output < len(last.b):
        raise traitlets.TraitError(f"output must be 0..{len(last.b) - 1}; got {output}")
    if pair is None:
        pair = np.sort(np.abs(last.W[output]).argsort()[-2:])
    pair = [int(neuron) for neuron in pair]
    if len(set(pair)) != 2 or not all(0 <= neuron < hidden.shape[1] for neuron in pair):
        raise traitlets.TraitError(f"pair must be two different hidden neurons 0..{hidden.shape[1] - 1}; got {pair}")
    behind = hidden[:, pair]
    return pair, behind, last.weighted_sum(hidden)[:, output] - behind @ last.W[output, pair]
