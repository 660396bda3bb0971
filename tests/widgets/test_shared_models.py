"""The headless models: once per page, checked, and a network again."""

import zlib

import numpy as np
import pytest
from traitlets import TraitError

from nnlib import Network, load_digits
from nnwidgets import DigitsModel, NetworkModel, WeightGrid


@pytest.fixture
def net():
    return Network([784, 16, 10], rng=np.random.default_rng(0))


def test_equal_networks_share_a_model_and_others_do_not(net):
    first, second = WeightGrid(network=net), WeightGrid(network=net.copy())
    other = WeightGrid(network=Network([784, 16, 10], rng=np.random.default_rng(1)))
    assert first.network is second.network
    assert other.network is not first.network


def test_a_closed_model_is_not_used_again(net):
    model = NetworkModel.of(net)
    model.close()
    assert NetworkModel.of(net) is not model


def test_the_model_gives_the_network_back(net):
    images = load_digits().test.images[:5]
    assert np.array_equal(NetworkModel(net).network(images), net(images))


def test_parameters_must_fit(net):
    with pytest.raises(ValueError, match=r"parameters must have the shape \(12730,\); got \(3,\)"):
        NetworkModel(net).parameters = [1, 2, 3]
    with pytest.raises(TraitError, match="parameters must be finite numbers"):
        NetworkModel(net).parameters = np.full(12730, np.nan)
    with pytest.raises(TypeError, match=r"network must be an nnlib\.Network; got list"):
        NetworkModel([784, 10])


def test_digits_cross_deflated():
    split = load_digits().test[:50]
    model = DigitsModel(split)
    sent = model.get_state(["images"])["images"]
    assert len(sent) < 12_000
    assert zlib.decompress(sent) == np.round(split.images * 255).astype(np.uint8).tobytes()
    assert model.labels.tolist() == split.labels.tolist()
    assert DigitsModel.of(load_digits().test[:50]) is model
    with pytest.raises(TypeError, match=r"digits must be an nnlib\.Split"):
        DigitsModel(split.images)
