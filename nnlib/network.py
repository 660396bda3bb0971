"""A feed-forward network: layers of neurons, each a squished weighted sum of the layer before."""

import numpy as np

from nnlib.activation import ACTIVATIONS
from nnlib.validation import checked_images, checked_sizes, checked_values

__all__ = ["Layer", "Network"]


class Layer:
    """One layer of neurons: a ↦ σ(W a + b).

    Attributes
    ----------
    W : numpy.ndarray, (n_out, n_in)
        Row k holds the weights into neuron k: for the first layer `W[k].reshape(28, 28)` is its grid.
    b : numpy.ndarray, (n_out,)
        The biases.
    """

    def __init__(self, W, b, activation):
        self._W, self._b, self.activation = W, b, activation

    @property
    def W(self):
        return self._W

    @W.setter
    def W(self, values):
        self._W[...] = checked_values("W", values, like=self._W)

    @property
    def b(self):
        return self._b

    @b.setter
    def b(self, values):
        self._b[...] = checked_values("b", values, like=self._b)

    @property
    def n_parameters(self) -> int:
        return self._W.size + self._b.size

    def weighted_sum(self, a):
        """z = W a + b for every row of a: (batch, n_in) to (batch, n_out)."""
        return a @ self.W.T + self.b

    def __call__(self, a):
        """σ(W a + b) for every row of a: (batch, n_in) to (batch, n_out)."""
        return self.activation.function(self.weighted_sum(a))

    def slope_at(self, a):
        """σ′(z) of the neurons whose activations are a, (batch, n_out)."""
        return self.activation.slope_at(a)


class Network:
    """A network such as 784-16-16-10, from an image to ten answers.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, the input layer first: [784, 16, 16, 10].
    activation : {"sigmoid", "relu"}
        What squishes the hidden layers. The output layer is always a sigmoid, because an answer is a
        brightness from 0 to 1.
    rng : numpy.random.Generator
        Draws the first weights from N(0, 1/n_in); the first biases are 0.
    dtype : numpy floating type
        Of all parameters and activations.

    Attributes
    ----------
    layers : tuple of Layer
        One for each step from layer to layer; three for 784-16-16-10.
    parameters : numpy.ndarray, (n_parameters,)
        Every weight and bias in one row: W of each layer in turn, then b of each layer in turn. The
        layers' W and b are views of it.

    Raises
    ------
    ValueError
        If there are fewer than two sizes, a size is not a positive whole number, or the activation is unknown.
    TypeError
        If rng is not a numpy.random.Generator.
    """

    def __init__(self, sizes, *, activation="sigmoid", rng, dtype=np.float32):
        if not isinstance(rng, np.random.Generator):
            raise TypeError(f"rng must be a generator such as np.random.default_rng(0); got {rng!r}")
        self._lay_out(sizes, activation, dtype)
        for layer in self.layers:
            layer.W = rng.normal(0, layer.W.shape[1] ** -0.5, layer.W.shape)

    def _lay_out(self, sizes, activation, dtype):
        self.sizes = checked_sizes(sizes)
        if activation not in ACTIVATIONS:
            raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}; got {activation!r}")
        self.activation = activation
        shapes = [(n_out, n_in) for n_in, n_out in zip(self.sizes, self.sizes[1:])]
        self.n_weights = sum(n_out * n_in for n_out, n_in in shapes)
        if np.dtype(dtype).kind != "f":
            raise ValueError(f"dtype must be a floating type such as numpy.float32; got {np.dtype(dtype)}")
        self._parameters = np.zeros(self.n_weights + sum(self.sizes[1:]), dtype)
        squish = [activation] * (len(shapes) - 1) + ["sigmoid"]
        self.layers = tuple(
            Layer(W, b, ACTIVATIONS[name])
            for (W, b), name in zip(split_parameters(self._parameters, self.sizes), squish)
        )

    @classmethod
    def from_parameters(cls, sizes, parameters, *, activation="sigmoid"):
        """A network with given parameters, in the order of `Network.parameters`.

        Raises
        ------
        ValueError
            If there are too many or too few of them, or one is not finite.
        """
        parameters = np.asarray(parameters)
        dtype = parameters.dtype if parameters.dtype.kind == "f" else np.float32
        net = cls.__new__(cls)
        net._lay_out(sizes, activation, dtype)
        net.parameters = parameters
        return net

    def copy(self, dtype=None):
        """The same network with parameters of its own, of another floating type if asked."""
        parameters = self.parameters.astype(dtype or self.parameters.dtype)
        return Network.from_parameters(self.sizes, parameters, activation=self.activation)

    @property
    def parameters(self):
        return self._parameters

    @parameters.setter
    def parameters(self, values):
        self._parameters[...] = checked_values("parameters", values, like=self._parameters)

    @property
    def n_parameters(self) -> int:
        """How many weights and biases there are: 13,002 for 784-16-16-10."""
        return self.parameters.size

    def __call__(self, images):
        """The outputs, (batch, n_out) in 0..1, for images (batch, n_in) in 0..1.

        Raises
        ------
        ValueError
            If the images have the wrong shape or leave the range 0..1.
        """
        return self.activations(images)[-1]

    def activations(self, images):
        """Every layer's activations, the input's included: a list of (batch, n) arrays.

        Raises
        ------
        ValueError
            If the images have the wrong shape or leave the range 0..1.
        """
        activations = [checked_images(images, self)]
        for layer in self.layers:
            activations.append(layer(activations[-1]))
        return activations

    def classify(self, images):
        """The digit each image is read as, (batch,) int: the brightest of the outputs."""
        return self(images).argmax(axis=1)

    def accuracy(self, split) -> float:
        """The share of a split's images that is read right, 0..1."""
        if len(split.images) != len(split.labels):
            raise ValueError(f"a split needs a label an image; got {len(split.images)} and {len(split.labels)}")
        return float((self.classify(split.images) == split.labels).mean())

    def __repr__(self):
        return f"<Network {'-'.join(map(str, self.sizes))}, {self.activation}, {self.n_parameters:,} parameters>"


def split_parameters(parameters, sizes):
    """Views (W, b) of each layer into one row of parameters: every W in turn, then every b in turn."""
    weights, biases, start = [], [], 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        weights.append(parameters[start : start + n_out * n_in].reshape(n_out, n_in))
        start += n_out * n_in
    for n_out in sizes[1:]:
        biases.append(parameters[start : start + n_out])
        start += n_out
    return list(zip(weights, biases))
