"""The picture of the network: a real handwritten digit, its pixels, and the layers of 16, 16 and 10 neurons.

It is described once, as plain shapes, and written twice: as SVG for the page, and into matplotlib axes for the card.
"""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Rectangle

from nnlib import load_digits
from nnlib.plots.palette import LIGHT, NEGATIVE_ON_STAGE, POSITIVE_ON_STAGE, STAGE

DIGIT = 25  # the training image shown: a 2
LAYERS = (16, 16, 10)


def network_shapes(width, height):
    """Rectangles, lines and circles of the picture, back to front, as tuples that start with the kind of shape.

    The connections are a drawing, not weights: their colours and strengths come from a fixed seed.
    """
    image = load_digits().train.images[DIGIT].reshape(28, 28)
    rng = np.random.default_rng(2)
    side = (height - 80) / 28
    left, top = width * 0.05, 40
    columns = np.linspace(width * 0.56, width * 0.92, len(LAYERS))
    heights = [_spread(n, height) for n in LAYERS]

    yield from _from_pixels(image, left, top, side, columns[0], heights[0], rng)
    for layer in range(len(LAYERS) - 1):
        for y_from in heights[layer]:
            for y_to in heights[layer + 1]:
                yield _line(columns[layer], y_from, columns[layer + 1], y_to, rng, 0.55)
    yield "rectangle", left, top, 28 * side, 28 * side, "#000000"
    for row, column in np.argwhere(image > 0.02):
        light = round(255 * float(image[row, column]))
        box = (left + column * side, top + row * side, side * 0.92, side * 0.92)
        yield "rectangle", *box, f"#{light:02x}{light:02x}{light:02x}"
    for layer, x in enumerate(columns):
        for k, y in enumerate(heights[layer]):
            light = float(k == 2) if layer == 2 else float(rng.random() ** 2)
            yield "circle", x, y, height * (0.022 if layer < 2 else 0.03), light
    for digit, y in enumerate(heights[-1]):
        yield "text", columns[-1] + height * 0.075, y, str(digit), height * 0.045


def _spread(n, height):
    return np.linspace(0.06, 0.94, n) * height


def _from_pixels(image, left, top, side, x_to, heights, rng):
    """From the brightest pixels, a few lines each: all 784 × 16 would be a wall."""
    rows, columns = np.nonzero(image > 0.9)
    for pixel in rng.choice(len(rows), size=40, replace=False):
        x, y = left + (columns[pixel] + 0.5) * side, top + (rows[pixel] + 0.5) * side
        for k in rng.choice(len(heights), size=3, replace=False):
            yield _line(x, y, x_to, heights[k], rng, 0.45)


def _line(x, y, x_to, y_to, rng, strongest):
    weight = rng.normal()
    return (
        "line",
        x,
        y,
        x_to,
        y_to,
        POSITIVE_ON_STAGE if weight > 0 else NEGATIVE_ON_STAGE,
        round(min(abs(weight) / 2, 1) * strongest, 2),
    )


def to_svg(shapes, width, height, title):
    draw = {"rectangle": _svg_rectangle, "line": _svg_line, "circle": _svg_circle, "text": _svg_text}
    body = "\n".join(draw[kind](*numbers) for kind, *numbers in shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">\n<title>{title}</title>\n'
        f'<rect width="{width}" height="{height}" rx="16" fill="{STAGE}"/>\n{body}\n</svg>\n'
    )


def _svg_rectangle(x, y, width, height, colour):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'


def _svg_line(x, y, x_to, y_to, colour, opacity):
    return f'<path d="M{x:.1f} {y:.1f}L{x_to:.1f} {y_to:.1f}" stroke="{colour}" opacity="{opacity}"/>'


def _svg_circle(x, y, radius, light):
    fill = f'fill="{LIGHT}" fill-opacity="{light:.2f}" stroke="{LIGHT}" stroke-opacity="0.75"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius + 2:.1f}" fill="{STAGE}"/>' + (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {fill}/>'
    )


def _svg_text(x, y, text, size):
    font = f'font-family="sans-serif" font-size="{size:.1f}" text-anchor="middle" dominant-baseline="central"'
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{LIGHT}" {font}>{text}</text>'


def to_axes(axes, shapes):
    """Draw the shapes into axes whose units are theirs, y downwards."""
    lines, styles = [], []
    for order, (kind, x, y, *rest) in enumerate(shapes):
        if kind == "line":
            x_to, y_to, colour, opacity = rest
            lines.append([(x, y), (x_to, y_to)])
            styles.append((colour, opacity))
        elif kind == "rectangle":
            width, height, colour = rest
            axes.add_patch(Rectangle((x, y), width, height, fc=colour, ec="none", zorder=order + 2))
        elif kind == "text":
            text, size = rest
            axes.text(x, y, text, size=size * 0.72, color=LIGHT, ha="center", va="center")  # 72 points, 100 pixels
        else:
            radius, light = rest
            axes.add_patch(Circle((x, y), radius + 2, fc=STAGE, ec="none", zorder=order + 2))
            axes.add_patch(Circle((x, y), radius, fc=(1, 1, 1, light), ec=LIGHT, lw=1, zorder=order + 2.5))
    colours, opacities = zip(*styles)
    axes.add_collection(LineCollection(lines, colors=colours, alpha=opacities, linewidths=1, zorder=1))
