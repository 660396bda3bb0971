"""Runs too long for a chapter: what `make accuracy`, `overfitting`, `sisters` and `memory` kept in files."""

import json
from pathlib import Path

import numpy as np

from nnlib.network import Network

__all__ = [
    "ACCURACY_FILE",
    "MEMORY_FILE",
    "OVERFITTING_FILE",
    "SISTERS_FILE",
    "five_seeds",
    "load_sisters",
    "memory",
    "overfitting",
]

ACCURACY_FILE = Path(__file__).parent / "data" / "accuracy.json"
OVERFITTING_FILE = ACCURACY_FILE.with_name("overfitting.json")
SISTERS_FILE = ACCURACY_FILE.with_name("sisters.npz")
MEMORY_FILE = ACCURACY_FILE.with_name("memory.json")


def five_seeds(run):
    """One recipe trained from five seeds, as `make accuracy` measured it on the 10,000 test images.

    Parameters
    ----------
    run : {"recipe", "without decay", "no hidden layer", "one hidden layer of 100"}
        The course's recipe for 784-16-16-10, the same without weight decay, 784-10, or 784-100-10.

    Returns
    -------
    dict
        sizes, rate, batch_size, epochs, decay; accuracies, one for each seed, 0..1; seconds on one thread.

    Raises
    ------
    ValueError
        If there is no such run.
    """
    runs = json.loads(ACCURACY_FILE.read_text("utf8"))
    if run not in runs:
        raise ValueError(f"run must be one of {', '.join(map(repr, runs))}; got {run!r}")
    return runs[run]


def overfitting():
    """Fifty epochs on 50,000 images at five strengths of weight decay, as `make overfitting` measured them.

    Returns
    -------
    dict of float to (numpy.ndarray, numpy.ndarray)
        For each decay the accuracies, (3 seeds, 50 epochs), on 10,000 known images and on 10,000 kept back.
    """
    runs = json.loads(OVERFITTING_FILE.read_text("utf8"))
    return {run["decay"]: (np.array(run["known"]), np.array(run["kept_back"])) for run in runs}


def load_sisters(kind="plain"):
    """Sisters of the course's trained network, from other seeds, as `make sisters` trained them.

    "plain": four from the same examples. "shifted", "noise": one that learned from moved digits, or from noise as well.
    """
    with np.load(SISTERS_FILE) as file:
        return [Network.from_parameters(file["sizes"].tolist(), parameters) for parameters in file[kind]]


def memory():
    """Deep networks, other descents, and networks joined by a bend, for chapter 11, as `make memory` measured them.

    A dict of "rates" and, by name, of "deep", "ends" and "joined"; benchmarks/memory.py says what each holds.
    """
    return json.loads(MEMORY_FILE.read_text("utf8"))
