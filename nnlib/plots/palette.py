"""The colours of every picture, in matplotlib and in the widgets.

No colour reaches a contrast of 4.5:1 on a white page and on a dark one (#121212) alike: the best is
4.3:1. So each picture brings its own background, and its colours are chosen for that. Weights and curves
stand on white paper; neurons stand on a dark stage, where a lit one shines.
"""

from matplotlib.colors import LinearSegmentedColormap

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
WEIGHT_COLOURS = LinearSegmentedColormap.from_list("weights", [NEGATIVE, PAPER, POSITIVE], N=1023)
SHARE_IN_FULL_COLOUR = 0.005  # of a picture's weights, the largest: a few huge ones would leave all others pale
FAINTEST_DASH = 0.15  # of full colour: a square paler than that is as good as white
MINUS_DASH = "#4a0603"
POSITIVE_ON_STAGE = "#64adff"
NEGATIVE_ON_STAGE = "#ff8474"

# Black is 0 and white is 1, for a pixel and for a neuron.
BRIGHTNESS = LinearSegmentedColormap.from_list("brightness", ["#000000", "#ffffff"])
BLACK_TEXT_FROM = 0.46  # the brightness from which black is the clearer colour of text, 4.5:1 or better either way

# Neither blue nor red, which are kept for the signs of weights. Each at least 4.5:1 on PAPER.
CURVE_STYLES = [("#00736b", "-"), ("#a85000", "--"), ("#6f3fa0", "-."), ("#4a4f5a", ":")]
