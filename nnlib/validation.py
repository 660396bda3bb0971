"""What bad input is told: each check names what was expected and what came."""

import numpy as np


def checked_sizes(sizes):
    """The neurons of each layer as a tuple of int, or a ValueError that says what is wrong."""
    sizes = tuple(sizes) if np.iterable(sizes) else (sizes,)
    if len(sizes) < 2 or not all(isinstance(n, (int, np.integer)) and n > 0 for n in sizes):
        raise ValueError(f"sizes must be two or more positive whole numbers such as [784, 16, 16, 10]; got {sizes}")
    return tuple(int(n) for n in sizes)


def checked_values(name, values, *, like):
    """The values in the shape and type of the array `like`, or a ValueError that says what is wrong."""
    values = np.asarray(values)
    if values.shape != like.shape:
        raise ValueError(f"{name} must have the shape {like.shape}; got {values.shape}")
    if values.dtype.kind not in "biuf":
        raise ValueError(f"{name} must be numbers; got the type {values.dtype}")
    with np.errstate(over="ignore"):
        values = values.astype(like.dtype)
    if not np.isfinite(values).all():
        raise ValueError(f"{name} must be finite numbers of the type {like.dtype}; got NaN or infinity")
    return values


def check_brightness(values, what, where_nan):
    """Raise where an array is no brightness 0..1; `what` it is called, `where_nan()` says where NaN stands."""
    if values.dtype.kind not in "biuf":
        raise ValueError(f"{what} must be numbers 0..1; got the type {values.dtype}")
    low, high = values.min(), values.max()
    if not (low >= 0 and high <= 1):
        if np.isnan(low):
            raise ValueError(f"{what} must be brightness 0..1; got NaN in {where_nan()}")
        hint = "; divide by 255" if low >= 0 and 1 < high <= 255 else ""
        raise ValueError(f"{what} must be brightness 0..1; got values from {low:g} to {high:g}{hint}")


def checked_images(images, net):
    """The images as (batch, n_in) of the network's type, or a ValueError that says what is wrong."""
    images = np.asarray(images)
    n_in = net.sizes[0]
    if images.ndim != 2 or images.shape[1] != n_in:
        hint = "; one image is a batch of one: image.reshape(1, -1)" if images.shape == (n_in,) else ""
        raise ValueError(f"images must have the shape (batch, {n_in}); got {images.shape}{hint}")
    if len(images) == 0:
        raise ValueError(f"images must hold at least one image; got an empty batch of shape {images.shape}")
    check_brightness(images, "images", lambda: _rows_with_nan(images))
    return images.astype(net.parameters.dtype, copy=False)


def checked_targets(targets, net, batch_size):
    """The targets as (batch, n_out) of the network's type, or a ValueError that says what is wrong."""
    targets = np.asarray(targets)
    expected = (batch_size, net.sizes[-1])
    if targets.shape != expected:
        hint = "; make targets of labels with one_hot(labels)" if targets.ndim == 1 else ""
        raise ValueError(f"targets must have the shape {expected}, a row an image; got {targets.shape}{hint}")
    if targets.dtype.kind not in "biuf":
        raise ValueError(f"targets must be numbers; got the type {targets.dtype}")
    if not np.isfinite(targets).all():
        raise ValueError("targets must be finite numbers; got NaN or infinity")
    return targets.astype(net.parameters.dtype, copy=False)


def check_training(rate, batch_size, epochs, start, decay, rng):
    """Raise a ValueError or TypeError if one of the settings of `train` is out of its range."""
    for name, count in (("batch_size", batch_size), ("epochs", epochs)):
        if not isinstance(count, (int, np.integer)) or count < 1:
            raise ValueError(f"{name} must be a whole number of 1 or more; got {count!r}")
    if not isinstance(start, (int, np.integer)) or not 0 <= start <= epochs:
        raise ValueError(f"start must be 0..{epochs}, the epochs already done; got {start!r}")
    if not decay >= 0:
        raise ValueError(f"decay must be 0 or more; got {decay}")
    if isinstance(rate, str) or not 0 < rate < np.inf:
        raise ValueError(f"rate must be a number above 0, or a function that gives one; got {rate!r}")
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng must be a generator such as np.random.default_rng(0); got {rng!r}")


def _rows_with_nan(images):
    rows = np.flatnonzero(np.isnan(images).any(axis=1))
    return f"image {rows[0]}" + (f" and {len(rows) - 1} more" if len(rows) > 1 else "")
