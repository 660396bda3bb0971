"""EdgeFit: an edge laid on a grid of weights, and how much of the grid it explains."""

from nnwidgets.edge_fit.widget import EdgeFit

__all__ = ["EdgeFit"]
