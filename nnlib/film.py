"""A film of the training run that made the shipped network: its parameters and how good it was, moment by moment."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from nnlib.cost import cost
from nnlib.network import Network, split_parameters
from nnlib.network_file import write_arrays

__all__ = ["Camera", "Film", "load_film"]

FILM_FILE = Path(__file__).parent / "data" / "film.npz"
# Early on every batch shows; later an epoch changes less than the first ten batches did.
EARLY_BATCHES = (0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000)


@dataclass(frozen=True, eq=False)
class Film:
    """Snapshots of one network in training, each weight and bias kept in a byte.

    Attributes
    ----------
    sizes : numpy.ndarray, (n_layers,) int
        Neurons in each layer of the network.
    batches_an_epoch : int
    batches : numpy.ndarray, (n_moments,) int32
        Batches done at each moment, 0 first.
    costs : numpy.ndarray, (n_moments,) float32
        Mean cost over all training images.
    accuracies : numpy.ndarray, (n_moments,) float32
        Share of the test images read right, 0..1.
    exponents : numpy.ndarray, (n_moments, 2 · n_steps) int8
        The step of W of each layer in turn, then of b of each layer, is 2 to this power: a power of two, so that
        a change of step halves or doubles what was there before, without rounding twice.
    levels : numpy.ndarray, (n_moments, n_parameters) int8
        How many steps each parameter is, in the order of `Network.parameters`.
    """

    sizes: np.ndarray
    batches_an_epoch: np.ndarray
    batches: np.ndarray
    costs: np.ndarray
    accuracies: np.ndarray
    exponents: np.ndarray
    levels: np.ndarray

    def __len__(self):
        return len(self.batches)

    def network(self, moment: int) -> Network:
        """The network at a moment, 0..len−1 or counted from the end; each parameter within half its step."""
        parameters = self.levels[moment].astype(np.float32)
        for part, exponent in zip(_parts(parameters, self.sizes), self.exponents[moment]):
            part *= np.float32(2.0) ** exponent
        return Network.from_parameters(self.sizes, parameters)

    def save(self, path=FILM_FILE):
        """Write the film to an .npz file, the same bytes for the same film."""
        write_arrays(path, vars(self))


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


@cache
def load_film() -> Film:
    """The film of the shipped network's training, from its first random weights to `load_trained()`.

    Returns
    -------
    Film

    Raises
    ------
    FileNotFoundError
        If the file is missing; `make train` makes it again.
    """
    if not FILM_FILE.is_file():
        raise FileNotFoundError(f"the film of the training is missing: no file {FILM_FILE}; run make train")
    with np.load(FILM_FILE, allow_pickle=False) as arrays:
        return Film(**arrays)


def _parts(parameters, sizes):
    """Views of W of each layer in turn, then of b of each layer."""
    layers = split_parameters(parameters, [int(n) for n in sizes])
    return [W for W, _ in layers] + [b for _, b in layers]


def _quantised(net):
    parts = _parts(net.parameters, net.sizes)
    # frexp: the size is below 2^exponent, so 2^(exponent − 7) steps fit into −127..127 but for the rounding
    exponents = [int(np.frexp(max(np.abs(part).max() * 128 / 127.5, 1e-9))[1]) - 7 for part in parts]
    levels = np.concatenate([np.rint(part.ravel() * 2.0**-e) for part, e in zip(parts, exponents)])
    return exponents, levels.astype(np.int8)
