"""SigmoidBias: one neuron with one input, squished by a sigmoid and by ReLU."""

from html import escape

import numpy as np
import traitlets

from nnlib.activation import relu, sigmoid
from nnlib.plots import CURVE_STYLES
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd

__all__ = ["SigmoidBias"]

WIDTH, HEIGHT = 300, 160


class SigmoidBias(CourseWidget):
    """Move the weight, the bias and the input of one neuron; the sigmoid stands beside ReLU.

    Parameters
    ----------
    weight, bias : float
        The weighted sum is z = weight · a + bias.
    a : float
        The input whose activation is read off.
    inputs : (float, float)
        The inputs shown, smallest and largest.
    step : bool
        Whether a plain switch, 0 below and 1 above, is drawn too.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If weight or bias is not finite, or a is not between the inputs shown.
    ValueError
        If the inputs are not two numbers, the smaller one first.
    """

    front_end = FrontEnd(__file__)
    sentence = "A neuron with one input. With JavaScript you can move its weight, its bias and the input."

    weight = traitlets.Float(1.0).tag(sync=True)
    bias = traitlets.Float(0.0).tag(sync=True)
    a = traitlets.Float(2.0).tag(sync=True)
    inputs = traitlets.Tuple((-10.0, 10.0), read_only=True).tag(sync=True)
    step = traitlets.Bool(False).tag(sync=True)

    def __init__(self, weight=1.0, bias=0.0, *, a=2.0, inputs=(-10, 10), step=False, caption=""):
        low, high = (float(limit) for limit in inputs)
        if not -np.inf < low < high < np.inf:
            raise ValueError(f"inputs must be two numbers, the smaller one first; got {tuple(inputs)}")
        super().__init__(weight=weight, bias=bias, step=step, caption=caption, label="One neuron: sigmoid and ReLU")
        self.set_trait("inputs", (low, high))
        self.a = a

    @property
    def z(self):
        """The weighted sum, weight · a + bias."""
        return self.weight * self.a + self.bias

    @property
    def activations(self):
        """What the sigmoid and what ReLU make of it, as a dict."""
        return {"sigmoid": float(sigmoid(self.z)), "relu": float(relu(self.z))}

    def still(self):
        z = self.weight * np.linspace(*self.inputs, 101) + self.bias
        return self._curve("Sigmoid", sigmoid(z), CURVE_STYLES[0][0]) + self._curve(
            "ReLU", relu(z) / 10, CURVE_STYLES[1][0]
        )

    def _curve(self, name, heights, colour):
        points = " ".join(
            f"{x:.1f},{HEIGHT * (1 - y):.1f}" for x, y in zip(np.linspace(0, WIDTH, 101), heights.clip(0, 1))
        )
        label = escape(f"{name} of a weighted sum with weight {self.weight:g} and bias {self.bias:g}, over the input")
        return (
            f'<svg role="img" aria-label="{label}" viewBox="-4 -4 {WIDTH + 8} {HEIGHT + 8}" width="{WIDTH}">'
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="3"/></svg>'
        )

    @traitlets.validate("weight", "bias")
    def _finite(self, proposal):
        if not np.isfinite(proposal.value):
            raise traitlets.TraitError(f"{proposal.trait.name} must be a finite number; got {proposal.value}")
        return proposal.value

    @traitlets.validate("a")
    def _shown(self, proposal):
        low, high = self.inputs
        if not low <= proposal.value <= high:
            raise traitlets.TraitError(
                f"a must be one of the inputs shown, {low:g} to {high:g}; got {proposal.value:g}"
            )
        return proposal.value
