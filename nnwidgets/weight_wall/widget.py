"""WeightWall: a first layer's grids on one scale, each to be opened over a digit."""

import numpy as np
import traitlets

from nnlib.network import Layer, Network
from nnlib.plots import full_colour
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.deflated import deflated_steps
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkModel, NetworkReference
from nnwidgets.frame.still import picture, row_of_pictures, signed

__all__ = ["WeightWall"]

MOST = 64


class WeightWall(CourseWidget):
    """Show weight grids side by side, on one scale; the reader opens one and lays it over a digit.

    Parameters
    ----------
    weights : nnlib.Network, one of its layers, or array_like, (784,), (28, 28), (count, 784) or (count, 28, 28)
        One to sixty-four grids: of a network its first layer's, which stand once on a page.
    titles : sequence of str, optional
        One for each grid; "neuron 0" and so on for more than one, if left out.
    other : like weights, optional
        As many grids, which the reader turns these into.
    names : (str, str)
        What the two walls are: ("untrained", "trained").
    digits : nnlib.Split or DigitsModel, optional
        At most 1,000 digits; an opened grid shows which of them it likes best and least.
    share : float
        How far the first wall has become the other, 0..1.
    quantity : str
        What a grid shows of each pixel: its "weight", its "wished change".
    columns : int
        Grids in a row; at most eight if left out.
    label : str
        What the grids show, for whoever does not see them.
    caption : str
        A line below the wall.

    Raises
    ------
    traitlets.TraitError
        If a shape or a value does not fit.
    ValueError
        If the counts of grids, titles and names do not go together, or a network does not take 784 pixels.
    """

    front_end = FrontEnd(__file__, ["shared/training.css", "shared/enlargement.css"])
    sentence = "Blue is positive, red negative. With JavaScript each grid opens, and can be laid over a digit."

    weights = Array((None, 784)).tag(to_json=deflated_steps)
    other = Array((None, 784)).tag(to_json=deflated_steps)
    biases = Array((None,))  # none where the grids are no neurons'
    other_biases = Array((None,))
    network = NetworkReference(allow_none=True)
    other_network = NetworkReference(allow_none=True)
    titles = traitlets.List(traitlets.Unicode()).tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    share = traitlets.Float(0.0, min=0, max=1).tag(sync=True)
    digits = DigitsReference(allow_none=True)
    quantity = traitlets.Unicode("weight").tag(sync=True)
    columns = traitlets.Int(8, min=1).tag(sync=True)

    def __init__(
        self,
        weights,
        titles=None,
        *,
        other=None,
        names=("before", "after"),
        digits=None,
        share=0.0,
        quantity="weight",
        columns=8,
        label="Weight grids",
        caption="",
    ):
        state = _given("weights", "biases", "network", weights)
        if other is not None:
            state |= _given("other", "other_biases", "other_network", other)
        super().__init__(
            **state,
            names=[] if other is None else list(names),
            digits=digits,
            share=share,
            quantity=quantity,
            columns=columns,
            label=label,
            caption=caption,
        )
        count = len(self.grids)
        if not 1 <= count <= MOST:
            raise ValueError(f"weights must be 1 to {MOST} grids; got {count}")
        if self.names and (len(self.other_grids), len(self.names)) != (count, 2):
            raise ValueError(f"other must be {count} grids with two names; got {len(self.other_grids)}, {self.names}")
        self.titles = [f"neuron {k}" * (count > 1) for k in range(count)] if titles is None else list(titles)
        if len(self.titles) != count:
            raise ValueError(f"titles must be one for each of the {count} grids; got {len(self.titles)}")

    @property
    def grids(self):
        """The weights of the first wall, (count, 784) float32."""
        return self.network.network.layers[0].W if self.network else self.weights

    @property
    def other_grids(self):
        """The weights of the other wall, (count, 784) float32; none if there is none."""
        return self.other_network.network.layers[0].W if self.other_network else self.other

    def still(self):
        walls = [self.grids, self.other_grids] if self.names else [self.grids]
        names = [f"{self.label}: {name}" for name in self.names] or [self.label]
        limit = full_colour(np.concatenate(walls))
        return "".join(self._still_of(wall, name, limit) for wall, name in zip(walls, names))

    def _still_of(self, wall, name, limit):
        width = 252 if len(wall) == 1 else 84
        alts = [f"{name}{f', {title}' * bool(title)}" for title in self.titles]
        pictures = [picture(signed(grid.reshape(28, 28), limit), alt, width) for grid, alt in zip(wall, alts)]
        return row_of_pictures(pictures, self.titles, width, name)


def _given(array, biases, reference, weights):
    """The traits that take the weights, and what they take."""
    if isinstance(weights, (Network, NetworkModel)):
        sizes = weights.sizes
        if sizes[0] != 784:
            raise ValueError(f"a network must take 784 pixels; got one with sizes {list(sizes)}")
        return {reference: weights}
    if isinstance(weights, Layer):
        return {array: weights.W, biases: weights.b}
    weights = np.asarray(weights)
    single = weights.shape in ((784,), (28, 28))
    return {array: weights.reshape(1, 784) if single else weights}
