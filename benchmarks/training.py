"""One epoch over 60,000 images beside scikit-learn, PyTorch, JAX and the machine's limit, in one run.

    make benchmark

Single thread, float32, interleaved: every round runs each library once, so that a slow moment of the
machine falls on all. The table gives the median and the ratios to nnlib's median.

Everything runs on one thread (one_thread.py).
"""

import argparse
import statistics
import time
from pathlib import Path

import one_thread  # noqa: F401  before numpy is loaded

import matplotlib.pyplot as plt
from peers import PEERS
from threadpoolctl import threadpool_info

from nnlib import load_digits

HERE = Path(__file__).parent
BATCH_SIZES = (10, 32, 100)


def measure(names, batch_size, rounds):
    """Seconds of one epoch for each library: a list of `rounds` times each, after one to warm up."""
    digits = load_digits()
    epochs = {name: PEERS[name](digits.train.images, digits.train.targets, batch_size) for name in names}
    seconds = {name: [] for name in names}
    for round_number in range(rounds + 1):
        for name, epoch in epochs.items():
            start = time.perf_counter()
            epoch()
            if round_number > 0:
                seconds[name].append(time.perf_counter() - start)
    return seconds


def table(medians):
    lines = ["| batch | " + " | ".join(next(iter(medians.values()))) + " |"]
    lines.append("|---" * (len(lines[0].split("|")) - 2) + "|")
    for batch_size, row in medians.items():
        cells = [f"{value:.3f} s ({value / row['nnlib']:.2f}×)" for value in row.values()]
        lines.append(f"| {batch_size} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def picture(medians, path):
    fig, ax = plt.subplots(figsize=(7, 3.2), layout="constrained")
    names = [name for name in next(iter(medians.values())) if name != "nnlib"]
    for shift, (batch_size, row) in enumerate(medians.items()):
        ratios = [row[name] / row["nnlib"] for name in names]
        positions = [place + 0.25 * (shift - 1) for place in range(len(names))]
        bars = ax.barh(positions, ratios, height=0.23, label=f"batch {batch_size}")
        ax.bar_label(bars, fmt="%.2f", padding=2, fontsize=8)
    ax.axvline(1, color="black", linewidth=1)
    ax.set(xscale="log", xlabel="time of one epoch, in nnlib's times (logarithmic)")
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.legend(frameon=False)
    fig.savefig(path, dpi=150)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", nargs="+", choices=PEERS, default=list(PEERS))
    options = parser.parse_args()

    medians = {}
    for batch_size in BATCH_SIZES:
        seconds = measure(options.only, batch_size, options.rounds)
        medians[batch_size] = {name: statistics.median(times) for name, times in seconds.items()}
    blas = {f"{lib['internal_api']} {lib['version']} {lib.get('architecture', '')}" for lib in threadpool_info()}
    print(f"One epoch over 60,000 images, one thread, median of {options.rounds}; BLAS: {', '.join(sorted(blas))}\n")
    print(table(medians))
    if len(options.only) > 1:
        picture(medians, HERE / "training.png")


if __name__ == "__main__":
    main()
