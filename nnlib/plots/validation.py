"""What a picture can be made of: finite numbers of the right shape, or an error that says what came."""

import numpy as np


def finite(name, values):
    """The values as an array of finite numbers.

    Raises
    ------
    ValueError
        If they are no numbers, none at all, or hold NaN or infinity.
    """
    try:
        values = np.asarray(values)
    except ValueError:
        raise ValueError(f"{name} must be an array of numbers; got rows of different lengths") from None
    if values.dtype.kind not in "biuf":
        raise ValueError(f"{name} must be an array of numbers; got the type {values.dtype}")
    if values.size == 0:
        raise ValueError(f"{name} must hold at least one number; got the shape {values.shape}")
    if not np.isfinite(values).all():
        raise ValueError(f"{name} must be finite; got {np.count_nonzero(~np.isfinite(values))} NaN or infinite values")
    return values


def square(name, values):
    """784 finite numbers as 28 rows of 28.

    Raises
    ------
    ValueError
        If the shape is neither (784,) nor (28, 28), or a value is not finite.
    """
    values = finite(name, values)
    if values.shape not in ((784,), (28, 28)):
        raise ValueError(f"{name} must have the shape (784,) or (28, 28); got {values.shape}")
    return values.reshape(28, 28)


def brightness(name, values):
    """Finite numbers 0..1, unchanged.

    Raises
    ------
    ValueError
        If a value lies outside 0..1.
    """
    low, high = values.min(), values.max()
    if low < 0 or high > 1:
        hint = "; divide by 255" if low >= 0 and 1 < high <= 255 else ""
        raise ValueError(f"{name} must be brightness 0..1; got values from {low:g} to {high:g}{hint}")
    return values


def one_row(name, values):
    """Finite numbers in one row, from a list (count,).

    Raises
    ------
    ValueError
        If there is more than one dimension, or a value is not finite.
    """
    values = finite(name, values)
    if values.ndim != 1:
        raise ValueError(f"{name} must have the shape (count,); got {values.shape}")
    return values


def captions(name, values, count):
    """A text for each of `count` pictures.

    Raises
    ------
    ValueError
        If there are more or fewer.
    """
    texts = [str(value) for value in values]
    if len(texts) != count:
        raise ValueError(f"{name} must be one for each picture, {count} in all; got {len(texts)}")
    return texts


def at_least(lowest, name, value):
    """A whole number that is not below the lowest.

    Raises
    ------
    ValueError
        If it is.
    """
    if not isinstance(value, (int, np.integer)) or value < lowest:
        raise ValueError(f"{name} must be a whole number, {lowest} or more; got {value!r}")
    return int(value)
