"""SumOfBends: a few neurons with one input, each of which can be moved, and their sum."""

from html import escape

import numpy as np
import traitlets

from nnlib.activation import relu, sigmoid
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd

__all__ = ["SumOfBends"]

INPUTS = np.linspace(0, 10, 101)
MOST = 6
STEEP = 4
BENDS = {"sigmoid": lambda a: sigmoid(STEEP * a), "ReLU": relu, "none": lambda a: a}


class SumOfBends(CourseWidget):
    """Move neurons that read one number: where each wakes, and its weight in the sum.

    With a sigmoid a neuron is four times as steep as σ; with a ReLU or no bend its slope is 1.

    Parameters
    ----------
    neurons : sequence of (float, float)
        At most six: the input at which each wakes, 0 to 10, and its weight, −2 to 2.
    targets : dict of str to array_like, (101,)
        Curves to follow, by name, at the inputs 0, 0.1 … 10. The first may be followed at once.
    caption : str
        A line below the widget.

    Attributes
    ----------
    wakes, weights : list of float
    bend : {"sigmoid", "ReLU", "none"}
    target : int
        Which of the curves is shown, or −1.

    Raises
    ------
    traitlets.TraitError
        If a neuron does not fit what is said above.
    """

    front_end = FrontEnd(__file__)
    sentence = "With JavaScript you can move each neuron, add others, and take the bend away."

    wakes = traitlets.List(traitlets.Float(min=0, max=10)).tag(sync=True)
    weights = traitlets.List(traitlets.Float(min=-2, max=2)).tag(sync=True)
    bend = traitlets.Enum(list(BENDS), "sigmoid").tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    targets = Array((None, len(INPUTS)))
    target = traitlets.Int(-1, min=-1, max=9).tag(sync=True)

    def __init__(self, neurons, targets=None, *, caption=""):
        targets = targets or {}
        super().__init__(
            wakes=[float(wake) for wake, _ in neurons],
            weights=[float(weight) for _, weight in neurons],
            names=list(targets),
            targets=np.reshape(list(targets.values()), (-1, len(INPUTS))),
            caption=caption,
            label="Neurons with one input, and their sum",
        )

    @property
    def sum(self):
        """What the neurons make together at the inputs 0, 0.1 … 10: (101,) float64."""
        bend = BENDS[self.bend]
        return sum((weight * bend(INPUTS - wake) for wake, weight in zip(self.wakes, self.weights)), 0 * INPUTS)

    @property
    def off(self):
        """How far the sum is from the curve to follow, at most; None where there is none."""
        return None if self.target < 0 else float(np.abs(self.sum - self.targets[self.target]).max())

    def still(self):
        neurons = "".join(
            f"<li>a neuron that wakes at {wake:g}, with the weight {weight:g}</li>".replace("-", "−")
            for wake, weight in zip(self.wakes, self.weights)
        )
        return f"<p>A sum of neurons with one input, {escape(self.bend)}:</p><ul>{neurons}</ul>"

    @traitlets.validate("wakes", "weights")
    def _few(self, proposal):
        if len(proposal.value) > MOST:
            message = f"{proposal.trait.name} must be at most {MOST} numbers; got {len(proposal.value)}"
            raise traitlets.TraitError(message)
        return proposal.value
