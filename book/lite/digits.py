"""The files that digits_in_browser.py reads: what is at hand, and what the site sends when it is asked."""

from io import BytesIO

import numpy as np

from book.lite.digits_in_browser import N_AT_HAND
from nnlib.digits import load_digits


def digits_at_hand():
    """All labels and the first images of each split: 0.5 MB, in nnlib's wheel."""
    digits = load_digits()
    splits = {"train": digits.train, "test": digits.test}
    images = {f"{name}_images": in_bytes(split.images[:N_AT_HAND]) for name, split in splits.items()}
    return packed(**images, **{f"{name}_labels": split.labels.astype(np.uint8) for name, split in splits.items()})


def all_test_images():
    return packed(test_images=in_bytes(load_digits().test.images))


def packed(**arrays):
    buffer = BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


def in_bytes(images):
    return np.rint(255 * images).astype(np.uint8)
