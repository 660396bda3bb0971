"""Pictures of weights: the right squares, one scale, and a sign that needs no hue."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from nnlib.plots import full_colour, weight_grid, weight_grids

WEIGHTS = np.random.default_rng(0).normal(size=784)
SQUARE = 12  # pixels


def grey_squares(weights):
    """The luma of the drawn picture, (28, 28, SQUARE·SQUARE) 0..1."""
    side = 28 * SQUARE
    figure = Figure(figsize=(side / 100, side / 100), dpi=100)
    ax = figure.add_axes((0, 0, 1, 1))
    weight_grid(weights, ax=ax)
    ax.spines[:].set_visible(False)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    grey = np.asarray(canvas.buffer_rgba())[..., :3] @ [0.299, 0.587, 0.114] / 255
    return grey.reshape(28, SQUARE, 28, SQUARE).swapaxes(1, 2).reshape(28, 28, -1)


@pytest.mark.parametrize("shape", [(784,), (28, 28)])
def test_draws_each_weight(shape):
    (picture,) = weight_grid(WEIGHTS.reshape(shape)).images
    np.testing.assert_array_equal(picture.get_array(), WEIGHTS.reshape(28, 28))


def test_positive_is_blue_negative_is_red_zero_is_white():
    red, white, blue = weight_grid(WEIGHTS, limit=1).images[0].to_rgba(np.array([-1.0, 0.0, 1.0]))
    assert blue[2] > 1.5 * blue[0]
    assert red[0] > 1.5 * red[2]
    assert white[:3].min() > 0.98


def test_sign_is_read_from_the_grey_picture_alone():
    grey = grey_squares(WEIGHTS)
    spread = np.ptp(grey[:, :, :], axis=2)
    clear = np.abs(WEIGHTS).reshape(28, 28) > 0.15 * full_colour(WEIGHTS)
    np.testing.assert_array_equal(spread[clear] > 0.1, WEIGHTS.reshape(28, 28)[clear] < 0)


def test_size_is_read_from_the_grey_picture_for_either_sign():
    for sign in (1, -1):
        grey = grey_squares(sign * np.linspace(0, 1, 784)).max(axis=2).ravel()
        assert (np.diff(grey[::28]) < 0).all()


def test_limit_leaves_out_the_largest_of_two_hundred_weights_unless_given():
    fourth = np.sort(np.abs(WEIGHTS))[-4]  # three of 784 are less than 0.5 %
    assert weight_grid(WEIGHTS).images[0].get_clim() == (-fourth, fourth)
    assert weight_grid(WEIGHTS, limit=2).images[0].get_clim() == (-2, 2)


def test_weights_of_zero_are_all_white():
    assert grey_squares(np.zeros(784)).min() > 0.98


def test_title():
    assert weight_grid(WEIGHTS, title="neuron 3").get_title() == "neuron 3"


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (np.zeros((16, 784)), r"weights must have the shape \(784,\) or \(28, 28\); got \(16, 784\)"),
        (np.full(784, np.inf), "weights must be finite; got 784 NaN or infinite values"),
    ],
)
def test_refuses_what_is_no_grid(weights, message):
    with pytest.raises(ValueError, match=message):
        weight_grid(weights)


@pytest.mark.parametrize("limit", [0, -1, np.nan])
def test_refuses_a_limit_that_is_not_positive(limit):
    with pytest.raises(ValueError, match="limit must be a positive number"):
        weight_grid(WEIGHTS, limit=limit)


def test_grids_share_one_scale_and_show_it():
    W = np.array([np.full(784, 0.5), np.full(784, -2.0)])
    figure = weight_grids(W)
    one, other, bar = figure.axes
    assert one.images[0].get_clim() == other.images[0].get_clim() == bar.images[0].get_clim() == (-2, 2)
    assert [label.get_text() for label in bar.get_xticklabels()] == ["−2", "0", "+2"]


def test_scale_of_grids_is_not_spoilt_by_one_huge_weight_and_says_so():
    W = np.full((4, 784), 0.5)
    W[0, 0] = 100
    bar = weight_grids(W).axes[-1]
    assert [label.get_text() for label in bar.get_xticklabels()] == ["≤ −0.5", "0", "≥ +0.5"]


def test_scale_of_grids_that_are_nearly_all_zero():
    W = np.zeros((4, 784))
    W[0, 0] = 3
    assert weight_grids(W).axes[0].images[0].get_clim() == (-3, 3)


def test_scale_carries_the_dashes_of_the_negative_side():
    bar = weight_grids(WEIGHTS[None]).axes[-1]
    (dashes,) = bar.collections
    columns = [path.vertices[:, 0].mean() for path in dashes.get_paths()]
    middle = bar.images[0].get_array().shape[1] // 2
    assert len(columns) > 5 and max(columns) < middle


def test_grids_are_named():
    W = np.zeros((3, 784))
    assert [ax.get_title() for ax in weight_grids(W).axes[:-1]] == ["neuron 0", "neuron 1", "neuron 2"]
    assert [ax.get_title() for ax in weight_grids(W, titles="abc").axes[:-1]] == ["a", "b", "c"]


def test_the_scale_says_what_the_grids_show():
    W = np.zeros((3, 784))
    assert weight_grids(W).axes[-1].get_title() == "weight"
    assert weight_grids(W, scale="wished change").axes[-1].get_title() == "wished change"


def test_grids_refuse_what_does_not_fit():
    with pytest.raises(ValueError, match=r"W must have the shape \(n, 784\), a row for each neuron; got \(784, 16\)"):
        weight_grids(np.zeros((784, 16)))
    with pytest.raises(ValueError, match="titles must be one for each picture, 2 in all; got 1"):
        weight_grids(np.zeros((2, 784)), titles=["a"])
    with pytest.raises(ValueError, match="W must be finite"):
        weight_grids(np.full((2, 784), np.nan))
