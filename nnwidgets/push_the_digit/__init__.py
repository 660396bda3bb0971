"""PushTheDigit: what a network reads as a digit is pushed out of the middle."""

from nnwidgets.push_the_digit.widget import PushTheDigit

__all__ = ["PushTheDigit"]
