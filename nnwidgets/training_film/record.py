"""Train the shipped network again, bit for bit, and film it: make train

Writes nnlib/data/trained.npz from the seed, and film.npz, how it came to be, in one run.
"""

import numpy as np

from nnlib.cost import cost
from nnlib.digits import load_digits
from nnlib.network import Network
from nnlib.network_file import save_network
from nnlib.trained import RECIPE, SEED, SIZES, TRAINED_FILE
from nnlib.training import Epoch, train
from nnwidgets.training_film.film import FILM_FILE, Film, parts_of

__all__ = ["Camera"]

# Early on every batch shows; later an epoch changes less than the first ten batches did.
EARLY_BATCHES = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000)


class Camera:
    """Takes the snapshots of a Film.

    Parameters
    ----------
    net : Network
        In training; looked at anew for each snapshot.
    digits : Digits
        Whose training images the cost is measured on, and whose test images the accuracy.
    batches_an_epoch : int
    """

    def __init__(self, net, digits, batches_an_epoch):
        self.net, self.digits, self.batches_an_epoch = net, digits, batches_an_epoch
        self._moments = []

    def look(self, batches_done):
        """Take a snapshot if this is a moment of the film: early ones close together, then the end of each epoch."""
        if batches_done in EARLY_BATCHES or batches_done % self.batches_an_epoch == 0:
            train = self.digits.train
            measured = cost(self.net(train.images), train.targets), self.net.accuracy(self.digits.test)
            self._moments.append((batches_done, *measured, *_quantised(self.net)))

    def film(self):
        """The snapshots so far."""
        batches, costs, accuracies, exponents, levels = zip(*self._moments)
        return Film(
            sizes=np.array(self.net.sizes, "<i4"),
            batches_an_epoch=np.array(self.batches_an_epoch, "<i4"),
            batches=np.array(batches, "<i4"),
            costs=np.array(costs, "<f4"),
            accuracies=np.array(accuracies, "<f4"),
            exponents=np.array(exponents, np.int8),
            levels=np.array(levels, np.int8),
        )


def _quantised(net):
    parts = parts_of(net.parameters, net.sizes)
    # frexp: the size is below 2^exponent, so 2^(exponent − 7) steps fit into −127..127 but for the rounding
    exponents = [int(np.frexp(max(np.abs(part).max() * 128 / 127.5, 1e-9))[1]) - 7 for part in parts]
    levels = np.concatenate([np.rint(part.ravel() * 2.0**-e) for part, e in zip(parts, exponents)])
    return exponents, levels.astype(np.int8)


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
