"""TenSprings: ten outputs, each drawn by a spring to its target, and what that costs."""

from nnwidgets.ten_springs.widget import TenSprings

__all__ = ["TenSprings"]
