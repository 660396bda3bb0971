"""MNIST: 70,000 handwritten digits of 28×28 pixels, shipped with the package (in a browser: book/lite)."""

import sys
from functools import cache

from nnlib.split import DATA_FILE, Digits, read_digits, split_of

__all__ = ["load_digits"]


@cache
def load_digits() -> Digits:
    """Full MNIST, read from the package once per process. Treat it as read-only: the arrays are locked.

    In a browser's Python the first 1,000 training and 1,000 test digits come with the package; the first use of
    another image fetches all of its kind from the site. For training images that is 11.5 MB, and it says so.

    Returns
    -------
    Digits
        `train` with 60,000 and `test` with 10,000 digits, in the original order. The images take
        220 MB of memory as float32.

    Raises
    ------
    FileNotFoundError
        If the data file is missing.
    ValueError
        If the data file is damaged.
    """
    if sys.platform == "emscripten":
        from nnlib.digits_in_browser import digits_in_browser, fetch_from_site  # book/lite puts it there

        return digits_in_browser(fetch_from_site)
    if not DATA_FILE.is_file():
        raise FileNotFoundError(f"the digits are missing: no file {DATA_FILE}; install nnlib again")
    arrays = read_digits(DATA_FILE.read_bytes(), DATA_FILE)
    return Digits(
        train=split_of(arrays["train_images"], arrays["train_labels"]),
        test=split_of(arrays["test_images"], arrays["test_labels"]),
    )
