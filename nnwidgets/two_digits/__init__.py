"""TwoDigits: one digit laid over another, and the share of lit pixels that they have in common."""

from nnwidgets.two_digits.widget import TwoDigits

__all__ = ["TwoDigits"]
