"""SumOfBends: a few neurons with one input, each of which can be moved, and their sum."""

from nnwidgets.sum_of_bends.widget import SumOfBends

__all__ = ["SumOfBends"]
