"""What a person might ask of a digit's shape: loops, and where they are; how narrow it is; how broad its foot."""

import numpy as np

__all__ = ["CASES", "cases_of"]

LIT = 0.5
BROAD_LOOP = 35  # dark pixels inside it
HIGH_LOOP = 12.8  # the row of its middle
FOOT = 3  # rows
CASES = (
    "two loops or more",
    "one loop, high",
    "one small loop, middle or low",
    "one large loop, in the middle",
    "no loop, narrow",
    "no loop, broad foot, more ink bottom left than top right",
    "no loop, broad foot, more ink top right than bottom left",
    "no loop, slim foot, more ink bottom left than top right",
    "no loop, slim foot, more ink top right than bottom left",
)


def cases_of(images):
    """The position in CASES of each image: exactly one fits.

    Parameters
    ----------
    images : array_like, (count, 784), 0..1

    Returns
    -------
    numpy.ndarray, (count,) int
    """
    ink = np.reshape(images, (-1, 28, 28)) > LIT
    loops, row, size = _loops(ink)
    width, height = (_span(ink.any(axis=axis)) for axis in (1, 2))
    foot = _span(_lowest_rows(ink).any(axis=1))
    bottom_left, top_right = (part.sum(axis=(1, 2)) for part in (ink[:, 14:, :14], ink[:, :14, 14:]))
    looped = np.where(row < HIGH_LOOP, 1, np.where(size >= BROAD_LOOP, 3, 2))
    open_ones = 5 + 2 * (2 * foot <= width) + (bottom_left <= top_right)
    plain = np.where(2 * width <= height, 4, open_ones)
    return np.where(loops == 0, plain, np.where(loops == 1, looped, 0))


def _span(has_ink):
    """From the first to the last that has ink, (count, 28) to (count,)."""
    first, last = has_ink.argmax(axis=1), 27 - has_ink[:, ::-1].argmax(axis=1)
    return np.where(has_ink.any(axis=1), last - first + 1, 0)


def _lowest_rows(ink):
    bottom = 27 - ink.any(axis=2)[:, ::-1].argmax(axis=1)
    above = bottom[:, None] - np.arange(28)
    return ink & ((above >= 0) & (above < FOOT))[:, :, None]


def _loops(ink):
    """How many dark regions the ink encloses (2: or more), the row of their middle, and how many pixels they have."""
    outside = np.zeros_like(ink)
    outside[:, [0, -1]] = outside[:, :, [0, -1]] = True
    holes = ~ink & ~_flooded(outside, ~ink)
    size = holes.sum(axis=(1, 2))
    row = (holes.sum(axis=2) * np.arange(28)).sum(axis=1) / np.maximum(size, 1)
    flat = holes.reshape(len(ink), -1)
    first = np.zeros_like(flat)
    first[np.arange(len(ink)), flat.argmax(axis=1)] = True
    others = holes & ~_flooded(first.reshape(ink.shape), holes)
    return (size > 0) + 1 * others.any(axis=(1, 2)), row, size


def _flooded(start, free):
    """What can be reached from the start, step by step to the four neighbours, through what is free."""
    # A row of 28 pixels is one whole number: a step of all images is a few operations on these.
    powers = 1 << np.arange(28, dtype=np.uint32)
    room, now = ((part * powers).sum(axis=2, dtype=np.uint32) for part in (free, start & free))
    while True:
        reached = now | now << 1 | now >> 1
        reached[:, 1:] |= now[:, :-1]
        reached[:, :-1] |= now[:, 1:]
        reached &= room
        if np.array_equal(reached, now):
            return (now[:, :, None] & powers) > 0
        now = reached
