"""SlidingKernel: nine weights slid over a picture, and the edges that their sums find."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.deflated import deflated
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures

__all__ = ["SlidingKernel"]

UPRIGHT = np.array([[-1, 0, 1]] * 3)
KERNELS = {"upright": UPRIGHT, "level": UPRIGHT.T}
LARGEST = 120


def _as_deflated_bytes(light, widget):
    return deflated(as_bytes(light), widget)


class SlidingKernel(CourseWidget):
    """Slide a grid of 3 × 3 weights over a picture: nine products, one sum, and what all the sums make.

    Parameters
    ----------
    pictures : dict of str to array_like, (height, width), in 0..1
        What the grid is slid over, by name: one to four, each from 3 to 120 pixels high and wide.
    caption : str
        A line below the widget.

    Attributes
    ----------
    shown : int
        Which of the pictures.
    row, column : int
        The pixel in the middle of the grid; at first where an upright edge is strongest.
    kernel : {"upright", "level"}
        Which edges the weights find: right minus left, or below minus above.

    Raises
    ------
    ValueError
        If there is not one to four pictures, or one is no picture of that size.
    traitlets.TraitError
        If a brightness is beyond 0..1.
    """

    front_end = FrontEnd(__file__)
    sentence = "Pictures, and their edges. With JavaScript you can slide the nine weights over them yourself."

    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    shapes = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    light = Array((None,), limits=(0, 1)).tag(to_json=_as_deflated_bytes)
    shown = traitlets.Int(0, min=0, max=3).tag(sync=True)
    row = traitlets.Int(1, min=1, max=LARGEST).tag(sync=True)
    column = traitlets.Int(1, min=1, max=LARGEST).tag(sync=True)
    kernel = traitlets.Enum(list(KERNELS), "upright").tag(sync=True)

    def __init__(self, pictures, *, caption=""):
        arrays = [np.asarray(one, np.float32) for one in pictures.values()]
        if not 1 <= len(arrays) <= 4:
            raise ValueError(f"pictures must be 1 to 4; got {len(arrays)}")
        for name, array in zip(pictures, arrays):
            if array.ndim != 2 or min(array.shape) < 3 or max(array.shape) > LARGEST:
                message = f"each picture must be from 3 × 3 to {LARGEST} × {LARGEST} pixels; {name!r} has {array.shape}"
                raise ValueError(message)
        found = np.abs(_sums(arrays[0], UPRIGHT))
        row, column = np.unravel_index(found.argmax(), found.shape)
        super().__init__(
            names=list(pictures),
            shapes=[list(array.shape) for array in arrays],
            light=np.concatenate([array.ravel() for array in arrays]),
            row=int(row) + 1,
            column=int(column) + 1,
            caption=caption,
            label="Nine weights, slid over a picture",
        )

    @property
    def picture(self):
        """The picture shown, (height, width) float32 in 0..1: one of 256 shades, since it crosses as bytes."""
        return self._picture(self.shown)

    @property
    def sum(self):
        """The sum of the nine products where the grid lies."""
        return float(_sums(self.picture, KERNELS[self.kernel])[self.row - 1, self.column - 1])

    @property
    def strengths(self):
        """How strong an edge is at each pixel but the outermost, (height − 2, width − 2): both sums, without sign."""
        return _strengths(self.picture)

    def still(self):
        pictures, titles = [], []
        for index, name in enumerate(self.names):
            light = self._picture(index)
            found = _strengths(light)
            for array, title in ((light, name), (found / max(found.max(), 1e-6), f"edges of {name}")):
                pictures.append(picture(grey(array), f"The picture: {title}", 220))
                titles.append(title)
        return row_of_pictures(pictures, titles, 220, "Pictures, each beside its edges: bright outlines on black")

    def _picture(self, index):
        ends = np.cumsum([height * width for height, width in self.shapes])
        height, width = self.shapes[index]
        return from_bytes(as_bytes(self.light[ends[index] - height * width : ends[index]])).reshape(height, width)


def _sums(light, kernel):
    patches = np.lib.stride_tricks.sliding_window_view(light, (3, 3))
    return (patches * kernel).sum(axis=(2, 3))


def _strengths(light):
    return sum(np.abs(_sums(light, kernel)) for kernel in KERNELS.values())
