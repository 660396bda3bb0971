"""The pad's picture without JavaScript: the image, the lit neurons and the ten outputs."""

from base64 import b64encode

import numpy as np

from nnwidgets.frame.palette import ON_STAGE
from nnwidgets.frame.still import grey, image_element, png

__all__ = ["still_picture"]

WIDTH, HEIGHT, SIDE = 720, 344, 224
STAGE, EDGE, TEXT, TRACK = (ON_STAGE[name] for name in ("paper", "control", "ink", "track"))


def still_picture(activations):
    """An HTML image element of a network's activations for one image.

    Parameters
    ----------
    activations : list of array_like, (n,)
        Of every layer, the input of 784 pixels first and the ten outputs last.
    """
    *hidden, outputs = activations[1:]
    digit = int(np.argmax(outputs))
    shapes = [f'<rect width="{WIDTH}" height="{HEIGHT}" rx="12" fill="{STAGE}"/>', _thumbnail(activations[0])]
    columns = np.linspace(330, 530, len(activations) - 1)
    for layer, x in zip([*hidden, outputs], columns):
        heights = (np.arange(len(layer)) + 0.5) * HEIGHT / len(layer)
        radius = min(10, 0.37 * HEIGHT / len(layer))
        shapes += [_circle(x, y, radius, light) for y, light in zip(heights, layer)]
    for k, output in enumerate(outputs):
        y = (k + 0.5) * HEIGHT / 10
        shapes.append(f'<text x="556" y="{y + 6:.1f}" font-size="18" font-weight="700" fill="{TEXT}">{k}</text>')
        shapes.append(f'<rect x="580" y="{y - 5:.1f}" width="120" height="10" rx="4" fill="{TRACK}"/>')
        shapes.append(f'<rect x="580" y="{y - 5:.1f}" width="{120 * output:.1f}" height="10" rx="4" fill="{TEXT}"/>')
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
        + "".join(shapes)
        + "</svg>"
    )
    alt = f"A handwritten digit, the lit neurons of the network, and its ten outputs: it reads a {digit}."
    data = b64encode(svg.encode()).decode()
    return image_element(f"data:image/svg+xml;base64,{data}", alt, WIDTH, HEIGHT)


def _thumbnail(image):
    data = b64encode(png(grey(np.reshape(image, (28, 28))))).decode()
    top = (HEIGHT - SIDE) / 2
    return (
        f'<image x="24" y="{top}" width="{SIDE}" height="{SIDE}" style="image-rendering:pixelated" '
        f'href="data:image/png;base64,{data}"/>'
    )


def _circle(x, y, radius, light):
    shade = round(23 + 222 * float(min(1, light)))
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="rgb({shade},{shade},{shade})" stroke="{EDGE}"/>'
