"""Backprop: one image's errors, carried backward through the network, beside the average of many."""

from nnwidgets.backprop.widget import Backprop

__all__ = ["Backprop"]
