"""Backpropagation: the gradient of the mean cost in its four equations."""

from nnlib.validation import checked_images, checked_targets

__all__ = ["gradient"]


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
    a = net.activations(images)  # a[0] is the batch of images, a[k] what layer k makes of it
    layers = [None, *net.layers]  # so that layers[k] is the one between a[k - 1] and a[k]
    L = len(net.layers)

    gradients = {}
    delta = 2 * (a[L] - targets) * layers[L].slope_at(a[L])  # (1)
    delta = delta / len(images)  # the cost is the batch's mean; the products below add up over the batch
    for k in range(L, 0, -1):
        gradients[k] = (delta.T @ a[k - 1], delta.sum(axis=0))  # (4) and (3)
        if k > 1:
            delta = (delta @ layers[k].W) * layers[k - 1].slope_at(a[k - 1])  # (2)
    return [gradients[k] for k in range(1, L + 1)]
