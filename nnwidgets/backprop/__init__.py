"""Backprop: one image's wishes, carried backward through the network, beside the average of many."""

from nnwidgets.backprop.widget import Backprop

__all__ = ["Backprop"]
