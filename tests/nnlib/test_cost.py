import numpy as np
import pytest

from nnlib import cost, cost_of_each


def test_cost_is_the_sum_of_squares_without_a_half():
    assert cost_of_each([[0.9, 0.2, 0.0]], [[1, 0, 0]]) == pytest.approx(0.01 + 0.04)


def test_every_example_has_its_own_cost_and_the_batch_their_mean():
    outputs, targets = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]), np.array([[1, 0], [1, 0], [1, 0]])
    assert cost_of_each(outputs, targets).tolist() == [0, 2, 0.5]
    assert cost(outputs, targets) == pytest.approx(2.5 / 3)


def test_cost_is_a_plain_float():
    assert type(cost(np.ones((2, 3), np.float32), np.zeros((2, 3), np.float32))) is float


@pytest.mark.parametrize("function", [cost, cost_of_each])
@pytest.mark.parametrize(
    "outputs_shape, targets_shape, hint",
    [
        ((3, 10), (3,), r"; make targets of labels with one_hot\(labels\)"),
        ((3, 10), (3, 9), ""),
        ((3, 10), (1, 10), ""),
        ((10,), (10,), r"; make targets of labels with one_hot\(labels\)"),
        ((0, 10), (0, 10), ""),
    ],
)
def test_shapes_that_do_not_fit_are_named(function, outputs_shape, targets_shape, hint):
    shapes = f"{outputs_shape} and {targets_shape}".replace("(", r"\(").replace(")", r"\)")
    message = rf"outputs and targets must have the same shape \(batch, n_out\), batch ≥ 1; got {shapes}{hint}$"
    with pytest.raises(ValueError, match=message):
        function(np.zeros(outputs_shape), np.zeros(targets_shape))
