"""The diagram of the whole network."""

import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

from nnlib import Network
from nnlib.plots import network_diagram

NET = Network([784, 16, 16, 10], rng=np.random.default_rng(0))
IMAGE = np.random.default_rng(1).random(784).astype(np.float32)


def neurons(ax):
    return [patch for patch in ax.patches if isinstance(patch, Circle)]


def connections(ax):
    """[(start, end, solid, colour)] of every line but the two of the key."""
    lines = []
    for collection in ax.collections:
        assert isinstance(collection, LineCollection)
        solid = collection.get_linestyle()[0][1] is None
        colour = collection.get_color()[0]
        lines += [(tuple(start), tuple(end), solid, colour) for start, end in collection.get_segments()]
    return lines[:-2]


def test_neurons_light_up_with_their_activations():
    drawn = [neuron.get_facecolor()[0] for neuron in neurons(network_diagram(NET, IMAGE))]
    np.testing.assert_allclose(drawn, np.concatenate([a[0] for a in NET.activations(IMAGE[None])[1:]]), atol=0.01)


def test_no_neuron_is_lit_without_an_image():
    (colour,) = {neuron.get_facecolor() for neuron in neurons(network_diagram(NET))}
    assert max(colour[:3]) < 0.2


def test_input_is_the_picture():
    (picture,) = network_diagram(NET, IMAGE).images
    np.testing.assert_array_equal(picture.get_array(), IMAGE.reshape(28, 28))


def test_outputs_carry_their_digits_and_the_brightest_stands_out():
    outputs = NET(IMAGE[None])[0]
    texts = network_diagram(NET, IMAGE).texts
    for k, output in enumerate(outputs):
        (text,) = [text for text in texts if text.get_text() == f"{k}  {output:.2f}"]
        assert (text.get_fontweight() == "bold") == (k == outputs.argmax())
    assert {str(k) for k in range(10)} <= {text.get_text() for text in network_diagram(NET).texts}


@pytest.mark.parametrize("strongest", [0, 1, 5])
def test_draws_that_many_connections_into_each_neuron(strongest):
    assert len(connections(network_diagram(NET, strongest=strongest))) == strongest * (16 + 16 + 10)


def test_strongest_connections_are_the_largest_weights_solid_when_positive():
    net = Network([784, 3, 2], rng=np.random.default_rng(0))
    net.layers[0].W = np.zeros((3, 784))
    net.layers[1].W = [[0.1, 2.0, -0.3], [0.1, 0.2, -5.0]]
    ax = network_diagram(net, strongest=1)
    centres = [neuron.center for neuron in neurons(ax)]
    (start, end, solid, blue), (negative_start, negative_end, negative_solid, red) = connections(ax)
    assert (start, end, solid) == (pytest.approx(centres[1]), pytest.approx(centres[3]), True)
    assert (negative_start, negative_end, negative_solid) == (
        pytest.approx(centres[2]),
        pytest.approx(centres[4]),
        False,
    )
    assert blue[2] > blue[0] and red[0] > red[2]


def test_with_an_image_a_connection_from_a_dark_pixel_is_not_drawn():
    net = Network([784, 1], rng=np.random.default_rng(0))
    W = np.zeros((1, 784))
    W[0, 0], W[0, 783] = 9.0, 1.0
    net.layers[0].W = W
    image = np.zeros(784)
    image[783] = 1.0
    ((dark_start, *_),) = connections(network_diagram(net, strongest=1))
    ((lit_start, *_),) = connections(network_diagram(net, image, strongest=1))
    assert lit_start[1] < dark_start[1]  # the last pixel is at the bottom of the picture, the first at its top


def test_key_names_both_signs():
    texts = [text.get_text() for text in network_diagram(NET).texts]
    assert {"positive weight", "negative weight"} <= set(texts)


def test_relu_activations_above_1_can_be_drawn():
    net = Network([784, 5, 10], activation="relu", rng=np.random.default_rng(0))
    net.layers[0].b = np.full(5, 50.0)
    assert len(neurons(network_diagram(net, IMAGE))) == 15


def test_refuses_what_it_cannot_draw():
    with pytest.raises(ValueError, match=r"net must have an input of 784 pixels.*; got 4"):
        network_diagram(Network([4, 2], rng=np.random.default_rng(0)))
    with pytest.raises(TypeError, match="net must be a Network; got 'net'"):
        network_diagram("net")
    with pytest.raises(ValueError, match=r"image must have the shape \(784,\) or \(28, 28\); got \(1, 784\)"):
        network_diagram(NET, IMAGE[None])
    with pytest.raises(ValueError, match="divide by 255"):
        network_diagram(NET, np.full(784, 200))
    with pytest.raises(ValueError, match="strongest must be a whole number, 0 or more; got -1"):
        network_diagram(NET, strongest=-1)
