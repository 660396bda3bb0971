"""The mean image of each digit, in a file of 22 KB: a phone has no memory for the 60,000 images that it takes.

tests/nnlib/test_mean_images.py makes them again.
"""

import numpy as np

from nnlib.split import DATA_FILE

__all__ = ["MEANS_FILE", "load_mean_images"]

MEANS_FILE = DATA_FILE.with_name("mean_images.npz")


def load_mean_images() -> np.ndarray:
    """The mean of all training images of each digit.

    Returns
    -------
    numpy.ndarray, (10, 784) float32
        Row k is the mean image of the digit k, brightness 0..1; a copy of your own each time.

    Raises
    ------
    FileNotFoundError
        If the file is missing.
    """
    with np.load(MEANS_FILE, allow_pickle=False) as arrays:
        return arrays["mean_images"]
