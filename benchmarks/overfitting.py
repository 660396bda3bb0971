"""Overfitting, and what weight decay does about it: fifty epochs at five strengths of decay, three seeds each.

    make overfitting     prints the table and writes nnlib/data/overfitting.json, which chapter 9 reads

Learns from the first 50,000 training images. After every epoch it counts how many of the first 10,000 of them, and of
the last 10,000, which are kept back, are read right. The test set is not touched. Takes about four minutes on one core.
"""

import json

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, load_digits, train
from nnlib.five_seeds import OVERFITTING_FILE
from nnlib.trained import RECIPE, SIZES

SEEDS = range(3)
DECAYS = (0.0, 2e-5, 6e-5, 2e-4, 6e-4)


def by_epoch(decay, seed):
    """Accuracy on known and on kept-back images after each epoch."""
    digits = load_digits()
    rng = np.random.default_rng(seed)
    net = Network(SIZES, rng=rng)
    known, kept_back = [], []
    for _ in train(net, digits.train[:50_000], rng=rng, **{**RECIPE, "decay": decay}):
        known.append(round(net.accuracy(digits.train[:10_000]), 4))
        kept_back.append(round(net.accuracy(digits.train[50_000:]), 4))
    return known, kept_back


def main():
    print("| decay | known: mean of three seeds | kept back | least | most |\n|---|---|---|---|---|")
    results = []
    for decay in DECAYS:
        known, kept_back = zip(*(by_epoch(decay, seed) for seed in SEEDS))
        results.append({"decay": decay, "known": known, "kept_back": kept_back})
        last = [accuracies[-1] for accuracies in kept_back]
        print(
            f"| {decay:g} | {np.mean([accuracies[-1] for accuracies in known]):.2%} | {np.mean(last):.2%} "
            f"| {min(last):.2%} | {max(last):.2%} |",
            flush=True,
        )
    OVERFITTING_FILE.write_text(json.dumps(results) + "\n", "utf8")


if __name__ == "__main__":
    main()
