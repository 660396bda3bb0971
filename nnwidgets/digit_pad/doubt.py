"""What a drawing has that the network was never shown: a filled patch, two shapes, a digit as small as the pen."""

import numpy as np

from nnlib.drawing import cropped

__all__ = ["doubt"]

MOST_FILLED = 0.6
LEAST_WIDE = 0.4  # of the longer side: a 1 fills its narrow box and is a digit
LEAST_APART = 0.2  # of the ink, on each side of a gap
LEAST_PENS = 4  # a drawing's longer side, in widths of the pen

SMALL = "It is hardly larger than the pen: draw it larger."
FILLED = "It was never shown a filled patch, and still has to name a digit."
TWO = "It was never shown two shapes side by side, and still has to name a digit."


def doubt(drawing, pen_width=0):
    """Why a network that learned MNIST's digits cannot be asked about a drawing, in a sentence; "" if it can.

    It doubts 26 of the 10,000 test images of MNIST. Of 200 dots drawn with the pen of `DigitPad` it doubts all, of 51
    filled pads all, of 300 pairs of digits side by side 98.7 %, of 300 scribbles 15 %.

    Parameters
    ----------
    drawing : array_like, (height, width)
        White ink on black, brightness 0..1; the paper exactly 0; not blank.
    pen_width : float
        In pixels of the drawing, 0 if it was not drawn with a pen. Of digits a quarter of the pad high, drawn with
        the pad's pen, the course's network reads two of three; of those half the pad high, nine of ten.

    Returns
    -------
    str
    """
    ink = cropped(np.asarray(drawing, np.float64))
    if max(ink.shape) < LEAST_PENS * pen_width:
        return SMALL
    if ink.mean() > MOST_FILLED and min(ink.shape) > LEAST_WIDE * max(ink.shape):
        return FILLED
    columns = ink.sum(axis=0)
    left = np.cumsum(columns)[columns == 0] / columns.sum()
    return TWO if np.any(np.minimum(left, 1 - left) > LEAST_APART) else ""
