"""DigitPad: draw a digit and watch the network read it."""

from nnwidgets.digit_pad.widget import DigitPad

__all__ = ["DigitPad"]
