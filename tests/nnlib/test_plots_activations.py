"""Rows of lit neurons."""

import numpy as np
import pytest
from matplotlib.patches import Circle, Rectangle

from nnlib.plots import layer_activations


def neurons(ax, kind=Circle):
    return [patch for patch in ax.patches if isinstance(patch, kind)]


def texts(ax):
    return [text.get_text() for text in ax.texts]


def test_brightness_is_the_activation():
    ax = layer_activations([[0.0, 0.5, 1.0]])
    levels = [neuron.get_facecolor()[0] for neuron in neurons(ax)]
    np.testing.assert_allclose(levels, [0, 0.5, 1], atol=0.01)


def test_numbers_names_and_digits():
    ax = layer_activations([[0.25, 0.999], [0.5, 0.07]])
    assert texts(ax) == ["hidden 1", ".25", "1.0", "output", ".50", "0", ".07", "1"]


def test_takes_the_rows_of_a_batch_of_one():
    assert texts(layer_activations([np.array([[0.25, 0.5]])])) == texts(layer_activations([[0.25, 0.5]]))


def test_wide_layers_are_bands_without_numbers():
    ax = layer_activations([np.linspace(0, 1, 100), [0.5]])
    assert len(neurons(ax, Rectangle)) == 100 + 1
    assert texts(ax) == ["hidden 1", "output", ".50", "0"]


def test_relu_above_1_is_relative_to_the_layer_and_keeps_its_number():
    ax = layer_activations([[0.0, 2.0, 4.0]])
    np.testing.assert_allclose([neuron.get_facecolor()[0] for neuron in neurons(ax)], [0, 0.5, 1], atol=0.01)
    assert "4.0" in texts(ax)


def test_rows_stand_one_below_the_other():
    ax = layer_activations([[0.1], [0.2], [0.3]])
    heights = [neuron.center[1] for neuron in neurons(ax)]
    assert heights == sorted(heights, reverse=True)
    assert ax.get_ylim()[0] < heights[-1] and heights[0] < ax.get_ylim()[1]


@pytest.mark.parametrize(
    ("activations", "message"),
    [
        ([], "activations must hold at least one layer; got none"),
        ([np.zeros((2, 16))], r"layer 0 must have the shape \(n,\) or \(1, n\); got \(2, 16\)"),
        ([[0.5], [np.nan]], "layer 1 must be finite; got 1 NaN"),
        ([[0.5, -0.25]], "layer 0 must hold activations, 0 or more; got -0.25"),
        ([[]], "layer 0 must hold at least one number"),
    ],
)
def test_refuses_what_is_no_list_of_layers(activations, message):
    with pytest.raises(ValueError, match=message):
        layer_activations(activations)
