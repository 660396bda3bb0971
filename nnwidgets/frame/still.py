"""The still picture that stands for a widget where JavaScript does not run."""

import struct
import zlib
from base64 import b64encode
from html import escape

import numpy as np

from nnlib.plots import full_colour

__all__ = ["grey", "image_element", "picture", "row_of_pictures", "signed"]


def picture(pixels, alt, width):
    """An HTML image element that carries its own data.

    Parameters
    ----------
    pixels : array_like, (height, width, 3), 0..255
    alt : str
        What the picture shows, in words.
    width : int
        In CSS pixels; the height follows.
    """
    pixels = np.asarray(pixels)
    data = b64encode(png(pixels)).decode()
    height = round(width * len(pixels) / len(pixels[0]))
    return image_element(f"data:image/png;base64,{data}", alt, width, height, "image-rendering:pixelated")


def image_element(address, alt, width, height, style=""):
    """HTML of an image that is read when the reader comes near: where scripts run, the live widget may be there first.

    Parameters
    ----------
    address : str
        Where the image is, or its data.
    alt : str
    width, height : int
        In CSS pixels; they keep its place, which is narrower on a narrow page.
    style : str
        CSS besides.
    """
    size = f'width="{width}" height="{height}" style="max-width:100%;height:auto;{style}"'
    return f'<img loading="lazy" src="{address}" alt="{escape(alt)}" {size}>'


def row_of_pictures(pictures, titles, width, name):
    """HTML of pictures side by side, each below its title; they wrap where the page is narrow.

    Parameters
    ----------
    pictures : sequence of str
        HTML of each.
    titles : sequence of str
        Plain text; an empty one leaves no room.
    width : int
        Of a picture, in CSS pixels.
    name : str
        What they show together, for whoever does not see them.
    """
    style = f"margin:0;width:{width}px;max-width:100%;font:12px/1.3 sans-serif;text-align:center"
    figures = [
        f'<figure style="{style}">{f"<figcaption>{escape(title)}</figcaption>" * bool(title)}{image}</figure>'
        for image, title in zip(pictures, titles)
    ]
    row = "display:flex;flex-wrap:wrap;gap:6px;justify-content:center;align-items:end"
    return f'<div role="group" aria-label="{escape(name)}" style="{row}">{"".join(figures)}</div>'


def grey(image):
    """Brightness 0..1, (height, width), as (height, width, 3) pixels."""
    return np.repeat(np.round(255 * np.asarray(image))[..., None], 3, axis=2)


def signed(weights, limit=None):
    """Signed numbers, (height, width), as pixels: blue positive, red negative, white 0.

    Parameters
    ----------
    weights : array_like, (height, width)
    limit : float, optional
        The size that has the full colour, that of `nnlib.plots.full_colour` by default.
    """
    limit = full_colour(weights) if limit is None else limit
    from nnlib.plots import WEIGHT_COLOURS  # with matplotlib, which a live widget does without

    return WEIGHT_COLOURS(0.5 + np.asarray(weights) / (2 * limit), bytes=True)[..., :3]


def png(pixels):
    """(height, width, 3) pixels as the bytes of a PNG file."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels.astype(np.uint8))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
