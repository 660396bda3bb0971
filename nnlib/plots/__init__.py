"""Pictures of the network: digits, weight grids, activations, the whole diagram, and curves of training.

Besides, what a picture of one's own needs: axes to draw on, and the colours of the others.
"""

from nnlib.plots.card import bare, grid_of_axes, new_axes, new_figure
from nnlib.plots.curves import accuracy_curve, cost_curve
from nnlib.plots.digit_images import digit, digits
from nnlib.plots.layer_activations import layer_activations
from nnlib.plots.network_diagram import network_diagram
from nnlib.plots.palette import (
    CURVE_STYLES,
    FAINT_INK,
    HAIRLINE,
    INK,
    MINUS_DASH,
    NEGATIVE,
    NEURON_RIM,
    POSITIVE,
    WEIGHT_COLOURS,
)
from nnlib.plots.weight_grids import full_colour, weight_grid, weight_grids

__all__ = [
    "CURVE_STYLES",
    "FAINT_INK",
    "HAIRLINE",
    "INK",
    "MINUS_DASH",
    "NEGATIVE",
    "NEURON_RIM",
    "POSITIVE",
    "WEIGHT_COLOURS",
    "accuracy_curve",
    "bare",
    "cost_curve",
    "digit",
    "digits",
    "full_colour",
    "grid_of_axes",
    "layer_activations",
    "network_diagram",
    "new_axes",
    "new_figure",
    "weight_grid",
    "weight_grids",
]
