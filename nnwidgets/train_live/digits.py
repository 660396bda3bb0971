"""The digits that a network in the page learns from."""

import numpy as np

from nnlib.digits import load_digits
from nnwidgets.frame.data_files import DataFile

__all__ = ["DIGITS", "N_KEPT_APART", "SHADES", "digits_to_learn_from"]

N_TRAIN, N_KEPT_APART = 10_000, 2_000
SHADES = 32


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


def _labels_and_shades():
    shades, labels = digits_to_learn_from()
    return labels.tobytes() + shades.tobytes()


DIGITS = DataFile("digits", _labels_and_shades)
