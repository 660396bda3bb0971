"""Descent: a ball that steps downhill, on a curve and on a slice of the network's cost."""

from nnwidgets.descent.widget import Descent

__all__ = ["Descent"]
