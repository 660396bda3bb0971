"""A film of the training run that made the shipped network: its parameters and how good it was, moment by moment."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from nnlib.network import Network, split_parameters
from nnlib.network_file import write_arrays
from nnwidgets.frame.data_files import DataFile

__all__ = ["FILM", "FILM_FILE", "Film", "load_film"]

FILM_FILE = Path(__file__).parent / "film.npz"


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
        for part, exponent in zip(parts_of(parameters, self.sizes), self.exponents[moment]):
            part *= np.float32(2.0) ** exponent
        return Network.from_parameters(self.sizes, parameters)

    def save(self, path=FILM_FILE):
        """Write the film to an .npz file, the same bytes for the same film."""
        write_arrays(path, vars(self))


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


def parts_of(parameters, sizes):
    """Views of W of each layer in turn, then of b of each layer."""
    layers = split_parameters(parameters, [int(n) for n in sizes])
    return [W for W, _ in layers] + [b for _, b in layers]


def _changes():
    """Each moment of the film as its change since the moment before, a third smaller when deflated.

    Where the step doubled or halved in between, the level before is shifted by as many bits first.
    """
    film = load_film()
    lengths = [part.size for part in parts_of(film.levels[0], film.sizes)]
    levels = film.levels.astype(int)
    shifts = np.repeat(film.exponents[:-1].astype(int) - film.exponents[1:], lengths, axis=1)
    predicted = np.where(shifts >= 0, levels[:-1] << np.maximum(shifts, 0), levels[:-1] >> np.maximum(-shifts, 0))
    return np.vstack([levels[:1], levels[1:] - predicted]).astype(np.int8).tobytes()


FILM = DataFile("film", _changes)
