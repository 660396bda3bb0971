import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlib import Network, Split, load_digits, train
from nnlib.drawing import area_weights, normalise_drawing

# Most of these drawings are pixels at random, which no paper has.
pytestmark = pytest.mark.filterwarnings("ignore:.*paper:UserWarning")


@st.composite
def drawings(draw):
    """Grey levels of a canvas, from nearly empty to full, of any shape up to 60×60, with some ink."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(1, 60)), draw(st.integers(1, 60))
    image = rng.integers(0, 256, shape) * (rng.random(shape) < draw(st.floats(0, 1))) / 255
    image[rng.integers(shape[0]), rng.integers(shape[1])] = 1
    return image


def centre_of_mass(image):
    rows, columns = np.indices(image.shape) + 0.5
    return (rows * image).sum() / image.sum(), (columns * image).sum() / image.sum()


def on_a_canvas(image, shape, top, left):
    canvas = np.zeros(shape)
    canvas[top : top + image.shape[0], left : left + image.shape[1]] = image
    return canvas


def test_a_digit_of_mnist_comes_back_as_it_is():
    for image in load_digits().test.images[:1000].reshape(-1, 28, 28):
        np.testing.assert_array_equal(normalise_drawing(image), image)


@pytest.mark.parametrize("times", [2, 5])
def test_a_digit_drawn_larger_and_elsewhere_comes_back_as_it_is(times):
    for image in load_digits().test.images[:100].reshape(-1, 28, 28):
        large = on_a_canvas(np.kron(image, np.ones((times, times))), (170, 200), 7, 50)
        np.testing.assert_allclose(normalise_drawing(large), image, atol=1e-6)


def test_a_network_reads_digits_of_any_size_and_place_only_when_they_are_normalised():
    digits = load_digits()
    rng = np.random.default_rng(0)
    net = Network([784, 16, 16, 10], rng=rng)
    for _ in train(net, digits.train[:20_000], rate=1.5, batch_size=10, epochs=2, rng=rng):
        pass
    test = digits.test[:500]
    drawn = [
        on_a_canvas(area_weights(28, n) @ image @ area_weights(28, n).T, (150, 180), *rng.integers(0, 50, 2))
        for image, n in zip(test.images.reshape(-1, 28, 28), rng.integers(40, 100, len(test)))
    ]
    squeezed = np.array([area_weights(150, 28) @ image @ area_weights(180, 28).T for image in drawn])
    normalised = np.array([normalise_drawing(image) for image in drawn])
    assert net.accuracy(test) > 0.85
    assert net.accuracy(Split(normalised.reshape(-1, 784), test.labels)) > net.accuracy(test) - 0.02
    assert net.accuracy(Split(squeezed.reshape(-1, 784).clip(0, 1), test.labels)) < 0.3


def test_the_longer_side_is_20_and_the_other_in_proportion():
    rows, columns = np.nonzero(normalise_drawing(np.ones((80, 50))))
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (20, 13)  # 12.5 is rounded up
    rows, columns = np.nonzero(normalise_drawing(np.ones((7, 10))))
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (14, 20)


def test_a_hairline_stays_one_pixel_wide():
    expected = np.zeros((28, 28))
    expected[4:24, 14] = 1
    np.testing.assert_array_equal(normalise_drawing(np.ones((200, 1))), expected)
    np.testing.assert_array_equal(normalise_drawing(np.ones((1, 200))), expected.T)


def test_a_single_dot_fills_the_box():
    expected = np.zeros((28, 28))
    expected[4:24, 4:24] = 1
    np.testing.assert_array_equal(normalise_drawing([[0, 0, 0], [0, 0, 1]]), expected)


def test_a_dim_drawing_stays_dim():
    assert normalise_drawing(np.full((9, 9), 0.25)).max() == 0.25


def test_a_symmetric_digit_does_not_jump_by_a_rounding_error():
    rng = np.random.default_rng(0)
    for _ in range(50):
        left_half = rng.integers(1, 256, (20, 10)) / 255
        columns = np.flatnonzero(normalise_drawing(np.hstack([left_half, left_half[:, ::-1]])).any(axis=0))
        assert (columns[0], columns[-1]) == (4, 23)


def test_a_lopsided_digit_is_kept_inside_the_frame():
    heavy_top_left = np.zeros((20, 20))
    heavy_top_left[:3, :3] = 1
    heavy_top_left[19, 19] = 0.1
    image = normalise_drawing(heavy_top_left)
    np.testing.assert_array_equal(image[8:, 8:], heavy_top_left.astype(np.float32))
    np.testing.assert_array_equal(normalise_drawing(heavy_top_left[::-1, ::-1])[:20, :20], image[8:, 8:][::-1, ::-1])


@given(drawings())
def test_the_centre_of_mass_comes_to_pixel_14_14_unless_the_digit_meets_the_edge(drawing):
    image = normalise_drawing(drawing)
    for axis, centre in enumerate(centre_of_mass(image.astype(np.float64))):
        inked = np.flatnonzero(image.any(axis=1 - axis))
        if inked[0] > 0 and inked[-1] < 27:
            assert 14 - 1e-5 < centre < 15 + 1e-5


@given(drawings())
def test_twice_is_the_same_as_once(drawing):
    once = normalise_drawing(drawing)
    np.testing.assert_array_equal(normalise_drawing(once), once)


@given(drawings(), st.integers(0, 9), st.integers(0, 9), st.integers(1, 3))
def test_place_and_pixel_size_do_not_matter(drawing, top, left, times):
    enlarged = np.kron(drawing, np.ones((times, times)))
    canvas = on_a_canvas(enlarged, (enlarged.shape[0] + 9, enlarged.shape[1] + 9), top, left)
    np.testing.assert_allclose(normalise_drawing(canvas), normalise_drawing(drawing), atol=1e-6)


@given(drawings())
def test_rows_and_columns_are_treated_alike(drawing):
    np.testing.assert_allclose(normalise_drawing(drawing.T), normalise_drawing(drawing).T, atol=1e-6)


@given(drawings())
def test_brightness_type_and_argument_are_kept(drawing):
    before = drawing.copy()
    image = normalise_drawing(drawing)
    assert (image.shape, image.dtype) == ((28, 28), np.float32)
    assert image.min() >= 0 and image.max() <= 1
    np.testing.assert_array_equal(drawing, before)


def test_area_weights_by_hand():
    np.testing.assert_allclose(area_weights(3, 2), [[2 / 3, 1 / 3, 0], [0, 1 / 3, 2 / 3]])
    np.testing.assert_allclose(area_weights(2, 3), [[1, 0], [0.5, 0.5], [0, 1]])
    np.testing.assert_array_equal(area_weights(4, 4), np.eye(4))


@given(st.integers(1, 300), st.integers(1, 40))
def test_area_weights_are_means_and_use_every_pixel_alike(n_in, n_out):
    weights = area_weights(n_in, n_out)
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    np.testing.assert_allclose(weights.sum(axis=0), n_out / n_in)


@pytest.mark.parametrize(
    "image, message",
    [
        (np.zeros((50, 40)), r"the drawing is blank: every pixel is 0; expected white ink \(above 0\) on black"),
        (np.ones(784), r"the drawing must be grey, of the shape \(height, width\); got \(784,\)$"),
        (
            np.ones((9, 8, 3)),
            r"of the shape \(height, width\); got \(9, 8, 3\); make it grey first, such as image.mean",
        ),
        (np.ones((0, 5)), r"of the shape \(height, width\); got \(0, 5\)"),
        (np.full((5, 5), 255, np.uint8), r"brightness 0\.\.1; got values from 255 to 255; divide by 255"),
        (np.full((5, 5), 1.001), r"brightness 0\.\.1; got values from 1\.001 to 1\.001"),
        (np.full((5, 5), -0.5), r"brightness 0\.\.1; got values from -0\.5 to -0\.5$"),
        ([[0.5, np.nan]], r"brightness 0\.\.1; got NaN in 1 pixels"),
        ([["a"]], r"the drawing must be numbers 0\.\.1; got the type <U1"),
    ],
)
def test_bad_drawings_are_named(image, message):
    with pytest.raises(ValueError, match=message):
        normalise_drawing(image)


def with_speck(digit):
    sheet = np.zeros((56, 56))
    sheet[:28, :28] = digit
    sheet[-1, -1] = 0.01
    return sheet


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (
            lambda digit: 1 - digit,
            r"white ink on black paper; .* has brightness 1\.00\. .* pass 1 - image",
        ),
        (
            lambda digit: np.maximum(digit, np.random.default_rng(0).uniform(0.001, 0.02, (28, 28))),
            r"must be exactly 0: clear ink covers \d+ by \d+ pixels, but .* to 28 by 28\. Set them to 0 first",
        ),
        (with_speck, r"must be exactly 0: .*np\.where\(image < 0\.1, 0, image\)"),
    ],
)
def test_paper_that_is_not_black_is_named(spoil, message):
    for digit in load_digits().test.images[:20].reshape(-1, 28, 28):
        with pytest.warns(UserWarning, match=message):
            normalise_drawing(spoil(digit))


def test_what_the_warning_advises_mends_it():
    digit = load_digits().test.images[0].reshape(28, 28)
    noisy = np.maximum(digit, np.random.default_rng(0).uniform(0, 0.02, (28, 28)))
    mended = normalise_drawing(np.where(noisy < 0.1, 0, noisy))
    assert np.abs(mended - normalise_drawing(digit)).mean() < 0.02


def test_a_digit_of_mnist_is_warned_of_in_one_case_of_a_thousand_at_most():
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        for digit in load_digits().test.images.reshape(-1, 28, 28):
            normalise_drawing(digit)
    assert len(heard) <= 10
