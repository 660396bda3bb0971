import numpy as np
import pytest

from nnlib import Network, Split, load_digits, sigmoid


@pytest.fixture
def net():
    return Network([784, 16, 16, 10], rng=np.random.default_rng(0))


@pytest.fixture
def images():
    return load_digits().test.images[:20]


def test_the_parameters_are_counted_in_total_and_by_layer(net):
    assert net.n_parameters == 13_002
    assert [layer.n_parameters for layer in net.layers] == [12_560, 272, 170]
    assert net.n_weights == 784 * 16 + 16 * 16 + 16 * 10


def test_weights_are_n_out_by_n_in(net):
    assert [layer.W.shape for layer in net.layers] == [(16, 784), (16, 16), (10, 16)]
    assert [layer.b.shape for layer in net.layers] == [(16,), (16,), (10,)]


def test_repr_says_what_it_is(net):
    assert repr(net) == "<Network 784-16-16-10, sigmoid, 13,002 parameters>"


def test_the_first_weights_are_scaled_by_the_inputs_and_the_first_biases_are_0(net):
    first = net.layers[0].W
    assert first.mean() == pytest.approx(0, abs=0.001)
    assert first.std() == pytest.approx(1 / 28, rel=0.02)
    assert all((layer.b == 0).all() for layer in net.layers)


def test_the_same_seed_gives_the_same_network(net):
    np.testing.assert_array_equal(net.parameters, Network(net.sizes, rng=np.random.default_rng(0)).parameters)
    assert (net.parameters != Network(net.sizes, rng=np.random.default_rng(1)).parameters).any()


def test_the_outputs_are_layer_after_layer(net, images):
    a = images
    for layer in net.layers:
        a = sigmoid(a @ layer.W.T + layer.b)
    np.testing.assert_allclose(net(images), a, rtol=1e-5)
    assert net(images).shape == (20, 10)


def test_biases_count(net, images):
    net.layers[2].b = np.arange(10) * 100 - 450
    np.testing.assert_allclose(net(images), [[0, 0, 0, 0, 0, 1, 1, 1, 1, 1]] * 20, atol=1e-6)


def test_activations_are_every_layers_from_the_image_to_the_answer(net, images):
    activations = net.activations(images)
    assert [a.shape for a in activations] == [(20, 784), (20, 16), (20, 16), (20, 10)]
    np.testing.assert_array_equal(activations[0], images)
    np.testing.assert_array_equal(activations[-1], net(images))


