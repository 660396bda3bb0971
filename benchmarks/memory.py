"""What chapter 11 measures on runs too long for a page: deep networks, other descents, and two networks joined.

    make memory          prints what it found and writes nnlib/data/memory.json, which chapter 11 reads

"deep": six hidden layers of sixteen neurons, or two, by activation, start and rate: the share of 5,000 images kept
apart that is read after three epochs on 10,000. "ends": the costs at which six descents of each kind end. "joined": two
networks 784-128-128-10 with softmax and cross-entropy that know the true labels of the same 400 images, and the path by
one trained bend between them, on the cost of these 400. The first learned from 2,000 true labels; for the second the
labels of the other 1,600 images were shuffled. Takes about two minutes on one core.
"""

import json
import sys
from pathlib import Path

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, Split, cost, falling, load_digits, one_hot, relu, train
from nnlib.five_seeds import MEMORY_FILE

RATES, SEEDS = (0.1, 0.3, 1.0, 3.0, 10.0), range(3)
STARTS = {
    "sigmoid": ("sigmoid", 1),
    "ReLU": ("relu", 1),
    "sigmoid, weights × 4": ("sigmoid", 4),
    "ReLU, weights × √2": ("relu", np.sqrt(2)),
}
WIDE, STEPS, SHARED = [784, 128, 128, 10], 5000, 400
SHAPES = list(zip(WIDE[1:], WIDE))

digits = load_digits()
part, apart = digits.train[:10_000], digits.train[10_000:15_000]
shuffled_part = Split(part.images, np.random.default_rng(100).permutation(part.labels))
few, new = digits.train[:2000], digits.test


def deep(depth, activation, stretch, rate, seed):
    """The share of images kept apart that a deep network reads after three epochs."""
    rng = np.random.default_rng(seed)
    net = Network([784] + [16] * depth + [10], activation=activation, rng=rng)
    for layer in net.layers:
        layer.W = stretch * layer.W  # the first weights, stretched
    list(train(net, part, rate=falling(rate), batch_size=20, epochs=3, rng=rng))
    return round(net.accuracy(apart), 4)


def end_of_descent(seed, sizes, split):
    """The cost after six epochs."""
    rng = np.random.default_rng(seed)
    net = Network(sizes, rng=rng)
    list(train(net, split, rate=falling(1.5), batch_size=10, epochs=6, rng=rng))
    return round(float(cost(net(split.images), split.targets)), 6)


def layers_of(parameters):
    """Views of W and b in one row of numbers."""
    layers, at = [], 0
    for n_out, n_in in SHAPES:
        W, at = parameters[at : at + n_out * n_in].reshape(n_out, n_in), at + n_out * n_in
        layers.append((W, parameters[at : at + n_out]))
        at += n_out
    return layers


def activations(parameters, images):
    """Every layer's activations; the last are softmax probabilities."""
    each = [images]
    for W, b in layers_of(parameters):
        z = each[-1] @ W.T + b
        each.append(relu(z))
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    each[-1] = powers / powers.sum(axis=1, keepdims=True)
    return each


def slopes(parameters, images, targets):
    """The gradient of the mean cross-entropy."""
    a, layers, found = activations(parameters, images), layers_of(parameters), np.empty_like(parameters)
    delta = (a[-1] - targets) / np.float32(len(images))
    for k, (dW, db) in reversed(list(enumerate(layers_of(found)))):
        dW[...], db[...] = delta.T @ a[k], delta.sum(axis=0)
        if k > 0:
            delta = delta @ layers[k][0] * (a[k] > 0)
    return found


def learned_by_heart(labels, seed):
    """The parameters once every image gets its label."""
    rng = np.random.default_rng(seed)
    parameters = np.zeros(sum(n_out * (n_in + 1) for n_out, n_in in SHAPES), np.float32)
    for W, _ in layers_of(parameters):
        W[...] = rng.normal(0, np.sqrt(2 / W.shape[1]), W.shape)
    targets = one_hot(labels)
    while (activations(parameters, few.images)[-1].argmax(axis=1) != labels).any():
        for chosen in rng.permutation(len(labels)).reshape(-1, 40):
            parameters -= np.float32(0.1) * slopes(parameters, few.images[chosen], targets[chosen])
    return parameters


def on_path(t, first, bend, second):
    """As in the chapter."""
    return first + 2 * t * (bend - first) if t < 0.5 else second + 2 * (1 - t) * (bend - second)


def trained_bend(first, second, rng):
    """As in the chapter, with batches of forty of the shared images."""
    bend, targets = (first + second) / 2, one_hot(few.labels)
    for done in range(STEPS):
        t = np.float32(rng.uniform())
        chosen = rng.integers(0, SHARED, 40)
        here = on_path(t, first, bend, second)
        move = 0.2 * (1 - done / STEPS) * 2 * min(t, 1 - t)
        bend -= np.float32(move) * slopes(here, few.images[chosen], targets[chosen])
    return bend


def joined():
    """Along both ways: the cost of the shared images, the share of them read, the share of new digits read."""
    others_shuffled = few.labels.copy()
    others_shuffled[SHARED:] = np.random.default_rng(0).permutation(others_shuffled[SHARED:])
    first, second = learned_by_heart(few.labels, 0), learned_by_heart(others_shuffled, 1)
    bend, rows, labels = trained_bend(first, second, np.random.default_rng(0)), {}, few.labels[:SHARED]
    for way, over in (("straight", (first + second) / 2), ("bent", bend)):
        rows[way] = []
        for t in np.linspace(0, 1, 21, dtype=np.float32):
            here = on_path(t, first, over, second)
            p = activations(here, few.images[:SHARED])[-1]
            price = -np.log(np.maximum(p[np.arange(SHARED), labels], 1e-30)).mean()
            read = activations(here, new.images)[-1].argmax(axis=1) == new.labels
            row = price, (p.argmax(axis=1) == labels).mean(), read.mean()
            rows[way].append([round(float(number), 4) for number in row])
    return rows


def main(file=MEMORY_FILE):
    found = {
        "deep": {
            f"{depth} layers, {name}": [[deep(depth, *STARTS[name], rate, seed) for rate in RATES] for seed in SEEDS]
            for depth, names in ((2, ("sigmoid", "ReLU")), (6, STARTS))
            for name in names
        },
        "ends": {
            "784-4-10": [end_of_descent(seed, [784, 4, 10], part) for seed in range(6)],
            "784-16-16-10, shuffled labels": [
                end_of_descent(seed, [784, 16, 16, 10], shuffled_part) for seed in range(6)
            ],
        },
        "joined": joined(),
    }
    for name, rows in found["deep"].items():
        print(f"{name:30}", *(f"{share:6.1%}" for share in np.mean(rows, axis=0)))
    for name, costs in found["ends"].items():
        print(f"{name:30}", *(f"{price:.4f}" for price in costs))
    for way, rows in found["joined"].items():
        price, known, read = np.array(rows).T
        print(
            f"{way}: highest cost {price.max():.3f}, of the shared images read at least {known.min():.1%}, "
            f"new digits {read[0]:.1%} to {read[-1]:.1%}"
        )
    Path(file).write_text(json.dumps({"rates": RATES, **found}) + "\n", "utf8")


if __name__ == "__main__":
    main(*sys.argv[1:])
