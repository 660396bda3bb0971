import numpy as np
import pytest

from nnlib import Batch, Epoch, Network, Split, cost, falling, gradient, load_digits, train

SIZES = [784, 16, 16, 10]


def new_network():
    return Network(SIZES, rng=np.random.default_rng(0))


def run(net, split, *, seed=1, **settings):
    """Train to the end; every item that training yields."""
    return list(train(net, split, **{"rng": np.random.default_rng(seed), "rate": 1.0, **settings}))


@pytest.fixture(scope="module")
def split():
    return load_digits().train[:105]


def test_it_learns_to_read_digits():
    digits = load_digits()
    net = new_network()
    assert net.accuracy(digits.test) < 0.2
    run(net, digits.train[:10_000], rate=falling(1.5), batch_size=10, epochs=5)
    assert net.accuracy(digits.test) > 0.88


def test_each_epoch_reports_its_number_and_a_cost_that_falls(split):
    net = new_network()
    before = cost(net(split.images), split.targets)
    epochs = run(net, split, batch_size=10, epochs=12)
    assert [epoch.number for epoch in epochs] == list(range(1, 13))
    assert all(isinstance(epoch, Epoch) for epoch in epochs)
    assert epochs[0].cost < before
    assert epochs[-1].cost < 0.8 * epochs[0].cost
    assert cost(net(split.images), split.targets) < 0.8 * epochs[0].cost


def test_the_same_seed_gives_the_same_bits(split):
    nets = [new_network() for _ in range(3)]
    for net, seed in zip(nets, (1, 1, 2)):
        run(net, split, batch_size=10, epochs=3, seed=seed)
    assert nets[0].parameters.tobytes() == nets[1].parameters.tobytes()
    assert nets[0].parameters.tobytes() != nets[2].parameters.tobytes()


def test_a_resumed_run_ends_as_the_unbroken_one_bit_for_bit(split):
    settings = {"rate": falling(1.5), "batch_size": 10, "epochs": 6, "decay": 1e-3}
    unbroken = new_network()
    all_epochs = run(unbroken, split, **settings)

    first, rng = new_network(), np.random.default_rng(1)
    training = train(first, split, rng=rng, **settings)
    before = [next(training), next(training)]
    resumed = Network.from_parameters(SIZES, first.parameters)
    rng_then = np.random.default_rng()
    rng_then.bit_generator.state = rng.bit_generator.state
    after = list(train(resumed, split, rng=rng_then, start=2, **settings))

    assert before + after == all_epochs
    assert resumed.parameters.tobytes() == unbroken.parameters.tobytes()


def test_nothing_happens_until_it_is_iterated(split):
    net, rng = new_network(), np.random.default_rng(1)
    training = train(net, split, rate=1.0, batch_size=10, epochs=1, rng=rng)
    np.testing.assert_array_equal(net.parameters, new_network().parameters)
    assert rng.bit_generator.state == np.random.default_rng(1).bit_generator.state
    next(training)
    assert (net.parameters != new_network().parameters).any()


def test_a_run_can_be_left_between_two_batches(split):
    net = new_network()
    training = train(net, split, rate=1.0, batch_size=10, epochs=1, rng=np.random.default_rng(1), report_batches=True)
    next(training)
    after_one_batch = net.parameters.copy()
    training.close()
    np.testing.assert_array_equal(net.parameters, after_one_batch)
    assert (after_one_batch != new_network().parameters).any()


def test_a_step_goes_down_the_gradient_of_the_mean_cost(split):
    net, start = new_network(), new_network()
    run(net, split, rate=0.7, batch_size=len(split), epochs=1)
    for layer, before, (dW, db) in zip(net.layers, start.layers, gradient(start, split.images, split.targets)):
        np.testing.assert_allclose(layer.W, before.W - 0.7 * dW, atol=1e-6)
        np.testing.assert_allclose(layer.b, before.b - 0.7 * db, atol=1e-6)


def test_decay_shrinks_the_weights_and_no_bias(split):
    plain, decayed = new_network(), new_network()
    for net in (plain, decayed):
        net.parameters += 0.5
    before = plain.copy()
    run(plain, split, rate=0.5, batch_size=len(split), epochs=1)
    run(decayed, split, rate=0.5, batch_size=len(split), epochs=1, decay=0.2)
    for with_decay, without, start in zip(decayed.layers, plain.layers, before.layers):
        np.testing.assert_allclose(with_decay.W, without.W - 0.5 * 0.2 * start.W, atol=1e-6)
        np.testing.assert_array_equal(with_decay.b, without.b)


def test_a_rate_falls_in_a_straight_line_to_0():
    rate_at = falling(3.0)
    assert [rate_at(0), rate_at(0.25), rate_at(1)] == [3.0, 2.25, 0.0]


def test_the_rate_follows_the_part_done(split):
    items = run(new_network(), split, rate=falling(2.0), batch_size=21, epochs=4, report_batches=True)
    rates = [item.rate for item in items if isinstance(item, Batch)]
    np.testing.assert_allclose(rates, 2.0 * (1 - np.arange(20) / 20))
    assert [item.rate for item in items if isinstance(item, Epoch)] == rates[4::5]


def test_batches_are_reported_in_order_with_the_remainder_last(split):
    items = run(new_network(), split, batch_size=50, epochs=2, report_batches=True)
    assert [type(item) for item in items] == [Batch, Batch, Batch, Epoch] * 2
    batches = [item for item in items if isinstance(item, Batch)]
    assert [(batch.epoch, batch.number) for batch in batches] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]
    for epoch, of_epoch in zip((items[3], items[7]), (batches[:3], batches[3:])):
        costs = [batch.cost for batch in of_epoch]
        assert epoch.cost == pytest.approx(np.average(costs, weights=[50, 50, 5]), rel=1e-6)


