"""What a step of training computes, in memory that every step uses again."""

import numpy as np

from nnlib.network import split_parameters

__all__ = ["TrainingStep"]

# Constants as arrays: numpy takes half as long over them as over Python's numbers.
HALF = np.array(0.5, np.float32)
ONE = np.array(1, np.float32)


class TrainingStep:
    """The gradient of the mean cost over one batch after another: the four equations of `nnlib.gradient`.

    The arrays of this network are so small that numpy takes longer to be called, and to find memory, than to compute.
    So every result has its place from the beginning, and the slopes of all layers are computed at once.

    Parameters
    ----------
    net : Network
        Whose parameters are read anew at each call.
    batch_size : int
        Images in every batch to come.

    Attributes
    ----------
    images, targets : numpy.ndarray, (batch_size, n_in) and (batch_size, n_out)
        Where the caller puts the batch before each call.
    gradient : numpy.ndarray, (n_parameters,)
        ∂C of every parameter, in the order of `Network.parameters`.
    """

    def __init__(self, net, batch_size):
        dtype = net.parameters.dtype
        self.images = np.empty((batch_size, net.sizes[0]), dtype)
        self.targets = np.empty((batch_size, net.sizes[-1]), dtype)
        self.gradient = np.empty_like(net.parameters)
        self._ones = np.ones(batch_size, dtype)
        self._two_over_batch = np.array(2 / batch_size, dtype)

        activations, slopes, deltas = (np.empty(batch_size * sum(net.sizes[1:]), dtype) for _ in range(3))
        a, slope, delta = (_by_layer(row, net.sizes[1:], batch_size) for row in (activations, slopes, deltas))
        squish = [_relu if layer.activation.name == "relu" else _sigmoid for layer in net.layers]
        self._forward = [(layer.W.T, layer.b, a_of, f) for layer, a_of, f in zip(net.layers, a, squish)]

        n_relu = batch_size * sum(net.sizes[1:-1]) if net.activation == "relu" else 0
        self._relus = activations[:n_relu], slopes[:n_relu]
        self._sigmoids = activations[n_relu:], slopes[n_relu:]

        self._delta, self._slope = delta[-1], slope[-1]
        own = split_parameters(self.gradient, net.sizes)
        before = zip([self.images, *a], [None, *delta], [None, *slope])  # of each layer, what the layer before it has
        self._backward = [
            (d, d.T, layer.W, dW, db, *others) for d, layer, (dW, db), others in zip(delta, net.layers, own, before)
        ][::-1]

    def __call__(self):
        """Fill `gradient` for the batch in `images` and `targets`; return the batch's summed cost."""
        a = self.images
        for W_T, b, z, squish in self._forward:
            np.dot(a, W_T, z)
            np.add(z, b, z)
            squish(z)
            a = z
        self._compute_slopes()

        delta = np.subtract(a, self.targets, self._delta)
        summed_cost = np.vdot(delta, delta)
        np.multiply(delta, self._two_over_batch, delta)
        np.multiply(delta, self._slope, delta)  # (1)
        for delta, delta_T, W, dW, db, a_before, delta_before, slope_before in self._backward:
            np.dot(self._ones, delta, db)  # (3)
            np.dot(delta_T, a_before, dW)  # (4)
            if delta_before is not None:
                np.dot(delta, W, delta_before)
                np.multiply(delta_before, slope_before, delta_before)  # (2)
        return summed_cost

    def _compute_slopes(self):
        a, slope = self._sigmoids
        np.subtract(ONE, a, slope)
        np.multiply(slope, a, slope)
        a, slope = self._relus
        if a.size:
            np.sign(a, slope)


def _by_layer(row, sizes, batch_size):
    """Views (batch_size, n) into one row, a layer after the other."""
    ends = batch_size * np.cumsum(sizes)
    return [part.reshape(batch_size, -1) for part in np.split(row, ends[:-1])]


def _sigmoid(z):
    np.multiply(z, HALF, z)
    np.tanh(z, z)
    np.multiply(z, HALF, z)
    np.add(z, HALF, z)


def _relu(z):
    np.maximum(z, 0, out=z)
