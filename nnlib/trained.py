"""The course's own trained 784-16-16-10, and the recipe that makes it again.

make train        writes nnlib/data/trained.npz from the seed, and film.npz, how it came to be
"""

from functools import cache
from pathlib import Path

import numpy as np

from nnlib.digits import load_digits
from nnlib.film import FILM_FILE, Camera
from nnlib.network import Network
from nnlib.network_file import load_network, save_network
from nnlib.training import Epoch, falling, train

__all__ = ["RECIPE", "SIZES", "load_trained", "train_by_recipe"]

SIZES = (784, 16, 16, 10)
SEED = 0
# Chosen by benchmarks/choose_recipe.py on 10,000 training images kept back; the test set had no say.
RECIPE = {"rate": falling(5.0), "batch_size": 20, "epochs": 50, "decay": 6e-5}
TRAINED_FILE = Path(__file__).parent / "data" / "trained.npz"


def load_trained() -> Network:
    """The trained network that ships with the course: about 96 % of the test images read right.

    Returns
    -------
    Network
        784-16-16-10, sigmoid; a copy of your own each time, free to change.

    Raises
    ------
    FileNotFoundError, ValueError
        If the file is missing or damaged; `make train` makes it again.
    """
    return _read_once().copy()


@cache
def _read_once():
    return load_network(TRAINED_FILE)


def train_by_recipe(seed):
    """Train a 784-16-16-10 on all 60,000 images by the course's recipe.

    Parameters
    ----------
    seed : int
        Of the generator that draws the first weights and shuffles.

    Yields
    ------
    (Epoch, Network)
        After each epoch; the network is the same object, trained a little further.
    """
    rng = np.random.default_rng(seed)
    net = Network(SIZES, rng=rng)
    for epoch in train(net, load_digits().train, rng=rng, **RECIPE):
        yield epoch, net


def main():
    digits = load_digits()
    rng = np.random.default_rng(SEED)
    net = Network(SIZES, rng=rng)
    camera = Camera(net, digits, len(digits.train) // RECIPE["batch_size"])
    camera.look(0)
    batches = 0
    for step in train(net, digits.train, rng=rng, report_batches=True, **RECIPE):
        if isinstance(step, Epoch):
            print(f"epoch {step.number:2d} of {RECIPE['epochs']}: cost {step.cost:.4f}", flush=True)
        else:
            batches += 1
            camera.look(batches)
    save_network(net, TRAINED_FILE)
    camera.film().save()
    print(f"test accuracy {net.accuracy(digits.test):.2%}; written to {TRAINED_FILE} and {FILM_FILE}")


if __name__ == "__main__":
    main()
