"""Digits as the network gets them: white strokes on black, one square a pixel."""

import numpy as np

from nnlib.plots import validation
from nnlib.plots.card import bare, grid_of_axes, new_axes
from nnlib.plots.colour_maps import BRIGHTNESS
from nnlib.plots.palette import BLACK_TEXT_FROM, INK

__all__ = ["digit", "digits"]


def digit(image, ax=None, title=None, numbers=False):
    """Draw one image: black is 0, white is 1.

    Parameters
    ----------
    image : array_like, (784,) or (28, 28)
        Brightness of each pixel, 0..1. With `numbers`, any rectangle (rows, columns): a part of an image.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure otherwise.
    title : str, optional
    numbers : bool
        Write each pixel's brightness into its square. Small parts of an image read best.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If the shape is another, or a value is not finite or outside 0..1.
    """
    pixels = _checked_rectangle(image) if numbers else validation.square("image", image)
    validation.brightness("image", pixels)
    rows, columns = pixels.shape
    if ax is None:
        ax = new_axes(max(2.4, 0.4 * columns), max(2.4, 0.4 * rows)) if numbers else new_axes(2.4, 2.4)
    ax.imshow(pixels, cmap=BRIGHTNESS, vmin=0, vmax=1, interpolation="nearest", origin="upper", aspect="equal")
    bare(ax)
    if title is not None:
        ax.set_title(title, color=INK, fontsize=10)
    if numbers:
        _write_numbers(ax, pixels)
    return ax


def digits(images, labels=None, columns=10):
    """Draw several images side by side, each under its label.

    Parameters
    ----------
    images : array_like, (count, 784) or (count, 28, 28)
        Brightness of each pixel, 0..1.
    labels : sequence, (count,), optional
        What stands above each image: its digit, or any text.
    columns : int
        Images in a row.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If a shape, a count or a value does not fit.
    """
    images = validation.finite("images", images)
    if images.shape[1:] not in ((784,), (28, 28)):
        raise ValueError(f"images must have the shape (count, 784) or (count, 28, 28); got {images.shape}")
    validation.brightness("images", images)
    columns = validation.at_least(1, "columns", columns)
    titles = [None] * len(images) if labels is None else validation.captions("labels", labels, len(images))
    figure, axes = grid_of_axes(len(images), columns, 0.7, 0.7 if labels is None else 0.92)
    for image, ax, title in zip(images, axes, titles):
        digit(image, ax=ax, title=title)
    return figure


def _checked_rectangle(image):
    pixels = validation.finite("image", image)
    if pixels.shape == (784,):
        return pixels.reshape(28, 28)
    if pixels.ndim != 2:
        raise ValueError(f"image must have the shape (784,) or (rows, columns); got {pixels.shape}")
    return pixels


def _write_numbers(ax, pixels):
    square_in_points = 72 * ax.bbox.width / ax.figure.dpi / pixels.shape[1]
    for (row, column), value in np.ndenumerate(pixels):
        ax.text(
            column,
            row,
            f"{value:.2f}".rstrip("0").rstrip("."),
            color="black" if value > BLACK_TEXT_FROM else "white",
            fontsize=min(10, 0.38 * square_in_points),
            ha="center",
            va="center_baseline",
        )
