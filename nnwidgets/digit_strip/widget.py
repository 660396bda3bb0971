"""DigitStrip: a few images side by side, each to be opened and read."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.deflated import deflated
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures

__all__ = ["DigitStrip"]

MOST = 40
WIDTHS = [(1, 196), (2, 168), (4, 140), (5, 112), (8, 84)]  # of an image, by how many stand in a row


class DigitStrip(CourseWidget):
    """Show images side by side; the reader opens one, reads its pixels, and sends it to another picture of the page.

    Parameters
    ----------
    images : array_like, (784,), (28, 28), (count, 784) or (count, 28, 28), or a sequence of (rows, columns), in 0..1
        One to forty images, black 0 and white 1. Those of 28 × 28 can be sent.
    captions : sequence, optional
        What stands above each image: its digit, or any text.
    covered : bool
        Whether each caption stays covered until the reader turns its card.
    columns : int
        Images in a row where there is room.
    label : str
        What the images show, for whoever does not see them.
    caption : str
        A line below the strip.

    Raises
    ------
    ValueError
        If there is not one caption for each image, not one to forty images, or a shape or a value does not fit.
    """

    front_end = FrontEnd(__file__, ["shared/enlargement.css"])
    sentence = "With JavaScript each image opens, and says how bright a pixel is."

    pixels = Array((None,), "uint8").tag(to_json=deflated)
    shapes = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    captions = traitlets.List(traitlets.Unicode()).tag(sync=True)
    covered = traitlets.Bool(False).tag(sync=True)
    turned = traitlets.List(traitlets.Int()).tag(sync=True)  # the cards whose captions have been uncovered
    columns = traitlets.Int(10, min=1).tag(sync=True)

    def __init__(self, images, captions=None, *, covered=False, columns=10, label="Images", caption=""):
        images = [_checked(image) for image in _several(images)]
        if not 1 <= len(images) <= MOST:
            raise ValueError(f"images must be 1 to {MOST}; got {len(images)}")
        captions = [""] * len(images) if captions is None else [str(caption) for caption in captions]
        if len(captions) != len(images):
            raise ValueError(f"captions must be one for each of the {len(images)} images; got {len(captions)}")
        super().__init__(
            pixels=np.concatenate([as_bytes(image).ravel() for image in images]),
            shapes=[list(image.shape) for image in images],
            captions=captions,
            covered=covered,
            columns=columns,
            label=label,
            caption=caption,
        )

    @property
    def images(self):
        """Each image, (rows, columns) float32 in 0..1, in one of 256 shades."""
        ends = np.cumsum([rows * columns for rows, columns in self.shapes])[:-1]
        return [from_bytes(part).reshape(shape) for part, shape in zip(np.split(self.pixels, ends), self.shapes)]

    def still(self):
        width = tile_width(len(self.shapes), self.columns)
        described = [f"{self.label}, {k + 1} of {len(self.shapes)}" for k in range(len(self.shapes))]
        pictures = [picture(grey(image), alt, width) for image, alt in zip(self.images, described)]
        return row_of_pictures(pictures, self.captions, width, self.label)


def tile_width(count, columns):
    """How wide an image stands, in CSS pixels, where there is room."""
    return next((width for most, width in WIDTHS if min(count, columns) <= most), 56)


def _several(images):
    """A single image as a sequence of one."""
    try:
        array = np.asarray(images, dtype=float)
    except ValueError:  # images of different shapes
        return images
    return [array] if array.ndim == 1 or array.shape == (28, 28) else array


def _checked(image):
    image = np.asarray(image, dtype=np.float32)
    if image.shape == (784,):
        image = image.reshape(28, 28)
    if image.ndim != 2:
        raise ValueError(f"an image must have the shape (784,) or (rows, columns); got {image.shape}")
    if not (np.isfinite(image).all() and 0 <= image.min() <= image.max() <= 1):
        raise ValueError(f"an image must be numbers 0..1; got values from {image.min():g} to {image.max():g}")
    return image