def test_relu_is_for_the_hidden_layers_the_answer_stays_in_0_to_1(images):
    net = Network([784, 16, 16, 10], activation="relu", rng=np.random.default_rng(0))
    _, *hidden, outputs = net.activations(images)
    np.testing.assert_allclose(hidden[0], np.maximum(images @ net.layers[0].W.T, 0), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(hidden[1], np.maximum(hidden[0] @ net.layers[1].W.T, 0), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(outputs, sigmoid(hidden[1] @ net.layers[2].W.T), rtol=1e-5)


def test_classify_takes_the_brightest_output_and_accuracy_counts_the_right_ones():
    net = Network.from_parameters([2, 2], np.array([1, 0, 0, 1, 0, 0], np.float32))
    split = Split(np.array([[0.2, 0.9], [0.8, 0.1], [0.4, 0.3], [0.1, 0.2]], np.float32), np.array([1, 0, 1, 1]))
    assert net.classify(split.images).tolist() == [1, 0, 0, 1]
    assert net.accuracy(split) == 0.75


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_type_is_kept_from_parameters_to_outputs(dtype):
    net = Network([4, 3, 2], rng=np.random.default_rng(0), dtype=dtype)
    for image_type in (np.float32, np.float64, np.uint8, bool):
        assert {a.dtype for a in net.activations(np.ones((5, 4), image_type))} == {np.dtype(dtype)}


def test_images_of_the_right_type_are_not_copied(net, images):
    assert net.activations(images)[0] is images


def test_layers_are_views_of_the_parameters(net):
    net.parameters[:] = np.arange(13_002)
    assert net.layers[0].W[1, 0] == 784
    assert net.layers[1].W[0, 0] == 784 * 16
    assert net.layers[0].b[0] == net.n_weights
    assert net.layers[2].b[9] == 13_001
    net.layers[2].b[9] = -1
    assert net.parameters[-1] == -1


def test_setting_W_and_b_writes_into_the_parameters(net):
    net.layers[0].W = np.full((16, 784), 0.25)
    net.layers[0].b = range(16)
    assert (net.parameters[: 16 * 784] == 0.25).all()
    assert net.layers[0].b.tolist() == list(range(16))
    assert net.layers[0].W.dtype == np.float32


@pytest.mark.parametrize(
    "name, values, message",
    [
        ("W", np.zeros((784, 16)), r"W must have the shape \(16, 784\); got \(784, 16\)"),
        ("W", np.zeros((1, 784)), r"W must have the shape \(16, 784\); got \(1, 784\)"),
        ("b", 0, r"b must have the shape \(16,\); got \(\)"),
        ("b", [np.nan] * 16, "b must be finite numbers of the type float32; got NaN or infinity"),
        ("b", [np.inf] * 16, "b must be finite numbers of the type float32; got NaN or infinity"),
        ("b", ["1"] * 16, "b must be numbers; got the type <U1"),
    ],
)
def test_setting_refuses_and_changes_nothing(net, name, values, message):
    before = net.parameters.copy()
    with pytest.raises(ValueError, match=message):
        setattr(net.layers[0], name, values)
    np.testing.assert_array_equal(net.parameters, before)


def test_from_parameters_makes_the_same_network(net, images):
    twin = Network.from_parameters(net.sizes, net.parameters)
    np.testing.assert_array_equal(twin(images), net(images))
    twin.parameters[:] = 0
    assert net.parameters.any()


@pytest.mark.parametrize(
    "parameters, message",
    [
        (np.zeros(13_001), r"parameters must have the shape \(13002,\); got \(13001,\)"),
        (np.zeros((1, 13_002)), r"parameters must have the shape \(13002,\); got \(1, 13002\)"),
        (np.full(13_002, np.nan), "parameters must be finite numbers of the type float64; got NaN or infinity"),
    ],
)
def test_from_parameters_refuses(parameters, message):
    with pytest.raises(ValueError, match=message):
        Network.from_parameters([784, 16, 16, 10], parameters)


def test_a_copy_has_parameters_of_its_own(net, images):
    copy = net.copy()
    np.testing.assert_array_equal(copy(images), net(images))
    copy.layers[0].W[:] = 0
    assert net.layers[0].W.any()


def test_a_copy_may_be_of_another_type_and_keeps_the_activation():
    net = Network([4, 3, 2], activation="relu", rng=np.random.default_rng(0))
    copy = net.copy(np.float64)
    assert (copy.activation, copy.parameters.dtype) == ("relu", np.float64)
    np.testing.assert_array_equal(copy.parameters, net.parameters)


GREY = np.full((2, 784), 0.5)


@pytest.mark.parametrize(
    "images, message",
    [
        (GREY[0], r"images must have the shape \(batch, 784\); got \(784,\); one image is a batch of one: image.resh"),
        (GREY[:, 1:], r"images must have the shape \(batch, 784\); got \(2, 783\)$"),
        (np.full((10, 783), 0.5), r"images must have the shape \(batch, 784\); got \(10, 783\)$"),
        (GREY.reshape(2, 28, 28), r"images must have the shape \(batch, 784\); got \(2, 28, 28\)$"),
        (GREY[:0], r"images must hold at least one image; got an empty batch of shape \(0, 784\)"),
        (GREY * 510, r"images must be brightness 0\.\.1; got values from 255 to 255; divide by 255"),
        (np.full((1, 784), 255, np.uint8), r"got values from 255 to 255; divide by 255"),
        (GREY - 1, r"images must be brightness 0\.\.1; got values from -0\.5 to -0\.5$"),
        (np.full((1, 784), np.inf), r"images must be brightness 0\.\.1; got values from inf to inf$"),
        (np.full((1, 784), "0"), r"images must be numbers 0\.\.1; got the type <U1"),
    ],
)
@pytest.mark.parametrize("method", ["__call__", "activations", "classify"])
def test_bad_images_are_named(net, method, images, message):
    with pytest.raises(ValueError, match=message):
        getattr(net, method)(images)


def test_nan_is_named_with_its_image(net):
    images = np.zeros((6, 784))
    images[2, 100] = np.nan
    with pytest.raises(ValueError, match=r"images must be brightness 0\.\.1; got NaN in image 2$"):
        net(images)
    images[4:] = np.nan
    with pytest.raises(ValueError, match=r"got NaN in image 2 and 2 more$"):
        net(images)


@pytest.mark.parametrize("sizes", [[784], [], [784, 0, 10], [784, -16, 10], [784, 16.0, 10], ["784", "10"]])
def test_bad_sizes_are_named(sizes):
    message = r"sizes must be two or more positive whole numbers such as \[784, 16, 16, 10\]; got \("
    with pytest.raises(ValueError, match=message):
        Network(sizes, rng=np.random.default_rng(0))


def test_an_unknown_activation_is_named_with_the_known():
    with pytest.raises(ValueError, match="activation must be one of sigmoid, relu; got 'tanh'"):
        Network([4, 2], activation="tanh", rng=np.random.default_rng(0))


def test_a_seed_in_place_of_a_generator_is_named():
    with pytest.raises(TypeError, match=r"rng must be a generator such as np.random.default_rng\(0\); got 0"):
        Network([4, 2], rng=0)


def test_assigned_parameters_reach_the_layers():
    net = Network([3, 2], rng=np.random.default_rng(0))
    net.parameters = np.arange(8)
    assert net.layers[0].W.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert net.layers[0].b.tolist() == [6, 7]


def test_a_value_beyond_the_type_is_named_and_nothing_changes():
    net = Network([3, 2], rng=np.random.default_rng(0))
    before = net.parameters.copy()
    with pytest.raises(ValueError, match="W must be finite numbers of the type float32; got NaN or infinity"):
        net.layers[0].W = np.full((2, 3), 1e300)
    assert np.array_equal(net.parameters, before)


def test_parameters_are_floating_numbers():
    with pytest.raises(ValueError, match=r"dtype must be a floating type .* got int64"):
        Network([3, 2], rng=np.random.default_rng(0), dtype=np.int64)
