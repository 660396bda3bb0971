"""The colours between those of the palette, for matplotlib."""

from matplotlib.colors import LinearSegmentedColormap

from nnlib.plots.palette import NEGATIVE, PAPER, POSITIVE

WEIGHT_COLOURS = LinearSegmentedColormap.from_list("weights", [NEGATIVE, PAPER, POSITIVE], N=1023)
# Black is 0 and white is 1, for a pixel and for a neuron.
BRIGHTNESS = LinearSegmentedColormap.from_list("brightness", ["#000000", "#ffffff"])
