"""A step of training computes what `gradient` does, batch after batch, for every depth, activation and type."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlib import Network, cost, gradient
from nnlib.network import split_parameters
from nnlib.training_step import TrainingStep


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 7), min_size=2, max_size=5),
    st.sampled_from(["sigmoid", "relu"]),
    st.integers(1, 9),
    st.integers(0, 2**32 - 1),
)
def test_it_is_the_gradient_and_the_cost_of_each_batch(sizes, activation, batch_size, seed):
    rng = np.random.default_rng(seed)
    net = Network(sizes, activation=activation, rng=rng, dtype=np.float64)
    step = TrainingStep(net, batch_size)
    for _ in range(2):
        images, targets = rng.random((batch_size, sizes[0])), rng.random((batch_size, sizes[-1]))
        net.parameters = rng.normal(size=net.n_parameters)
        step.images[:], step.targets[:] = images, targets
        summed_cost = step()
        assert summed_cost == pytest.approx(batch_size * cost(net(images), targets))
        expected = gradient(net, images, targets)
        for (dW, db), (dW_expected, db_expected) in zip(split_parameters(step.gradient, net.sizes), expected):
            np.testing.assert_allclose(dW, dW_expected, rtol=1e-9, atol=1e-12)
            np.testing.assert_allclose(db, db_expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_gradient_has_the_networks_type(dtype):
    step = TrainingStep(Network([4, 3, 2], rng=np.random.default_rng(0), dtype=dtype), 5)
    assert step.gradient.dtype == step.images.dtype == dtype
