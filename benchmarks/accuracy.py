"""Test accuracy of the course's recipe over five seeds, and what it owes to the weight decay.

    make accuracy

The 10,000 test images took no part in choosing the recipe (see choose_recipe.py).
"""

import time

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, load_digits, train
from nnlib.trained import RECIPE, SIZES


def test_accuracies(decay, seeds=range(5)):
    digits = load_digits()
    accuracies, seconds = [], []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        net = Network(SIZES, rng=rng)
        start = time.perf_counter()
        for _ in train(net, digits.train, rng=rng, **{**RECIPE, "decay": decay}):
            pass
        seconds.append(time.perf_counter() - start)
        accuracies.append(net.accuracy(digits.test))
    return accuracies, seconds


def main():
    print("| weight decay | mean of five seeds | least | most | seconds, one thread |\n|---|---|---|---|---|")
    for decay in (RECIPE["decay"], 0.0):
        accuracies, seconds = test_accuracies(decay)
        print(
            f"| {decay:g} | {np.mean(accuracies):.2%} | {min(accuracies):.2%} | {max(accuracies):.2%} "
            f"| {np.median(seconds):.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
