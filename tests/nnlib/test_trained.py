"""The shipped network, and the recipe that makes it again."""

import numpy as np
import pytest

from nnlib import Network, cost, load_digits, load_trained, train
from nnlib.trained import RECIPE, SEED, SIZES, train_by_recipe
from nnwidgets.training_film.film import load_film


def test_the_first_steps_of_the_recipe_are_those_of_the_film():
    """Chapter 9 trains for five epochs and shows the rest from the film."""
    film, rng = load_film(), np.random.default_rng(SEED)
    net = Network(SIZES, rng=rng)
    steps = train(net, load_digits().train, rng=rng, report_batches=True, **RECIPE)
    for done, _ in zip(range(1, 31), steps):
        if done in film.batches:
            kept = film.network(film.batches.tolist().index(done))
            assert np.abs(net.parameters - kept.parameters).max() <= 2.0 ** film.exponents.max() / 2 + 1e-4


@pytest.mark.long
def test_the_recipe_ends_as_well_as_the_shipped_network():
    *_, (_, net) = train_by_recipe(SEED)
    digits, shipped = load_digits(), load_trained()
    assert net.accuracy(digits.test) == pytest.approx(shipped.accuracy(digits.test), abs=0.004)
    costs = [cost(each(digits.train.images), digits.train.targets) for each in (net, shipped)]
    assert costs[0] == pytest.approx(costs[1], rel=0.05)
