"""Brightness is 0..1 in Python and in JavaScript; a byte in 0..255 only while it crosses."""

import numpy as np

__all__ = ["as_bytes", "from_bytes"]


def as_bytes(brightness):
    """Brightness 0..1 as uint8, of the same shape."""
    return np.round(255 * brightness).astype(np.uint8)


def from_bytes(shades):
    """Bytes as brightness, float32 in 0..1."""
    return shades.astype(np.float32) / np.float32(255)
