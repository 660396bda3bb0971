"""Backpropagation: the gradient of the mean cost in its four equations."""

import numpy as np

from nnlib.checks import checked_images, checked_targets
from nnlib.network import split_parameters

__all__ = ["Backpropagation", "gradient"]


class Backpropagation:
    """The gradient of the mean cost over a batch, computed in memory that every batch uses again.

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
    layers : list of (dW, db)
        Views of `gradient`, of the shapes of each layer's W and b.
    """

    def __init__(self, net, batch_size):
        dtype = net.parameters.dtype
        self.net = net
        self.gradient = np.empty_like(net.parameters)
        self.layers = split_parameters(self.gradient, net.sizes)
        self.images = np.empty((batch_size, net.sizes[0]), dtype)
        self.targets = np.empty((batch_size, net.sizes[-1]), dtype)
        self._activations = [np.empty((batch_size, n), dtype) for n in net.sizes[1:]]
        self._deltas = [np.empty_like(a) for a in self._activations]
        self._slopes = [np.empty_like(a) for a in self._activations]
        self._ones = np.ones(batch_size, dtype)
        self._two_over_batch = np.array(2 / batch_size, dtype)

    def __call__(self):
        """Fill `gradient` for the batch in `images` and `targets`; return the batch's summed cost."""
        net_layers = self.net.layers
        activations = [self.images]
        for layer, a in zip(net_layers, self._activations):
            activations.append(layer(activations[-1], out=a))

        # (1) The last layer: δ = ∂C/∂a · σ′(z), where ∂C/∂a = 2 (a − y), divided by the batch for the mean.
        delta = np.subtract(activations[-1], self.targets, out=self._deltas[-1])
        summed_cost = np.vdot(delta, delta)
        delta *= self._two_over_batch
        delta *= net_layers[-1].activation.slope_at(activations[-1], out=self._slopes[-1])

        for k in reversed(range(len(net_layers))):
            dW, db = self.layers[k]
            np.dot(self._ones, delta, out=db)  # (3) ∂C/∂b = δ, summed over the batch
            np.dot(delta.T, activations[k], out=dW)  # (4) ∂C/∂W = δ aᵀ with a of the layer before
            if k > 0:
                # (2) One layer back: δ travels through the weights, times the slope it meets there.
                delta = np.dot(delta, net_layers[k].W, out=self._deltas[k - 1])
                delta *= net_layers[k - 1].activation.slope_at(activations[k], out=self._slopes[k - 1])
        return summed_cost


def gradient(net, images, targets):
    """The gradient of the mean cost Σ (a − y)² by backpropagation.

    The four equations, with a⁰ the image and ∘ entry by entry:
    (1) δᴸ = 2 (aᴸ − y) ∘ σ′(zᴸ), (2) δˡ = (Wˡ⁺¹)ᵀ δˡ⁺¹ ∘ σ′(zˡ), (3) ∂C/∂bˡ = δˡ, (4) ∂C/∂Wˡ = δˡ (aˡ⁻¹)ᵀ.
    Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986.

    Parameters
    ----------
    net : Network
    images : array_like, (batch, n_in)
        Brightness 0..1.
    targets : array_like, (batch, n_out)
        Desired outputs, such as one_hot(labels).

    Returns
    -------
    list of (dW, db)
        For each layer, in the shapes of its W (n_out, n_in) and b (n_out,).

    Raises
    ------
    ValueError
        If the images or targets have the wrong shape, or the images leave the range 0..1.
    """
    images = checked_images(images, net)
    targets = checked_targets(targets, net, len(images))
    backward = Backpropagation(net, len(images))
    backward.images, backward.targets = images, targets
    backward()
    return backward.layers
