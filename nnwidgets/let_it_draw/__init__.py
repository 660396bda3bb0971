"""LetItDraw: a network draws a digit, by moving the image and not the weights."""

from nnwidgets.let_it_draw.widget import LetItDraw

__all__ = ["LetItDraw"]
