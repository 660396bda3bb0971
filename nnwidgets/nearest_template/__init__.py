"""NearestTemplate: a digit of one's own hand, and how far it is from ten templates."""

from nnwidgets.nearest_template.widget import NearestTemplate

__all__ = ["NearestTemplate"]
