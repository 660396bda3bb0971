"""Images with their labels, and the file they come from.

The data: Yann LeCun, Corinna Cortes and Christopher Burges, the MNIST database of handwritten
digits, a derivative of NIST's databases, CC BY-SA 3.0.
"""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np

__all__ = ["DATA_FILE", "Digits", "Split", "one_hot", "read_digits", "split_of"]

DATA_FILE = Path(__file__).parent / "data" / "mnist.npz"
CHECKSUM = "39b9b1ffaa0ba4d8995a616551f0966941fe02a3fe79ba4a9db7373db16d53ad"


@dataclass(frozen=True, eq=False)
class Split:
    """Images with their labels; `split[:100]` is the first hundred of both.

    Attributes
    ----------
    images : numpy.ndarray, (count, 784) float32
        Brightness of each pixel, 0.0 (black) to 1.0 (white), row after row.
    labels : numpy.ndarray, (count,) intp
        The digit each image shows, 0..9; of the type by which numpy counts and picks, which has 32 bits in a browser.
    """

    images: np.ndarray
    labels: np.ndarray

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, key):
        if isinstance(key, (int, np.integer)):
            raise TypeError(f"take a slice or an array of indices, such as split[{key}:{key + 1}], not a single index")
        return Split(self.images[key], self.labels[key])

    @property
    def targets(self):
        """The desired outputs, (count, 10) float32: 1.0 for the right digit, 0.0 for the others."""
        return one_hot(self.labels)


@dataclass(frozen=True, eq=False)
class Digits:
    """60,000 digits to learn from, and 10,000 that no training ever sees."""

    train: Split
    test: Split


def one_hot(labels, n_classes=10):
    """Desired outputs for labels: a row of zeros with a single 1 at the right digit.

    Parameters
    ----------
    labels : array_like, (batch,) integers
        Each 0..n_classes−1.
    n_classes : int
        How many outputs there are.

    Returns
    -------
    numpy.ndarray, (batch, n_classes) float32

    Raises
    ------
    ValueError
        If the labels are not a list of whole numbers 0..n_classes−1.
    """
    labels = np.asarray(labels)
    if labels.ndim != 1:
        raise ValueError(f"labels must have the shape (batch,), one digit an image; got the shape {labels.shape}")
    if labels.size == 0:
        raise ValueError("labels must hold at least one digit; got none")
    if labels.dtype.kind not in "iu":
        raise ValueError(f"labels must be whole numbers 0..{n_classes - 1}; got the type {labels.dtype}")
    wrong = (labels < 0) | (labels >= n_classes)
    if wrong.any():
        first = int(np.argmax(wrong))
        raise ValueError(f"labels must be 0..{n_classes - 1}; got {labels[first]} at position {first}")
    return np.eye(n_classes, dtype=np.float32)[labels]


def read_digits(content, origin):
    """The arrays of the data file, of which `content` is the bytes; `origin` is what an error calls it.

    Raises
    ------
    ValueError
        If they are not the bytes that were shipped.
    """
    if (found := sha256(content).hexdigest()) != CHECKSUM:
        raise ValueError(
            f"{origin} is damaged: {len(content):,} bytes with sha256 {found[:12]}…, expected {CHECKSUM[:12]}…; "
            "restore it with git checkout, or install nnlib again"
        )
    return np.load(BytesIO(content), allow_pickle=False)


def split_of(images, labels):
    """A locked split of images in bytes, (count, 28, 28) or (count, 784), brightness 0..255, and their labels."""
    brightness = images.reshape(-1, 784).astype(np.float32)
    brightness /= 255
    labels = labels.astype(np.intp)
    brightness.flags.writeable = labels.flags.writeable = False
    return Split(brightness, labels)
