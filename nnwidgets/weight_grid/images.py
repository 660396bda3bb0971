"""The pictures a weight grid meets first: strokes and a blob around one small patch."""

import numpy as np

__all__ = ["EXAMPLES"]


def _bright(rows, columns):
    image = np.zeros((28, 28), np.float32)
    image[rows, columns] = 1
    return image.ravel()


EXAMPLES = {
    "stroke on the patch": _bright(slice(8, 10), slice(8, 20)),
    "big blob": _bright(slice(3, 17), slice(4, 24)),
    "stroke below the patch": _bright(slice(17, 19), slice(8, 20)),
    "upright stroke": _bright(slice(4, 24), slice(13, 15)),
}
