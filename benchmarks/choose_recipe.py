"""How the recipe of the shipped network was chosen: on images kept back from training.

    make choose-recipe

Trains on the first 50,000 training images and measures on the last 10,000; the test set is not touched.
Takes about a quarter of an hour on one core.
"""

import itertools
import sys

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, falling, load_digits, train

SEEDS = range(3)
RATES = (1.5, 2.5)  # for batches of 10; twice that for batches of 20
BATCH_SIZES = (10, 20)
DECAYS = (0.0, 3e-5, 6e-5, 1.2e-4)
EPOCHS = 50


def kept_back_accuracy(rate, batch_size, decay, seed):
    digits = load_digits()
    rng = np.random.default_rng(seed)
    net = Network([784, 16, 16, 10], rng=rng)
    for _ in train(
        net, digits.train[:50_000], rate=falling(rate), batch_size=batch_size, epochs=EPOCHS, rng=rng, decay=decay
    ):
        pass
    return net.accuracy(digits.train[50_000:])


def main():
    print("| batch | rate | decay | kept-back accuracy: mean of 3 seeds | least |\n|---|---|---|---|---|")
    for batch_size, rate, decay in itertools.product(BATCH_SIZES, RATES, DECAYS):
        scores = [kept_back_accuracy(rate * batch_size / 10, batch_size, decay, seed) for seed in SEEDS]
        print(
            f"| {batch_size} | {rate * batch_size / 10:g} → 0 | {decay:g} "
            f"| {np.mean(scores):.2%} | {np.min(scores):.2%} |"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
