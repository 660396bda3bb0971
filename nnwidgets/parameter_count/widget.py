"""ParameterCount: every weight and bias of a network as a dot, for layers of any size."""

import traitlets

from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd

__all__ = ["ParameterCount"]

MOST = 100


class ParameterCount(CourseWidget):
    """Change the sizes of the hidden layers of a network from 784 pixels to ten digits, and see its parameters counted.

    Parameters
    ----------
    hidden : sequence of int
        The sizes of at most two hidden layers, each 1 to 100.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If the sizes do not fit what is said above.
    """

    front_end = FrontEnd(__file__)
    sentence = (
        "Every weight and every bias is one dot. With JavaScript you can change the layers and watch them pour in."
    )

    hidden = traitlets.List(traitlets.Int()).tag(sync=True)

    def __init__(self, hidden=(16, 16), *, caption=""):
        super().__init__(hidden=list(hidden), caption=caption, label="Every parameter of a network, counted")

    @property
    def sizes(self):
        """The sizes of all layers, the input first."""
        return [784, *self.hidden, 10]

    @property
    def n_parameters(self):
        """How many weights and biases a network of these sizes has."""
        return sum(n_out * n_in + n_out for n_in, n_out in zip(self.sizes, self.sizes[1:]))

    def still(self):
        steps = zip(self.sizes, self.sizes[1:])
        lines = "".join(f"<li>{n_in} × {n_out} weights + {n_out} biases</li>" for n_in, n_out in steps)
        name = "-".join(map(str, self.sizes))
        return f"<p>{name} has {self.n_parameters:,} parameters:</p><ol>{lines}</ol>"

    @traitlets.validate("hidden")
    def _sizes_of_layers(self, proposal):
        if len(proposal.value) > 2 or not all(1 <= size <= MOST for size in proposal.value):
            raise traitlets.TraitError(f"hidden must be at most two sizes of 1 to {MOST}; got {proposal.value}")
        return proposal.value
