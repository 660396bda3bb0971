"""The colours of every picture, in matplotlib (colour_maps.py) and in the widgets.

No colour reaches a contrast of 4.5:1 on a white page and on a dark one (#121212) alike: the best is
4.3:1. So each picture brings its own background, and its colours are chosen for that. Weights and curves
stand on white paper; neurons stand on a dark stage, where a lit one shines.
"""

import numpy as np

PAPER = "#ffffff"
INK = "#22262e"
FAINT_INK = "#5b6270"
HAIRLINE = "#c9ced6"

STAGE = "#171a21"
LIGHT = "#f4f5f7"
FAINT_LIGHT = "#a9b0bd"
NEURON_RIM = "#7d8594"

# Positive is blue and negative red, as in the lesson; from white on in a straight line, as the widgets paint. Each
# picture adds a second sign that needs no hue: dashes for negative.
POSITIVE = "#1d5fb0"
NEGATIVE = "#b3261e"
SHARE_IN_FULL_COLOUR = 0.005  # of a picture's weights, the largest: a few huge ones would leave all others pale
FAINTEST_DASH = 0.15  # of full colour: a square paler than that is as good as white
MINUS_DASH = "#4a0603"
POSITIVE_ON_STAGE = "#64adff"
NEGATIVE_ON_STAGE = "#ff8474"

BLACK_TEXT_FROM = 0.46  # the brightness from which black is the clearer colour of text, 4.5:1 or better either way

# Neither blue nor red, which are kept for the signs of weights. Each at least 4.5:1 on PAPER.
CURVE_STYLES = [("#00736b", "-"), ("#a85000", "--"), ("#6f3fa0", "-."), ("#4a4f5a", ":")]


def full_colour(weights):
    """The size of weight from which on a picture of weights has its full colour: one rule for every picture.

    Parameters
    ----------
    weights : array_like
        All that the picture shows.

    Returns
    -------
    float
        The size of the largest that is not among the largest 0.5 %; of them all, if that is 0; 1 if all are 0.
    """
    sizes = np.sort(np.abs(weights), axis=None)
    return float(sizes[-1 - int(SHARE_IN_FULL_COLOUR * sizes.size)] or sizes[-1]) or 1.0
