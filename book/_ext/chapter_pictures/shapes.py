"""Shapes of a chapter's picture as SVG: pixels, neurons, lines, arrows. Numbers are kept short: they are on a page."""

import numpy as np

from nnlib.plots.palette import FAINT_LIGHT, LIGHT, NEGATIVE_ON_STAGE, POSITIVE_ON_STAGE, STAGE
from nnwidgets.frame.palette import ON_STAGE

WIDTH, HEIGHT = 160, 100
FAINT = FAINT_LIGHT
YOU = ON_STAGE["you"]  # a way walked, a place meant


def short(number):
    return f"{number:.1f}".removesuffix(".0")


def sign_colour(value):
    return POSITIVE_ON_STAGE if value > 0 else NEGATIVE_ON_STAGE


def frame(x, y, width, height, colour=None):
    """A rectangle's edge: of a picture, or in a colour around the place meant."""
    edge = f'stroke="{colour}"' if colour else f'stroke="{FAINT}" stroke-opacity=".4" stroke-width=".5"'
    return f'<rect {box(x, y, width, height)} fill="none" {edge}/>'


def bar(x, base, width, height, colour, opacity=1.0):
    """A bar that stands on the height `base`."""
    return f'<rect {box(x, base - height, width, height)} fill="{colour}" fill-opacity="{opacity:.2g}"/>'


def box(x, y, width, height):
    return f'x="{short(x)}" y="{short(y)}" width="{short(width)}" height="{short(height)}"'


def pixels(image, x, y, size, colour=LIGHT, levels=4):
    """The bright cells of an image (rows, columns), 0..1, in a few shades: each shade one path of runs of cells."""
    shades = np.rint(np.clip(image, 0, 1) * levels).astype(int)
    for shade in range(1, levels + 1):
        runs = "".join(
            f"M{short(x + start * size)} {short(y + row * size)}h{short((end - start) * size)}"
            f"v{short(size)}h{short((start - end) * size)}z"
            for row, cells in enumerate(shades == shade)
            for start, end in runs_of(cells)
        )
        if runs:
            yield f'<path d="{runs}" fill="{colour}" fill-opacity="{shade / levels:.2g}"/>'


def runs_of(cells):
    """Where a row of booleans is true: pairs of the first place and the place after the last."""
    edges = np.flatnonzero(np.diff(np.r_[False, cells, False].astype(int)))
    return zip(edges[::2], edges[1::2])


def weights(grid, x, y, size, limit, levels=3):
    """A grid of weights (rows, columns): blue and red, full at the limit."""
    for sign in (1, -1):
        yield from pixels(sign * grid / limit, x, y, size, sign_colour(sign), levels)


def neuron(x, y, radius, light, rim=FAINT):
    """A neuron, dark (0) to bright (1)."""
    return (
        f'<circle cx="{short(x)}" cy="{short(y)}" r="{short(radius)}" fill="{STAGE}" stroke="{rim}" '
        f'stroke-width=".6"/><circle cx="{short(x)}" cy="{short(y)}" r="{short(radius)}" fill="{LIGHT}" '
        f'fill-opacity="{light:.2g}"/>'
    )


def line(points, colour, width=1.0, opacity=1.0, dash=""):
    """A line through points (n, 2)."""
    way = "L".join(f"{short(x)} {short(y)}" for x, y in points)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="{short(width)}" '
        f'stroke-opacity="{opacity:.2g}"{dashes}/>'
    )


def connections(W, x_from, ys_from, x_to, ys_to, strongest):
    """The strongest of the weights W (n_out, n_in) as lines, negative ones dashed."""
    limit = np.abs(W).max()
    for index in np.argsort(-np.abs(W), axis=None)[:strongest]:
        k, j = np.unravel_index(index, W.shape)
        strength = abs(W[k, j]) / limit
        ends = [(x_from, ys_from[j]), (x_to, ys_to[k])]
        dash = "" if W[k, j] > 0 else "2 1.5"
        yield line(ends, sign_colour(W[k, j]), 0.4 + 0.8 * strength, 0.25 + 0.6 * strength, dash)


def arrow(x, y, dx, dy, colour):
    """An arrow from a place, with a head of its own."""
    length = np.hypot(dx, dy)
    ux, uy = dx / length, dy / length
    tip, base = np.array([x + dx, y + dy]), np.array([x + dx - 4 * ux, y + dy - 4 * uy])
    side = 2.2 * np.array([-uy, ux])
    head = "L".join(f"{short(px)} {short(py)}" for px, py in (tip, base + side, base - side))
    return line([(x, y), base], colour, 1.6) + f'<path d="M{head}z" fill="{colour}"/>'
