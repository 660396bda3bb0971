"""Gears: the chain rule as a machine, from a weight to the cost."""

from html import escape

import numpy as np
import traitlets

from nnlib.activation import sigmoid
from nnlib.plots.palette import FAINT_INK, NEGATIVE, POSITIVE
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd

__all__ = ["Gears"]

LIMIT = 10.0
NAMES = ("w", "z", "a", "C")


class Gears(CourseWidget):
    """Turn the first weight of a chain of neurons, and see how fast everything behind it moves, down to the cost.

    Layer l is aˡ = σ(wˡ aˡ⁻¹ + bˡ), the cost (a − y)². A wheel as large as a slope drives the next number line.

    Parameters
    ----------
    weights : sequence of float
        The first one, −10..10, is what the reader turns.
    biases : sequence of float
        As many as weights.
    a_in : float
        The activation before the first layer.
    y : float
        The desired output.
    layers : int, optional
        How many of the layers are in the chain; all if left out.
    caption : str
        A line below the widget.

    Raises
    ------
    ValueError
        If weights and biases are not equally many finite numbers.
    traitlets.TraitError
        If the first weight or the number of layers is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = "How fast each thing turns the next. With JavaScript you can turn the first wheel."

    weight = traitlets.Float(0.0, min=-LIMIT, max=LIMIT).tag(sync=True)
    layers = traitlets.Int(1, min=1).tag(sync=True)
    onward = traitlets.List(traitlets.Float(), read_only=True).tag(sync=True)
    biases = traitlets.List(traitlets.Float(), read_only=True).tag(sync=True)
    a_in = traitlets.Float(1.0, read_only=True).tag(sync=True)
    y = traitlets.Float(1.0, read_only=True).tag(sync=True)

    def __init__(self, weights=(1.5,), biases=(-0.6,), *, a_in=0.8, y=1.0, layers=None, caption=""):
        numbers = [*weights, *biases, a_in, y]
        if not len(weights) == len(biases) > 0 or not np.isfinite(numbers).all():
            raise ValueError(
                f"weights and biases must be equally many finite numbers; got {list(weights)} and {list(biases)}"
            )
        super().__init__(caption=caption, label="The chain rule: from a weight to the cost")
        self.set_trait("onward", [float(weight) for weight in weights[1:]])
        self.set_trait("biases", [float(bias) for bias in biases])
        self.set_trait("a_in", float(a_in))
        self.set_trait("y", float(y))
        self.weight = float(weights[0])
        self.layers = len(biases) if layers is None else layers

    @property
    def chain(self):
        """Of each quantity, from the weight to the cost, its value and how fast it turns the next, as an array."""
        found, a, turn = [], self.a_in, self.a_in
        for k, (w, b) in enumerate(zip([self.weight, *self.onward], self.biases[: self.layers], strict=False)):
            found.append((self.weight if k == 0 else a, turn if k == 0 else w))
            z = w * a + b
            a = float(sigmoid(z))
            found.append((z, a * (1 - a)))
        return np.array([*found, (a, 2 * (a - self.y)), ((a - self.y) ** 2, np.nan)])

    @property
    def slope(self):
        """How fast the cost moves for each unit of the first weight: the product of all slopes."""
        return float(self.chain[:-1, 1].prod())

    def still(self):
        chain = self.chain
        shown = [*range(min(3, len(chain) - 1)), len(chain) - 1]
        parts, words = [], []
        for place, k in enumerate(shown):
            x, (value, slope) = 60 + 150 * place, chain[k]
            name = NAMES[place] if self.layers == 1 or place in (0, 3) else f"{NAMES[place]}¹"
            words.append(f"{name} {value:.3f}")
            parts.append(
                f'<circle cx="{x}" cy="60" r="26" fill="none" stroke="{FAINT_INK}"/>'
                f'<text x="{x}" y="118" text-anchor="middle" font-weight="600">{name} {_text(value)}</text>'
            )
            if place == len(shown) - 1:
                continue
            colour = NEGATIVE if slope < 0 else POSITIVE
            parts.append(
                f'<circle cx="{x}" cy="60" r="{26 * abs(slope):.1f}" fill="{colour}" fill-opacity="0.25" '
                f'stroke="{colour}"/><text x="{x + 75}" y="56" text-anchor="middle">× {_text(slope)}</text>'
                f'<path d="M{x + 44} 66h58m-6 -4l6 4l-6 4" fill="none" stroke="{FAINT_INK}"/>'
            )
            words.append(f"times {slope:.3f}")
        alt = escape(f"Wheels from the weight to the cost: {', '.join(words)}.")
        return (
            f'<svg role="img" aria-label="{alt}" viewBox="0 0 570 130" width="570" style="max-width:100%" '
            f'font-family="sans-serif" font-size="14" fill="currentColor">{"".join(parts)}</svg>'
        )

    @traitlets.validate("layers")
    def _some(self, proposal):
        if proposal.value > len(self.biases):
            raise traitlets.TraitError(f"layers must be 1..{len(self.biases)}; got {proposal.value}")
        return proposal.value


def _text(value):
    return f"{value:.3f}".replace("-", "−")
