"""DigitStrip: a few images side by side, each to be opened and read."""

from nnwidgets.digit_strip.widget import DigitStrip

__all__ = ["DigitStrip"]
