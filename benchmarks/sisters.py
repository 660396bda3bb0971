"""Sisters of the course's trained network, for chapter 10: from other seeds, and with other examples to learn from.

    make sisters         prints the table and writes nnlib/data/sisters.npz

All learn by the recipe of the course. Besides the plain ones there are two kinds: "shifted" learned from digits that
are moved anew in every epoch, by up to three pixels each way, and "noise" from the digits and a tenth as many images
of noise, fresh in every epoch, for which all ten outputs should be dark. Takes about two minutes on one core.
"""

from typing import NamedTuple

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, load_digits, train
from nnlib.five_seeds import SISTERS_FILE
from nnlib.network_file import write_arrays
from nnlib.trained import RECIPE, SIZES, train_by_recipe

FARTHEST = 3
KINDS = {"plain": range(1, 5), "shifted": [1], "noise": [1]}


class Examples(NamedTuple):
    """What `train` learns from."""

    images: np.ndarray
    targets: np.ndarray


def shifted(digits, rng):
    """Every image moved by up to three pixels down or up and right or left; what leaves the frame is lost."""
    padded = np.pad(digits.images.reshape(-1, 28, 28), ((0, 0), (FARTHEST, FARTHEST), (FARTHEST, FARTHEST)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (28, 28), axis=(1, 2))
    top, left = rng.integers(0, 2 * FARTHEST + 1, size=(2, len(padded)))
    return Examples(windows[np.arange(len(padded)), top, left].reshape(-1, 784), digits.targets)


def noise(digits, rng):
    """The digits, and a tenth as many images of noise whose outputs should all be dark."""
    n = len(digits.images) // 10
    images = np.vstack([digits.images, rng.random((n, 784), dtype=np.float32)])
    return Examples(images, np.vstack([digits.targets, np.zeros((n, 10), np.float32)]))


def trained_on(examples, seed):
    """A network that learned by the recipe from other examples in every epoch."""
    digits = load_digits().train
    rng = np.random.default_rng(seed)
    net = Network(SIZES, rng=rng)
    for epoch in range(RECIPE["epochs"]):
        next(train(net, examples(digits, rng), rng=rng, start=epoch, **RECIPE))
    return net


def plain(seed):
    """A network that learned by the recipe, from the digits as they are."""
    *_, (_, net) = train_by_recipe(seed)
    return net


def main():
    test = load_digits().test
    make = {
        "plain": plain,
        "shifted": lambda seed: trained_on(shifted, seed),
        "noise": lambda seed: trained_on(noise, seed),
    }
    arrays = {"sizes": np.array(SIZES)}
    print("| kind | seed | test images read right |\n|---|---|---|")
    for kind, seeds in KINDS.items():
        nets = [make[kind](seed) for seed in seeds]
        arrays[kind] = np.array([net.parameters for net in nets])
        for seed, net in zip(seeds, nets):
            print(f"| {kind} | {seed} | {net.accuracy(test):.2%} |", flush=True)
    write_arrays(SISTERS_FILE, arrays)


if __name__ == "__main__":
    main()
