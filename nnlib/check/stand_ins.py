"""What stands in for an answer of an earlier chapter that is not there yet: the same functions, by nnlib's means."""

from collections.abc import Callable

import numpy as np

import nnlib


def weighted_sum(w, a, b):
    """w·a + b of one neuron."""
    return float(np.dot(w, a) + b)


def neuron(w, a, b):
    """The activation of one neuron."""
    return float(nnlib.sigmoid(weighted_sum(w, a, b)))


def layer_of_batch(W, batch, b):
    """Activations (batch, n_out) of a layer W (n_out, n_in), b (n_out,) for a batch (batch, n_in)."""
    return nnlib.sigmoid(np.asarray(batch) @ np.asarray(W).T + np.asarray(b))


def layer(W, a, b):
    """Activations (n_out,) of a layer for one example (n_in,)."""
    return layer_of_batch(W, np.asarray(a)[None], b)[0]


def network(parameters, images):
    """Outputs (batch, n_out) of the layers `parameters`, a list of (W, b)."""
    for W, b in parameters:
        images = layer_of_batch(W, images, b)
    return images


def accuracy(parameters, images, labels):
    """The part 0..1 of the images whose greatest output is the right one."""
    return float(np.mean(network(parameters, images).argmax(axis=1) == np.asarray(labels)))


def nudged_slope(function, x):
    """The slope of a function at the number x, from two nearby values."""
    nudge = 1e-5
    return (function(x + nudge) - function(x - nudge)) / (2 * nudge)


def step(parameters, gradients, rate):
    """New parameters, each moved by −rate times its gradient."""
    return [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(parameters, gradients)]


def batches(n, size, seed):
    """The places 0..n−1, shuffled by the seed, in arrays of `size` (the last may be smaller)."""
    order = np.random.default_rng(seed).permutation(n)
    return [order[first : first + size] for first in range(0, n, size)]


def gradients(parameters, images, targets):
    """The gradient of the mean cost: for every (W, b) its (dW, db)."""
    activations = [np.asarray(images)]
    for W, b in parameters:
        activations.append(layer_of_batch(W, activations[-1], b))
    delta = 2 * (activations[-1] - targets) / len(images) * activations[-1] * (1 - activations[-1])
    found: list[tuple[np.ndarray, np.ndarray]] = []
    for (W, _), a in zip(reversed(parameters), reversed(activations[:-1])):
        found.insert(0, (delta.T @ a, delta.sum(axis=0)))
        delta = delta @ W * a * (1 - a)
    return found


def train(parameters, images, labels, rate, batch_size, epochs, seed):
    """Parameters after stochastic gradient descent; every epoch has its own order."""
    targets = nnlib.one_hot(labels)
    for epoch in range(epochs):
        for chosen in batches(len(images), batch_size, seed + epoch):
            parameters = step(parameters, gradients(parameters, images[chosen], targets[chosen]), rate)
    return parameters


def initial_parameters(sizes, seed):
    """Small random weights, spread 1/√n_in, and biases of 0, for layers of these sizes."""
    rng = np.random.default_rng(seed)
    return [(rng.normal(0, 1 / np.sqrt(n_in), (n_out, n_in)), np.zeros(n_out)) for n_in, n_out in zip(sizes, sizes[1:])]


STAND_INS: dict[str, Callable] = {
    "weighted_sum": weighted_sum,
    "sigmoid": nnlib.sigmoid,
    "sigmoid_slope": nnlib.sigmoid_derivative,
    "relu": nnlib.relu,
    "neuron": neuron,
    "layer": layer,
    "layer_of_batch": layer_of_batch,
    "network": network,
    "one_hot": nnlib.one_hot,
    "cost": nnlib.cost,
    "accuracy": accuracy,
    "nudged_slope": nudged_slope,
    "step": step,
    "batches": batches,
    "gradients": gradients,
    "train": train,
    "initial_parameters": initial_parameters,
}
