"""A picture's second version, for the dark page: as dark as the page, its colours of the same hue.

A plot on white would be the brightest thing on a dark page. Lightness is turned round, so that ink becomes light and
blue stays blue. What shows brightness itself (digits, neurons) keeps it: to turn a digit round would say that it is
black on white. Such parts are areas of pure grey; the ink of letters and lines has a tinge, or is thin.

The browser's Python has this file too (book/page_python), for what a reader's own cell draws: hence nothing of the
book is imported here but two colours.
"""

import numpy as np
from PIL import Image

from .night_colours import INK, PAPER

THICK = 7  # pixels: an area of pure grey at least as wide is no letter and no line
WHITE, PURE = 0.97, 0.015


def has_white_ground(path):
    """Whether the four corners of a picture are white, or nothing is there."""
    with Image.open(path) as image:
        corners = [(x, y) for x in (0, image.width - 1) for y in (0, image.height - 1)]
        pixels = [image.convert("RGBA").getpixel(corner) for corner in corners]
    return all(alpha == 0 or min(rgb) >= 250 for *rgb, alpha in pixels)


def by_night(rgb):
    """The night version of a picture.

    Parameters
    ----------
    rgb : numpy.ndarray, (height, width, 3), 0..1

    Returns
    -------
    numpy.ndarray, (height, width, 3), 0..1
    """
    most, least = rgb.max(axis=2), rgb.min(axis=2)
    turned = (rgb + (1 - most - least)[..., None]).clip(0, 1)
    night = colour(PAPER) + turned * (colour(INK) - colour(PAPER))
    ground = grown(on_the_border(least > WHITE), least > WHITE)
    grey = (most - least < PURE) & (most < WHITE)
    brightness = grown(opened(grey, THICK), ~ground)
    return np.where(brightness[..., None], rgb, night)


def colour(name):
    return np.array([int(name[place : place + 2], 16) for place in (1, 3, 5)]) / 255


def on_the_border(mask):
    border = np.zeros_like(mask)
    border[[0, -1]], border[:, [0, -1]] = mask[[0, -1]], mask[:, [0, -1]]
    return border


def opened(mask, size):
    """The parts of a mask that a square of `size` pixels fits into, by one corner of each square."""
    sums = np.pad(mask, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    inside = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    found = np.zeros_like(mask)
    found[: inside.shape[0], : inside.shape[1]] = inside == size * size
    return found


def grown(seeds, within):
    """All of `within` that hangs together with the seeds, along rows and columns."""
    seeds = seeds & within
    while True:
        wider = along_rows(along_rows(seeds, within).T, within.T).T
        if (wider == seeds).all():
            return seeds
        seeds = wider


def along_rows(seeds, within):
    """Every run of `within` in a row that holds a seed."""
    starts = within & ~np.pad(within, ((0, 0), (1, 0)))[:, :-1]
    run = starts.ravel().cumsum()
    has_seed = np.bincount(run, weights=seeds.ravel()) > 0
    return (has_seed[run] & within.ravel()).reshape(within.shape)


def night_picture(source):
    """The night version of a picture in a file, as an image."""
    rgb = np.asarray(Image.open(source).convert("RGBA"), dtype=float) / 255
    on_white = rgb[..., :3] * rgb[..., 3:] + 1 - rgb[..., 3:]
    return Image.fromarray(np.round(255 * by_night(on_white)).astype(np.uint8))
