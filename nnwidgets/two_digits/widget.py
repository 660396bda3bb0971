"""TwoDigits: one digit laid over another, and the share of lit pixels that they have in common."""

import numpy as np
import traitlets

from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures

__all__ = ["TwoDigits"]

LIT = 0.5


class TwoDigits(CourseWidget):
    """Lay one digit over another, as two panes of glass, and collect the shares of lit pixels in common.

    Parameters
    ----------
    digits : nnlib.Split or DigitsModel
        At most 400 digits of two kinds, such as 3s and 8s.
    first, second : int
        The positions of the two that are shown; both of the first one's kind.
    caption : str
        A line below the widget.

    Attributes
    ----------
    right, down, turn : int
        How far the second has been moved, in pixels, and turned clockwise, in degrees.

    Raises
    ------
    ValueError
        If the digits are not of two kinds, or more than 400.
    """

    front_end = FrontEnd(__file__)
    sentence = "Two digits, and one on the other. With JavaScript you can move one of them and try other pairs."

    digits = DigitsReference()
    first = traitlets.Int(0, min=0).tag(sync=True)
    second = traitlets.Int(1, min=0).tag(sync=True)
    right = traitlets.Int(0, min=-27, max=27).tag(sync=True)
    down = traitlets.Int(0, min=-27, max=27).tag(sync=True)
    turn = traitlets.Int(0, min=-45, max=45).tag(sync=True)

    def __init__(self, digits, first=0, second=1, *, caption=""):
        super().__init__(
            digits=digits, first=first, second=second, caption=caption, label="Two digits, one on the other"
        )
        kinds = np.unique(self.digits.labels)
        if len(kinds) != 2 or len(self.digits.labels) > 400:
            raise ValueError(
                f"digits must be at most 400 of two kinds; got {len(self.digits.labels)} of the kinds {kinds.tolist()}"
            )

    @property
    def share(self):
        """Of the first one's lit pixels, the share that are lit in the second, as both were written."""
        first, second = (self.digits.images[k] > LIT for k in (self.first, self.second))
        return float((first & second).sum() / first.sum())

    def still(self):
        first, second = (self.digits.images[k] > LIT for k in (self.first, self.second))
        over = 0.4 * (first ^ second) + (first & second)
        names = ["the first of the two", "the second, to be dragged", f"one on the other: {self.share:.0%} shared"]
        pictures = [
            picture(grey(image.reshape(28, 28)), name, 140) for image, name in zip((first, second, over), names)
        ]
        return row_of_pictures(pictures, names, 140, self.label)
