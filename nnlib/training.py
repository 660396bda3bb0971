"""Training: mini-batch gradient descent, which tells how it goes and never prints."""

from math import isfinite
from typing import NamedTuple

import numpy as np

from nnlib.training_step import TrainingStep
from nnlib.validation import check_training, checked_images, checked_targets

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
        If the examples are empty or do not fit the network, a number is out of its range, or the rate is
        so large that the cost is no number any more.
    TypeError
        If rng is not a numpy.random.Generator.
    """
    images = checked_images(split.images, net)
    targets = checked_targets(split.targets, net, len(images))
    rate_at = rate if callable(rate) else lambda done: rate
    check_training(rate_at(0.0), batch_size, epochs, start, decay, rng)
    batch_size = min(batch_size, len(images))
    return _steps(net, images, targets, rate_at, batch_size, epochs, rng, decay, start, report_batches)


def _steps(net, images, targets, rate_at, batch_size, epochs, rng, decay, start, report_batches):
    parameters = net.parameters
    weights = parameters[: net.n_weights]
    starts = range(0, len(images), batch_size)
    steps = {n: TrainingStep(net, n) for n in (batch_size, len(images) % batch_size) if n}
    for epoch in range(start, epochs):
        order = rng.permutation(len(images))
        epoch_cost = 0.0
        for number, first in enumerate(starts):
            chosen = order[first : first + batch_size]
            step = steps[len(chosen)]
            images.take(chosen, 0, step.images, "clip")  # "clip" writes to the place directly
            targets.take(chosen, 0, step.targets, "clip")
            batch_cost = float(step())
            rate = rate_at((epoch + number / len(starts)) / epochs)
            if decay:
                weights *= 1 - rate * decay
            np.multiply(step.gradient, rate, step.gradient)
            np.subtract(parameters, step.gradient, parameters)
            epoch_cost += batch_cost
            if not isfinite(epoch_cost):
                raise ValueError(
                    f"the cost must stay a number; at batch {number + 1} of epoch {epoch + 1} it became "
                    f"{epoch_cost}, at the learning rate {rate:g}: choose a smaller rate"
                )
            if report_batches:
                yield Batch(epoch + 1, number + 1, batch_cost / len(chosen), rate)
        yield Epoch(epoch + 1, epoch_cost / len(images), rate)
