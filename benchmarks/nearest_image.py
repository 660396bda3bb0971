"""Read every test image by the nearest of the 60,000 training images: the last rung of chapter 1's ladder.

    make nearest-image

Chapter 1 does so for 500 of the 10,000: all of them are twenty times the work, too much for a page.
"""

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import load_digits

AT_ONCE = 500


def share_read_right():
    """The share of the test images whose nearest training image has the same label."""
    digits = load_digits()
    known, squares = digits.train, (digits.train.images**2).sum(axis=1)
    right = []
    for start in range(0, len(digits.test), AT_ONCE):
        new = digits.test[start : start + AT_ONCE]
        nearest = (squares - 2 * new.images @ known.images.T).argmin(axis=1)  # (a - b)² without a², alike for all b
        right.append(known.labels[nearest] == new.labels)
    return np.concatenate(right).mean()


if __name__ == "__main__":
    print(f"{share_read_right():.4f}")
