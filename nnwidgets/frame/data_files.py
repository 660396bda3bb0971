"""Data too big to stand in a page: in a file beside it, fetched when the reader asks; in a notebook, from Python."""

import zlib
from base64 import b64encode
from functools import cache

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.film import load_film
from nnlib.network import split_parameters
from nnwidgets.frame.base import CourseWidget

__all__ = ["FetchingWidget", "data_bytes", "data_script", "digits_to_learn_from"]

N_TRAIN, N_KEPT_APART = 10_000, 2_000
SHADES = 32


class FetchingWidget(CourseWidget):
    """A widget with data of its own to fetch; `loadData` of shared/data_file.js is its other half.

    A subclass names one of `SOURCES` in `data_source`.
    """

    data_source = ""

    data_name = traitlets.Unicode(read_only=True).tag(sync=True)
    data_size = traitlets.Int(read_only=True).tag(sync=True)

    def __init__(self, **state):
        super().__init__(**state)
        self.set_trait("data_name", self.data_source)
        self.set_trait("data_size", len(data_script(self.data_source)))
        self.on_msg(self._answer)

    def _answer(self, _widget, content, _buffers):
        if content == {"ask_for": self.data_source}:
            self.send({"data": self.data_source}, buffers=[data_bytes(self.data_source)])


def data_script(name):
    """The file beside the page: a classic script, since a page opened from a folder may load nothing else."""
    return f'(globalThis.nnData ??= {{}})["{name}"] = "{b64encode(data_bytes(name)).decode()}";\n'


@cache
def data_bytes(name):
    """Data by name, deflated.

    Raises
    ------
    ValueError
        If there are none of this name.
    """
    if name not in SOURCES:
        raise ValueError(f"data must be one of {', '.join(SOURCES)}; got {name!r}")
    return zlib.compress(SOURCES[name](), 7)  # 9 takes seven times as long and saves 2 %


def digits_to_learn_from():
    """The first 10,000 training images and, kept apart, the last 2,000, in fewer shades than MNIST's 256.

    Returns
    -------
    shades : numpy.ndarray, (12000, 784) uint8
        0..31; brightness is shade / 31.
    labels : numpy.ndarray, (12000,) uint8
    """
    train = load_digits().train
    chosen = np.r_[:N_TRAIN, len(train) - N_KEPT_APART : len(train)]
    return np.rint((SHADES - 1) * train.images[chosen]).astype(np.uint8), train.labels[chosen].astype(np.uint8)


def _digits():
    shades, labels = digits_to_learn_from()
    return labels.tobytes() + shades.tobytes()


def _film():
    """Each moment of the film as its change since the moment before, a third smaller when deflated.

    Where the step doubled or halved in between, the level before is shifted by as many bits first.
    """
    film = load_film()
    sizes = film.sizes.tolist()
    layers = split_parameters(np.arange(film.levels.shape[1]), sizes)
    lengths = [W.size for W, _ in layers] + [b.size for _, b in layers]
    levels = film.levels.astype(int)
    shifts = np.repeat(film.exponents[:-1].astype(int) - film.exponents[1:], lengths, axis=1)
    predicted = np.where(shifts >= 0, levels[:-1] << np.maximum(shifts, 0), levels[:-1] >> np.maximum(-shifts, 0))
    return np.vstack([levels[:1], levels[1:] - predicted]).astype(np.int8).tobytes()


SOURCES = {"digits": _digits, "film": _film}
