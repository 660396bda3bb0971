"""Training: mini-batch gradient descent, which tells how it goes and never prints."""

from typing import NamedTuple

import numpy as np

from nnlib.gradient import Backpropagation, checked_targets

__all__ = ["Batch", "Epoch", "falling", "train"]


class Epoch(NamedTuple):
    """An epoch done: its number from 1, the mean cost of its examples as they were seen, its last rate."""

    number: int
    cost: float
    rate: float


class Batch(NamedTuple):
    """A batch done within an epoch: both numbers from 1, the mean cost of its examples, its rate."""

    epoch: int
    number: int
    cost: float
    rate: float


def falling(rate):
    """A learning rate that falls in a straight line from `rate` to 0 at the end of training.

    Returns
    -------
    callable
        From the part of the training that is done, 0..1, to the rate.
    """
    return lambda done: rate * (1 - done)


def train(net, split, *, rate, batch_size, epochs, rng, decay=0.0, start=0, report_batches=False):
    """Train a network in place by stochastic gradient descent; a generator, one item an epoch.

    Nothing happens until it is iterated. Each epoch shuffles the examples anew; each batch moves every
    parameter by −rate · ∂C and shrinks every weight (no bias) by the factor 1 − rate·decay.

    Parameters
    ----------
    net : Network
    split : Split
        Its images (count, n_in) and labels.
    rate : float or callable
        The learning rate, or a function from the part done (0..1) to it, such as `falling(1.5)`.
    batch_size : int
        Examples a step. The last batch of an epoch is smaller where the count does not divide.
    epochs : int
        Times through all examples.
    rng : numpy.random.Generator
        Shuffles. The same start, examples and generator give the same network.
    decay : float
        Weight decay per unit of rate.
    start : int
        Epochs done before: train(…, epochs=20, start=8) goes on from the 9th to the 20th. With `net` and
        `rng` as they were then, the end is that of an unbroken run.
    report_batches : bool
        Yield a Batch after every batch, too.

    Yields
    ------
    Epoch or Batch

    Raises
    ------
    ValueError
        If the examples are empty or do not fit the network, or a number is out of its range.
    TypeError
        If rng is not a numpy.random.Generator.
    """
    images = net.checked_images(split.images)
    targets = checked_targets(net, split.targets, len(images))
    _check(batch_size, epochs, start, decay, rng)
    rate_at = rate if callable(rate) else lambda done: rate
    _check_rate(rate_at(0.0))
    batch_size = min(batch_size, len(images))
    return _steps(net, images, targets, rate_at, batch_size, epochs, rng, decay, start, report_batches)


def _steps(net, images, targets, rate_at, batch_size, epochs, rng, decay, start, report_batches):
    weights = net.parameters[: net.n_weights]
    starts = range(0, len(images), batch_size)
    backpropagation = {n: Backpropagation(net, n) for n in (batch_size, len(images) % batch_size) if n}
    for epoch in range(start, epochs):
        order = rng.permutation(len(images))
        epoch_cost = 0.0
        for number, first in enumerate(starts):
            chosen = order[first : first + batch_size]
            backward = backpropagation[len(chosen)]
            images.take(chosen, axis=0, out=backward.images, mode="clip")  # "clip" writes to `out` directly
            targets.take(chosen, axis=0, out=backward.targets, mode="clip")
            batch_cost = backward()
            rate = rate_at((epoch + number / len(starts)) / epochs)
            if decay:
                weights *= 1 - rate * decay
            backward.gradient *= rate
            net.parameters -= backward.gradient
            epoch_cost += float(batch_cost)
            if report_batches:
                yield Batch(epoch + 1, number + 1, float(batch_cost) / len(chosen), rate)
        yield Epoch(epoch + 1, epoch_cost / len(images), rate)


def _check(batch_size, epochs, start, decay, rng):
    for name, count in (("batch_size", batch_size), ("epochs", epochs)):
        if not isinstance(count, (int, np.integer)) or count < 1:
            raise ValueError(f"{name} must be a whole number of 1 or more; got {count!r}")
    if not isinstance(start, (int, np.integer)) or not 0 <= start <= epochs:
        raise ValueError(f"start must be 0..{epochs}, the epochs already done; got {start!r}")
    if not decay >= 0:
        raise ValueError(f"decay must be 0 or more; got {decay}")
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng must be a generator such as np.random.default_rng(0); got {rng!r}")


def _check_rate(rate):
    if isinstance(rate, str) or not 0 < rate < np.inf:
        raise ValueError(f"rate must be a number above 0, or a function that gives one; got {rate!r}")
