"""Gears: the chain rule as a machine, from a weight to the cost."""

from nnwidgets.gears.widget import Gears

__all__ = ["Gears"]
