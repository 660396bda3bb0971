"""Pictures of the network: digits, weight grids, activations, the whole diagram, and curves of training."""

from nnlib.plots.curves import accuracy_curve, cost_curve
from nnlib.plots.digit_images import digit, digits
from nnlib.plots.layer_activations import layer_activations
from nnlib.plots.network_diagram import network_diagram
from nnlib.plots.weight_grids import weight_grid, weight_grids

__all__ = [
    "accuracy_curve",
    "cost_curve",
    "digit",
    "digits",
    "layer_activations",
    "network_diagram",
    "weight_grid",
    "weight_grids",
]
