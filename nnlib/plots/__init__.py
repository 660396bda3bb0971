"""Pictures of the network: digits, weight grids, activations, the whole diagram, and curves of training.

Besides, what a picture of one's own needs: axes to draw on, and the colours of the others.

matplotlib comes with the first thing that draws: the widgets, and Python on a page, have but colours from here.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from nnlib.plots.palette import (
    CURVE_STYLES,
    FAINT_INK,
    HAIRLINE,
    INK,
    MINUS_DASH,
    NEGATIVE,
    NEURON_RIM,
    POSITIVE,
    full_colour,
)

if TYPE_CHECKING:
    from nnlib.plots.activations import layer_activations
    from nnlib.plots.card import bare, grid_of_axes, new_axes, new_figure
    from nnlib.plots.colour_maps import WEIGHT_COLOURS
    from nnlib.plots.curves import accuracy_curve, cost_curve
    from nnlib.plots.diagram import network_diagram
    from nnlib.plots.digit_images import digit, digits
    from nnlib.plots.weights import weight_grid, weight_grids

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

DRAWN_IN = {
    "activations": ["layer_activations"],
    "card": ["bare", "grid_of_axes", "new_axes", "new_figure"],
    "colour_maps": ["WEIGHT_COLOURS"],
    "curves": ["accuracy_curve", "cost_curve"],
    "diagram": ["network_diagram"],
    "digit_images": ["digit", "digits"],
    "weights": ["weight_grid", "weight_grids"],
}


def __getattr__(name: str) -> Any:
    for module, names in DRAWN_IN.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
