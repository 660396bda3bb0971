"""The film of the training: what it shows at the start, at the end and in between."""

from hashlib import sha256

import numpy as np
import pytest

from nnlib import Network, cost, load_digits, load_trained
from nnlib.trained import RECIPE, SEED, SIZES
from nnwidgets.training_film import film as film_module
from nnwidgets.training_film.film import load_film
from nnwidgets.training_film.record import Camera


def half_steps(film, moment):
    """The bound of what a byte leaves out, for W of each layer in turn and then b of each."""
    return 2.0 ** film.exponents[moment].astype(float) / 2


def parts(net):
    return [layer.W for layer in net.layers] + [layer.b for layer in net.layers]


@pytest.mark.parametrize(
    ("moment", "net"),
    [(0, Network(SIZES, rng=np.random.default_rng(SEED))), (-1, load_trained())],
    ids=["first", "last"],
)
def test_it_goes_from_the_first_weights_to_the_shipped_network(moment, net):
    film = load_film()
    for kept, true, bound in zip(parts(film.network(moment)), parts(net), half_steps(film, moment), strict=True):
        assert np.abs(kept - true).max() <= bound + 1e-7
        assert bound <= np.abs(true).max() / 127 + 1e-9


def test_the_end_reads_as_well_as_the_shipped_network():
    film, test = load_film(), load_digits().test
    assert film.accuracies[-1] == pytest.approx(load_trained().accuracy(test), abs=1e-6)
    assert film.network(-1).accuracy(test) == pytest.approx(load_trained().accuracy(test), abs=0.002)


def test_costs_and_accuracies_are_those_of_the_moment():
    film, digits = load_film(), load_digits()
    for moment in (0, 12, 30):
        net = film.network(moment)
        assert film.accuracies[moment] == pytest.approx(net.accuracy(digits.test), abs=0.01)
        measured = cost(net(digits.train.images), digits.train.targets)
        assert film.costs[moment] == pytest.approx(measured, rel=0.05)


def test_moments_stand_close_at_first_and_then_at_every_epoch():
    film = load_film()
    assert film.batches[:4].tolist() == [0, 1, 2, 3]
    an_epoch = 60_000 // RECIPE["batch_size"]
    assert film.batches_an_epoch == an_epoch
    assert film.batches[film.batches >= an_epoch].tolist() == [an_epoch * (k + 1) for k in range(RECIPE["epochs"])]


def test_a_film_is_saved_as_the_same_bytes_and_read_again(tmp_path, monkeypatch):
    digits = load_digits()
    small = type(digits)(train=digits.train[:50], test=digits.test[:50])
    camera = Camera(Network(SIZES, rng=np.random.default_rng(5)), small, 4)
    for batches in range(9):
        camera.look(batches)
    digests = []
    for name in ("one.npz", "two.npz"):
        camera.film().save(tmp_path / name)
        digests.append(sha256((tmp_path / name).read_bytes()).hexdigest())
    assert digests[0] == digests[1]
    monkeypatch.setattr(film_module, "FILM_FILE", tmp_path / "one.npz")
    again = load_film.__wrapped__()
    assert again.batches.tolist() == [0, 1, 2, 3, 4, 5, 7, 8]
    assert (again.levels == camera.film().levels).all()


def test_a_missing_film_says_how_to_make_it(tmp_path, monkeypatch):
    monkeypatch.setattr(film_module, "FILM_FILE", tmp_path / "film.npz")
    with pytest.raises(FileNotFoundError, match=r"the film of the training is missing: no file .*; run make train"):
        load_film.__wrapped__()
