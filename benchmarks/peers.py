"""One epoch of the same training, as each library's users write it: 784-16-16-10, sigmoid, plain SGD.

Every function takes images (count, 784) float32 and targets (count, 10), builds its network and returns a
function that runs one epoch over all of them in mini-batches, shuffled anew.
"""

import warnings

import numpy as np

SIZES = (784, 16, 16, 10)
RATE = 1.5


def ours(images, targets, batch_size):
    from nnlib import Network, Split, train

    net = Network(SIZES, rng=np.random.default_rng(0))
    split = Split(images, targets.argmax(axis=1))
    epochs = train(net, split, rate=RATE, batch_size=batch_size, epochs=1_000, rng=np.random.default_rng(1))
    return lambda: next(epochs)


def scikit_learn(images, targets, batch_size):
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        SIZES[1:-1],
        activation="logistic",
        solver="sgd",
        momentum=0,
        alpha=0,
        batch_size=batch_size,
        learning_rate_init=0.1,
        max_iter=1,
        random_state=0,
        warm_start=True,
    )
    labels = targets.argmax(axis=1)

    def epoch():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # one epoch a call does not converge, as it says
            model.fit(images, labels)

    return epoch


def pytorch(images, targets, batch_size):
    import torch

    torch.set_num_threads(1)
    layers = []
    for n_in, n_out in zip(SIZES, SIZES[1:]):
        layers += [torch.nn.Linear(n_in, n_out), torch.nn.Sigmoid()]
    model = torch.nn.Sequential(*layers)
    optimiser = torch.optim.SGD(model.parameters(), lr=RATE)
    all_images, all_targets = torch.tensor(images), torch.tensor(targets)

    def epoch():
        order = torch.randperm(len(all_images))
        for first in range(0, len(order), batch_size):
            chosen = order[first : first + batch_size]
            optimiser.zero_grad()
            error = model(all_images[chosen]) - all_targets[chosen]
            ((error**2).sum() / len(chosen)).backward()
            optimiser.step()

    return epoch


def jax(images, targets, batch_size):
    import jax
    import jax.numpy as jnp

    def cost(layers, images, targets):
        a = images
        for W, b in layers:
            a = jax.nn.sigmoid(a @ W.T + b)
        return ((a - targets) ** 2).sum() / len(images)

    @jax.jit
    def run(layers, images, targets, order):
        def step(layers, chosen):
            slopes = jax.grad(cost)(layers, images[chosen], targets[chosen])
            return jax.tree.map(lambda p, slope: p - RATE * slope, layers, slopes), None

        return jax.lax.scan(step, layers, order)[0]

    rng = np.random.default_rng(0)
    layers = [
        (jnp.asarray(rng.normal(0, n_in**-0.5, (n_out, n_in)), jnp.float32), jnp.zeros(n_out))
        for n_in, n_out in zip(SIZES, SIZES[1:])
    ]
    state = {"layers": layers}
    all_images, all_targets = jnp.asarray(images), jnp.asarray(targets)

    def epoch():
        order = rng.permutation(len(images))[: len(images) // batch_size * batch_size]
        order = jnp.asarray(order.reshape(-1, batch_size))
        state["layers"] = jax.block_until_ready(run(state["layers"], all_images, all_targets, order))

    return epoch


def loops(images, targets, batch_size):
    """The style of many introductions: one example at a time, gradients added up over the batch."""
    rng = np.random.default_rng(0)
    weights = [rng.normal(0, n_in**-0.5, (n_out, n_in)).astype("f4") for n_in, n_out in zip(SIZES, SIZES[1:])]
    biases = [np.zeros(n_out, "f4") for n_out in SIZES[1:]]

    @np.errstate(over="ignore")  # the textbook's sigmoid overflows on its way to 0
    def epoch():
        order = rng.permutation(len(images))
        for first in range(0, len(order), batch_size):
            chosen = order[first : first + batch_size]
            sum_dW = [np.zeros_like(W) for W in weights]
            sum_db = [np.zeros_like(b) for b in biases]
            for i in chosen:
                activations = [images[i]]
                for W, b in zip(weights, biases):
                    activations.append(1 / (1 + np.exp(-(W @ activations[-1] + b))))
                delta = 2 * (activations[-1] - targets[i]) * activations[-1] * (1 - activations[-1])
                for k in (2, 1, 0):
                    sum_dW[k] += np.outer(delta, activations[k])
                    sum_db[k] += delta
                    if k:
                        delta = weights[k].T @ delta * activations[k] * (1 - activations[k])
            for k in range(3):
                weights[k] -= RATE / len(chosen) * sum_dW[k]
                biases[k] -= RATE / len(chosen) * sum_db[k]

    return epoch


def multiplications(images, targets, batch_size):
    """The machine's limit: the same matrix products and nothing else."""
    batch = np.ascontiguousarray(images[:batch_size])
    rng = np.random.default_rng(0)
    shapes = list(zip(SIZES, SIZES[1:]))
    weights = [rng.normal(size=(n_out, n_in)).astype("f4") for n_in, n_out in shapes]
    activations = [batch] + [np.empty((batch_size, n_out), "f4") for _, n_out in shapes]
    deltas = [np.ones((batch_size, n_out), "f4") for _, n_out in shapes]
    slopes = [np.empty_like(W) for W in weights]

    def epoch():
        for _ in range(len(images) // batch_size):
            for k in range(3):
                np.dot(activations[k], weights[k].T, out=activations[k + 1])
            for k in (2, 1, 0):
                np.dot(deltas[k].T, activations[k], out=slopes[k])
                if k:
                    np.dot(deltas[k], weights[k], out=deltas[k - 1])

    return epoch


def calls(images, targets, batch_size):
    """The price of asking numpy: as many calls a step as nnlib makes, each on a single number."""
    one, out = np.ones((1, 1), "f4"), np.empty((1, 1), "f4")

    def epoch():
        for _ in range(len(images) // batch_size):
            for _ in range(11):
                np.dot(one, one, out=out)
            for _ in range(26):
                np.multiply(one, one, out=out)

    return epoch


def gathering(images, targets, batch_size):
    """The price of shuffling: the images copied into their batches, in a new order, and nothing else."""
    rng = np.random.default_rng(0)
    batch = np.empty((batch_size, images.shape[1]), "f4")

    def epoch():
        order = rng.permutation(len(images))
        for first in range(0, len(images) - batch_size + 1, batch_size):
            images.take(order[first : first + batch_size], axis=0, out=batch, mode="clip")

    return epoch


PEERS = {
    "nnlib": ours,
    "scikit-learn": scikit_learn,
    "PyTorch": pytorch,
    "JAX": jax,
    "example by example": loops,
    "sgemm alone": multiplications,
    "calls alone": calls,
    "gathering alone": gathering,
}
