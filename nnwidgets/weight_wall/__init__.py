"""WeightWall: a first layer's grids on one scale, each to be opened over a digit."""

from nnwidgets.weight_wall.widget import WeightWall

__all__ = ["WeightWall"]
