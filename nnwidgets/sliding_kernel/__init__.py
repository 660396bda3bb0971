"""SlidingKernel: nine weights slid over a picture, and the edges that their sums find."""

from nnwidgets.sliding_kernel.widget import SlidingKernel

__all__ = ["SlidingKernel"]
