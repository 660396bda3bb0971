"""The activations of each layer after the input, as lit neurons in rows."""

from matplotlib.patches import Circle, Rectangle

from nnlib.plots import validation
from nnlib.plots.card import bare, new_axes
from nnlib.plots.colour_maps import BRIGHTNESS
from nnlib.plots.palette import BLACK_TEXT_FROM, FAINT_LIGHT, LIGHT, NEURON_RIM, STAGE

__all__ = ["layer_activations"]

WIDTH = 16  # of a row, in the diameters of its neurons where they are 16 or fewer
MOST_NUMBERED = 20  # neurons in a row that leave room for a number in each
ROW_HEIGHT = 1.6


def layer_activations(activations, ax=None):
    """Draw layers as rows of neurons: black is 0, white is 1, with the number inside where it fits.

    A layer of more than 20 neurons becomes a band of squares without numbers. Activations above 1, which
    ReLU allows, are drawn relative to the largest of their layer; the number in the neuron is unchanged.

    Parameters
    ----------
    activations : sequence of array_like, each (n,) or (1, n)
        One for each layer after the input: `[a[0] for a in net.activations(image[None])[1:]]`. The last is the
        output, under which stands the number of each neuron, 0 to n−1.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If there is no layer, a shape is another, or an activation is negative or not finite.
    """
    layers = [_checked_layer(k, layer) for k, layer in enumerate(activations)]
    if not layers:
        raise ValueError("activations must hold at least one layer; got none")
    height = ROW_HEIGHT * len(layers) + 0.3
    if ax is None:
        ax = new_axes(6.4, 6.4 * height / (WIDTH + 2.8), STAGE)
    ax.set(xlim=(-2.5, WIDTH + 0.3), ylim=(-height + ROW_HEIGHT / 2 - 0.1, ROW_HEIGHT / 2 - 0.1))
    ax.set(aspect="equal", facecolor=STAGE)
    bare(ax)
    points = _points_per_unit(ax)
    for k, layer in enumerate(layers):
        last = k == len(layers) - 1
        name = "output" if last else f"hidden {k + 1}"
        ax.text(-0.35, -k * ROW_HEIGHT, name, color=LIGHT, fontsize=min(10, 0.5 * points), ha="right", va="center")
        _draw_row(ax, layer, -k * ROW_HEIGHT, points, numbered_below=last)
    return ax


def _checked_layer(k, layer):
    layer = validation.finite(f"layer {k}", layer)
    if layer.ndim == 2 and len(layer) == 1:
        layer = layer[0]
    if layer.ndim != 1:
        raise ValueError(f"layer {k} must have the shape (n,) or (1, n); got {layer.shape}")
    if layer.min() < 0:
        raise ValueError(f"layer {k} must hold activations, 0 or more; got {layer.min():g}")
    return layer


def _points_per_unit(ax):
    return 72 * ax.bbox.width / ax.figure.dpi / (ax.get_xlim()[1] - ax.get_xlim()[0])


def _three_characters(activation):
    return f"{activation:.2f}".removeprefix("0") if activation < 0.995 else f"{activation:.1f}"


def _draw_row(ax, layer, y, points, numbered_below):
    pitch = min(1, WIDTH / len(layer))
    numbered = len(layer) <= MOST_NUMBERED
    brightest = max(1, layer.max())
    for j, activation in enumerate(layer):
        x = (j + 0.5) * pitch
        colour = BRIGHTNESS(activation / brightest)
        if not numbered:
            ax.add_patch(Rectangle((x - pitch / 2, y - 0.4), pitch, 0.8, facecolor=colour, edgecolor="none"))
            continue
        ax.add_patch(Circle((x, y), 0.45 * pitch, facecolor=colour, edgecolor=NEURON_RIM, linewidth=1))
        text_colour = "black" if activation > BLACK_TEXT_FROM * brightest else "white"
        size = min(9, 0.42 * points * pitch)
        ax.text(
            x, y, _three_characters(activation), color=text_colour, fontsize=size, ha="center", va="center_baseline"
        )
        if numbered_below:
            ax.text(x, y - 0.62, str(j), color=FAINT_LIGHT, fontsize=min(9, 0.45 * points), ha="center", va="top")
    if not numbered:
        frame = Rectangle((0, y - 0.4), WIDTH, 0.8, facecolor="none", edgecolor=NEURON_RIM, linewidth=1)
        ax.add_patch(frame)
