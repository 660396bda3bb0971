"""MNIST in a browser's Python: a part comes with the package, the rest from the site when a cell first uses it.

The whole of it would add 13 MB to the first start, and a phone may not have the memory. So book/lite/course_wheel.py
packs all labels and the first thousand images of both splits. What `load_digits` returns is the same as everywhere
else.
"""

from io import BytesIO

import numpy as np

from nnlib.split import DATA_FILE, Digits, Split, read_digits, split_of

__all__ = ["AT_HAND", "N_AT_HAND", "TEST_IMAGES", "digits_in_browser"]

AT_HAND = DATA_FILE.with_name("digits_at_hand.npz")
N_AT_HAND = 1_000  # of each split
TEST_IMAGES = "test_images.npz"  # on the site, beside DATA_FILE


class FetchedSplit(Split):
    """A split whose first images are at hand; all are fetched when another one, or `images`, is first asked for.

    Parameters
    ----------
    first : numpy.ndarray, (n_at_hand, 784) float32
    labels : numpy.ndarray, (count,) intp
    fetch : callable
        Without arguments; returns all images, (count, 784) float32.
    """

    def __init__(self, first, labels, fetch):
        for name, value in {"labels": labels, "_first": first, "_fetch": fetch, "_images": None}.items():
            object.__setattr__(self, name, value)

    @property
    def images(self):
        if self._images is None:
            object.__setattr__(self, "_images", self._fetch())
        return self._images

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self))
            if step > 0 and stop <= len(self._first):
                return Split(self._first[start:stop:step], self.labels[start:stop:step])
        return super().__getitem__(key)


def digits_in_browser(fetch):
    """The digits of a package that holds `AT_HAND` instead of the whole data file.

    Parameters
    ----------
    fetch : callable
        Takes a file's name and returns its bytes.
    """

    def fetch_training():
        print("Fetching all 60,000 training digits, 11.5 MB, once in this session …", flush=True)
        return read_digits(fetch(DATA_FILE.name), "what the site sent")["train_images"]

    def fetch_test():
        return np.load(BytesIO(fetch(TEST_IMAGES)), allow_pickle=False)["test_images"]

    with np.load(AT_HAND, allow_pickle=False) as arrays:
        return Digits(
            train=fetched_split(arrays, "train", fetch_training),
            test=fetched_split(arrays, "test", fetch_test),
        )


def fetched_split(arrays, name, fetch):
    """The split of this name in the arrays of `AT_HAND`; `fetch` returns all its images in bytes."""
    labels = arrays[f"{name}_labels"].astype(np.intp)
    labels.flags.writeable = False
    first = split_of(arrays[f"{name}_images"], labels[:N_AT_HAND])
    return FetchedSplit(first.images, labels, lambda: split_of(fetch(), labels).images)


def fetch_from_site(name):
    """A file of lite/static/data/ on the site that this page is part of.

    Raises
    ------
    OSError
        If the site does not send it.
    """
    from js import XMLHttpRequest, location  # Pyodide's door to the page; the kernel runs in a worker, which may wait

    address = f"{location.href.partition('/extensions/')[0]}/static/data/{name}"
    request = XMLHttpRequest.new()
    request.open("GET", address, False)
    request.responseType = "arraybuffer"
    try:
        request.send()
        status = request.status
    except Exception:  # JavaScript's own, when the network is gone
        status = 0
    if status != 200:
        raise OSError(
            f"the training digits could not be fetched from {address} (status {status}); is the site reachable?"
        )
    return request.response.to_bytes()