def test_without_report_batches_the_run_is_the_same(split):
    quiet, reporting = new_network(), new_network()
    run(quiet, split, batch_size=10, epochs=2)
    run(reporting, split, batch_size=10, epochs=2, report_batches=True)
    assert quiet.parameters.tobytes() == reporting.parameters.tobytes()


def test_the_remainder_is_a_smaller_batch_with_its_own_mean(split):
    """Thirteen copies of one image: whatever the batch, a step is that image's gradient."""
    same = Split(np.repeat(split.images[:1], 13, axis=0), np.repeat(split.labels[:1], 13))
    net, expected = new_network(), new_network()
    run(net, same, rate=0.5, batch_size=10, epochs=1)
    for _ in range(2):
        for layer, (dW, db) in zip(expected.layers, gradient(expected, same.images[:1], same.targets[:1])):
            layer.W -= 0.5 * dW
            layer.b -= 0.5 * db
    np.testing.assert_allclose(net.parameters, expected.parameters, atol=1e-6)


@pytest.mark.parametrize("batch_size", [1, 10, 50, 105, 1000])
def test_an_epoch_sees_every_example_once(split, batch_size):
    net = new_network()
    [epoch] = run(net, split, rate=1e-12, batch_size=batch_size, epochs=1)
    assert epoch.cost == pytest.approx(cost(net(split.images), split.targets), rel=1e-5)


def test_each_epoch_shuffles_anew(split):
    items = run(new_network(), split, rate=1e-12, batch_size=35, epochs=2, report_batches=True)
    first, second = ([item.cost for item in items[k : k + 3]] for k in (0, 4))
    assert np.abs(np.subtract(first, second)).max() > 1e-4


def test_the_digits_are_not_changed(split):
    images, labels = split.images.copy(), split.labels.copy()
    run(new_network(), Split(images, labels), batch_size=10, epochs=1)
    np.testing.assert_array_equal(images, split.images)
    np.testing.assert_array_equal(labels, split.labels)


@pytest.mark.parametrize("dtype, activation", [(np.float64, "sigmoid"), (np.float32, "relu")])
def test_other_types_and_activations_learn_too(split, dtype, activation):
    net = Network(SIZES, activation=activation, rng=np.random.default_rng(0), dtype=dtype)
    epochs = run(net, split, rate=0.3, batch_size=10, epochs=15)
    assert epochs[-1].cost < 0.8 * epochs[0].cost
    assert net.parameters.dtype == dtype


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"batch_size": 0}, "batch_size must be a whole number of 1 or more; got 0"),
        ({"epochs": 0}, "epochs must be a whole number of 1 or more; got 0"),
        ({"batch_size": 2.5}, "batch_size must be a whole number of 1 or more; got 2.5"),
        ({"rate": 0.0}, "rate must be a number above 0"),
        ({"rate": np.nan}, "rate must be a number above 0.* got nan"),
        ({"decay": np.nan}, "decay must be 0 or more; got nan"),
        ({"start": 3}, r"start must be 0\.\.2, the epochs already done; got 3"),
        ({"start": -1}, r"start must be 0\.\.2, the epochs already done; got -1"),
        ({"decay": -0.1}, r"decay must be 0 or more; got -0\.1"),
    ],
)
def test_a_number_out_of_range_is_named_at_the_call(split, changes, message):
    settings = {"rate": 1.0, "batch_size": 10, "epochs": 2, "rng": np.random.default_rng(1), **changes}
    with pytest.raises(ValueError, match=message):
        train(new_network(), split, **settings)


@pytest.mark.parametrize(
    "sizes, wrong, message",
    [
        (SIZES, lambda s: s[:0], r"images must hold at least one image; got an empty batch of shape \(0, 784\)"),
        (SIZES, lambda s: Split(s.images * 255, s.labels), "images must be brightness 0..1; .*; divide by 255"),
        (SIZES, lambda s: Split(s.images, s.labels + 1), r"labels must be 0\.\.9; got 10 at position "),
        (SIZES, lambda s: Split(s.images, s.labels[:5]), r"targets must have the shape \(105, 10\), .*; got \(5, 10\)"),
        ([700, 10], lambda s: s, r"images must have the shape \(batch, 700\); got \(105, 784\)"),
        ([784, 2], lambda s: s, r"targets must have the shape \(105, 2\), a row an image; got \(105, 10\)"),
    ],
)
def test_examples_that_do_not_fit_are_named_at_the_call(split, sizes, wrong, message):
    net = Network(sizes, rng=np.random.default_rng(0))
    with pytest.raises(ValueError, match=message):
        train(net, wrong(split), rate=1.0, batch_size=10, epochs=1, rng=np.random.default_rng(1))


def test_a_seed_in_place_of_a_generator_is_named(split):
    with pytest.raises(TypeError, match=r"rng must be a generator such as np.random.default_rng\(0\); got 1"):
        train(new_network(), split, rate=1.0, batch_size=10, epochs=1, rng=1)


@pytest.mark.filterwarnings("ignore:overflow:RuntimeWarning", "ignore:invalid value:RuntimeWarning")
def test_a_rate_that_throws_the_network_out_of_all_numbers_is_named(split):
    net = Network(SIZES, activation="relu", rng=np.random.default_rng(0))
    with pytest.raises(ValueError, match=r"at batch \d+ of epoch 1 it became nan, at the learning rate 1e\+30"):
        run(net, split, rate=1e30, batch_size=10, epochs=1)
