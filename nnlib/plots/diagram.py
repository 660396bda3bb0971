"""The whole network at a glance: image, lit neurons, and the connections that matter most."""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Rectangle

from nnlib.network import Network
from nnlib.plots import validation
from nnlib.plots.card import bare, new_axes
from nnlib.plots.colour_maps import BRIGHTNESS
from nnlib.plots.palette import (
    FAINT_LIGHT,
    LIGHT,
    NEGATIVE_ON_STAGE,
    NEURON_RIM,
    POSITIVE_ON_STAGE,
    STAGE,
)

__all__ = ["network_diagram"]

WIDTH, HEIGHT = 16.0, 10.0
IMAGE_LEFT, IMAGE_RIGHT, IMAGE_BOTTOM, IMAGE_TOP = 0.3, 4.3, 3.2, 7.2
NEURONS_LEFT, NEURONS_RIGHT = 7.3, 14.2
NEURONS_BOTTOM, NEURONS_TOP = 0.5, 9.1


def network_diagram(net, image=None, ax=None, strongest=3):
    """Draw a network from left to right: the image, each hidden layer, the outputs with their digits.

    The input layer is drawn as the 28×28 picture that it is; 784 dots would be noise. A line from the
    picture starts at the height of its pixel. Positive weights are blue and solid, negative ones red and
    dashed; a line is thicker the stronger the connection is, beside the others between the same two layers.

    Parameters
    ----------
    net : Network
        Its input must be 784 pixels.
    image : array_like, (784,) or (28, 28), optional
        Brightness of each pixel, 0..1. The neurons then light up with their activations, and a connection is
        strong when weight · activation is large. Without an image no neuron is lit and the weights alone count.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise.
    strongest : int
        How many connections to draw into each neuron.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the network's input or the image is no 28×28 picture, a pixel is not 0..1, or `strongest` is negative.
    TypeError
        If net is no Network.
    """
    if not isinstance(net, Network):
        raise TypeError(f"net must be a Network; got {net!r}")
    if net.sizes[0] != 784:
        raise ValueError(f"net must have an input of 784 pixels, drawn as a 28×28 picture; got {net.sizes[0]}")
    strongest = validation.at_least(0, "strongest", strongest)
    if image is not None:
        image = validation.brightness("image", validation.square("image", image))
    activations = None if image is None else [a[0] for a in net.activations(image.reshape(1, 784))]

    if ax is None:
        ax = new_axes(6.4, 6.4 * HEIGHT / WIDTH, STAGE)
    _draw_image(ax, image)
    places = [_pixel_places(), *_neuron_places(net.sizes[1:])]
    for k, layer in enumerate(net.layers):
        flow = layer.W if activations is None else layer.W * activations[k]
        _draw_connections(ax, flow, places[k], places[k + 1], strongest)
    for k, (size, place) in enumerate(zip(net.sizes[1:], places[1:])):
        _draw_neurons(ax, place, None if activations is None else activations[k + 1], size)
    _write_outputs(ax, places[-1], None if activations is None else activations[-1])
    _write_key(ax)
    ax.set(xlim=(0, WIDTH), ylim=(0, HEIGHT), aspect="equal", facecolor=STAGE)
    bare(ax)
    return ax


def _pixel_places():
    row_height = (IMAGE_TOP - IMAGE_BOTTOM) / 28
    heights = IMAGE_TOP - row_height * (np.arange(28) + 0.5)
    return np.column_stack([np.full(784, IMAGE_RIGHT), np.repeat(heights, 28)])


def _neuron_places(sizes):
    middle = (NEURONS_BOTTOM + NEURONS_TOP) / 2
    columns = np.linspace(NEURONS_LEFT, NEURONS_RIGHT, len(sizes)) if len(sizes) > 1 else [NEURONS_RIGHT]
    return [
        np.column_stack([np.full(n, x), middle - _pitch(n) * (np.arange(n) - (n - 1) / 2)])
        for n, x in zip(sizes, columns)
    ]


def _pitch(size):
    return min(0.85, (NEURONS_TOP - NEURONS_BOTTOM) / size)


def _draw_image(ax, image):
    extent = (IMAGE_LEFT, IMAGE_RIGHT, IMAGE_BOTTOM, IMAGE_TOP)
    pixels = np.zeros((28, 28)) if image is None else image
    ax.imshow(pixels, cmap=BRIGHTNESS, vmin=0, vmax=1, interpolation="nearest", origin="upper", extent=extent)
    side = IMAGE_RIGHT - IMAGE_LEFT
    ax.add_patch(Rectangle((IMAGE_LEFT, IMAGE_BOTTOM), side, side, fill=False, edgecolor=NEURON_RIM, linewidth=1))
    _caption(ax, (IMAGE_LEFT + IMAGE_RIGHT) / 2, IMAGE_TOP + 0.2, "28×28 pixels")


def _caption(ax, x, y, text):
    ax.text(x, y, text, color=FAINT_LIGHT, fontsize=8.5, ha="center", va="bottom")


def _draw_connections(ax, flow, starts, ends, strongest):
    strength = np.abs(flow)
    largest = strength.max()
    if strongest == 0 or largest == 0:
        return
    into, out_of = np.indices(flow.shape)
    kept = np.argsort(strength, axis=1)[:, -strongest:]
    into, out_of = np.repeat(np.arange(len(flow)), kept.shape[1]), kept.ravel()
    into, out_of = into[strength[into, out_of] > 0], out_of[strength[into, out_of] > 0]
    for positive, colour, dashes in ((True, POSITIVE_ON_STAGE, "solid"), (False, NEGATIVE_ON_STAGE, (0, (3, 2)))):
        drawn = (flow[into, out_of] > 0) == positive
        if not drawn.any():
            continue
        lines = np.stack([starts[out_of[drawn]], ends[into[drawn]]], axis=1)
        share = strength[into[drawn], out_of[drawn]] / largest
        ax.add_collection(
            LineCollection(lines, colors=colour, linewidths=0.5 + 1.6 * share, linestyles=[dashes], zorder=1)
        )


def _draw_neurons(ax, places, activations, size):
    radius = min(0.3, 0.42 * _pitch(size))
    brightest = 1 if activations is None else max(1, activations.max())
    for j, place in enumerate(places):
        colour = STAGE if activations is None else BRIGHTNESS(activations[j] / brightest)
        ax.add_patch(Circle(place, radius, facecolor=colour, edgecolor=NEURON_RIM, linewidth=1, zorder=2))
    _caption(ax, places[0, 0], places[0, 1] + radius + 0.12, f"{size} neurons")


def _write_outputs(ax, places, activations):
    brightest = None if activations is None else int(activations.argmax())
    for j, (x, y) in enumerate(places):
        chosen = j == brightest
        text = str(j) if activations is None else f"{j}  {activations[j]:.2f}"
        weight = "bold" if chosen else "normal"
        size = min(9.5, 14 * _pitch(len(places)))
        colour = LIGHT if chosen else FAINT_LIGHT
        ax.text(x + 0.45, y, text, color=colour, fontsize=size, fontweight=weight, ha="left", va="center_baseline")


def _write_key(ax):
    for y, colour, dashes, text in (
        (1.5, POSITIVE_ON_STAGE, "solid", "positive weight"),
        (0.8, NEGATIVE_ON_STAGE, (0, (3, 2)), "negative weight"),
    ):
        ax.add_collection(LineCollection([[(0.3, y), (1.3, y)]], colors=colour, linewidths=1.8, linestyles=[dashes]))
        ax.text(1.5, y, text, color=colour, fontsize=8.5, ha="left", va="center")
