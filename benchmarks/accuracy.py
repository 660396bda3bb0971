"""Test accuracy over five seeds: the recipe, the same without weight decay, one layer alone, and a wider network.

    make accuracy        prints the table and writes nnlib/data/accuracy.json, which chapter 9 reads

The 10,000 test images took no part in choosing any recipe (see choose_recipe.py).
"""

import json
import time

import one_thread  # noqa: F401  before numpy is loaded
import numpy as np

from nnlib import Network, falling, load_digits, train
from nnlib.five_seeds import ACCURACY_FILE
from nnlib.trained import RECIPE, SIZES

SEEDS = range(5)
ONE_LAYER_RECIPE = {"rate": falling(1.0), "batch_size": 20, "epochs": 20, "decay": 0.0}
WIDE_RECIPE = {"rate": falling(1.5), "batch_size": 10, "epochs": 20, "decay": 2e-5}
RUNS = {
    "recipe": (SIZES, RECIPE),
    "without decay": (SIZES, {**RECIPE, "decay": 0.0}),
    "no hidden layer": ((784, 10), ONE_LAYER_RECIPE),
    "one hidden layer of 100": ((784, 100, 10), WIDE_RECIPE),
}


def five_seeds(sizes, recipe):
    """Test accuracy and seconds of training for each seed."""
    digits = load_digits()
    accuracies, seconds = [], []
    for seed in SEEDS:
        rng = np.random.default_rng(seed)
        net = Network(sizes, rng=rng)
        start = time.perf_counter()
        for _ in train(net, digits.train, rng=rng, **recipe):
            pass
        seconds.append(round(time.perf_counter() - start, 1))
        accuracies.append(net.accuracy(digits.test))
    return {
        "sizes": list(sizes),
        "rate": f"{recipe['rate'](0):g}, falling to 0",
        **{name: recipe[name] for name in ("batch_size", "epochs", "decay")},
        "accuracies": accuracies,
        "seconds": seconds,
    }


def main():
    print("| run | network | mean of five seeds | least | most | seconds, one thread |\n|---|---|---|---|---|---|")
    results = {}
    for name, (sizes, recipe) in RUNS.items():
        results[name] = run = five_seeds(sizes, recipe)
        accuracies = run["accuracies"]
        print(
            f"| {name} | {'-'.join(map(str, sizes))} | {np.mean(accuracies):.2%} | {min(accuracies):.2%} "
            f"| {max(accuracies):.2%} | {np.median(run['seconds']):.1f} |",
            flush=True,
        )
    ACCURACY_FILE.write_text(json.dumps(results, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    main()
