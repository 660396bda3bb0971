"""MatrixVectorProduct: the wires into a neuron become a row, and the row meets the activations."""

from html import escape

import numpy as np
import traitlets

from nnlib.activation import sigmoid
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd

__all__ = ["MatrixVectorProduct"]

MOST = 4
LARGEST = 10.0


class MatrixVectorProduct(CourseWidget):
    """A small layer as wires and as W a + b: numbers slide off the wires into rows, rows are laid on the activations.

    Parameters
    ----------
    W : array_like, (n_out, n_in)
        At most 4 × 4, each number −10..10.
    a : array_like, (n_in,)
        Activations, 0..1.
    b : array_like, (n_out,)
        Biases, −10..10.
    step : float
        How far the story is: 0 wires, 1 the rows of W, 2 with a and b beside it, then a unit for each row's product.
    caption : str
        A line below the widget.

    Raises
    ------
    ValueError
        If the shapes do not fit or are too large.
    traitlets.TraitError
        If a number or the step is out of range.
    """

    front_end = FrontEnd(__file__, ["shared/stage/stage.css"])
    sentence = "A layer of neurons as W a + b. With JavaScript you can slide the weights off their wires."

    weights = traitlets.List(traitlets.Float(min=-LARGEST, max=LARGEST)).tag(sync=True)
    activations = traitlets.List(traitlets.Float(min=0, max=1)).tag(sync=True)
    biases = traitlets.List(traitlets.Float(min=-LARGEST, max=LARGEST)).tag(sync=True)
    step = traitlets.Float(0.0, min=0).tag(sync=True)

    def __init__(self, W, a, b, *, step=0, caption=""):
        W, a, b = (np.asarray(array, float) for array in (W, a, b))
        if W.ndim != 2 or W.shape != (b.size, a.size) or not 1 <= min(W.shape) <= max(W.shape) <= MOST:
            raise ValueError(
                f"W must be (n_out, n_in), at most {MOST} × {MOST}, with a (n_in,) and b (n_out,); got {W.shape}, "
                f"{a.shape} and {b.shape}"
            )
        super().__init__(caption=caption, label="From wires to W a + b")
        self.weights, self.activations, self.biases = W.ravel().tolist(), a.tolist(), b.tolist()
        self.step = step

    @property
    def W(self):
        """The weights, (n_out, n_in): row k holds those into neuron k."""
        return np.reshape(self.weights, (len(self.biases), len(self.activations)))

    @property
    def z(self):
        """W a + b, (n_out,)."""
        return self.W @ self.activations + self.biases

    @property
    def next_activations(self):
        """σ(W a + b), (n_out,)."""
        return sigmoid(self.z)

    def still(self):
        def cells(rows):
            columns = len(rows[0])
            texts = (number if number == "?" else f"{number:g}".replace("-", "−") for row in rows for number in row)
            numbers = "".join(f"<span>{text}</span>" for text in texts)
            style = (
                f"display:inline-grid;grid-template-columns:repeat({columns},auto);gap:0.3em 1em;padding:0.3em 0.7em;"
                "border:solid;border-width:0 2px;border-radius:6px;vertical-align:middle"
            )
            return f'<span style="{style}">{numbers}</span>'

        told = [z if self.step >= 3 + k else "?" for k, z in enumerate(self.z)]  # a sum is not told before its time
        columns = [[[number] for number in numbers] for numbers in (self.activations, self.biases, told)]
        name = escape(f"W a + b: a matrix of {len(self.biases)} rows times {len(self.activations)} activations")
        parts = [cells(self.W), cells(columns[0]), "+", cells(columns[1]), "=", cells(columns[2])]
        return f'<p role="img" aria-label="{name}" style="font-variant-numeric:tabular-nums">{" ".join(parts)}</p>'

    @traitlets.validate("weights", "activations", "biases")
    def _as_many(self, proposal):
        name, value = proposal.trait.name, proposal.value
        old = getattr(self, name)
        if old and len(value) != len(old):
            raise traitlets.TraitError(f"{name} must be {len(old)} numbers; got {len(value)}")
        return value

    @traitlets.validate("step")
    def _in_story(self, proposal):
        last = 2 + len(self.biases)
        if proposal.value > last:
            raise traitlets.TraitError(f"step must be 0..{last}; got {proposal.value:g}")
        return proposal.value
