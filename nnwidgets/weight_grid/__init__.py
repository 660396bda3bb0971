"""WeightGrid: the 784 weights of one neuron, to be painted."""

from nnwidgets.weight_grid.widget import WeightGrid

__all__ = ["WeightGrid"]
