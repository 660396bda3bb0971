"""The array trait: what it refuses, how it compares, how it crosses."""

import numpy as np
import pytest
from traitlets import HasTraits, TraitError

from nnwidgets.frame.array_trait import Array


class Holder(HasTraits):
    weights = Array((3,))
    images = Array((None, 2), "uint8", limits=(0, 255))
    shares = Array((None,), limits=(0, 1))


class Pixels(HasTraits):
    weights = Array((784,))
    images = Array((None, 784))


@pytest.mark.parametrize(
    ("trait", "value", "message"),
    [
        ("weights", [1, 2], r"weights must have the shape \(3,\); got \(2,\)"),
        ("weights", [[1, 2, 3]], r"weights must have the shape \(3,\); got \(1, 3\)"),
        ("images", [1, 2], r"images must have the shape \(any, 2\); got \(2,\)"),
        ("images", [[1, 2], [3]], r"images must have the shape \(any, 2\); got rows of unequal length"),
        ("weights", [1, np.nan, 3], "weights must be finite numbers; got NaN or infinity"),
        ("weights", [1, np.inf, 3], "weights must be finite numbers; got NaN or infinity"),
        ("weights", ["a", "b", "c"], "weights must be numbers; got the type <U1"),
        ("shares", [0.5, 2], r"shares must be numbers 0\.\.1; got values from 0\.5 to 2"),
        ("images", [[0, 256]], r"images must be numbers 0\.\.255; got values from 0 to 256"),
    ],
)
def test_a_bad_array_is_refused_and_the_old_one_stays(trait, value, message):
    holder = Holder(weights=[1, 2, 3])
    with pytest.raises(TraitError, match=message):
        setattr(holder, trait, value)
    assert holder.weights.tolist() == [1, 2, 3]


def test_observers_hear_a_change_of_value_and_nothing_else():
    holder, heard = Holder(), []
    holder.observe(lambda change: heard.append(change["new"].tolist()), "weights")
    holder.weights = [1, 2, 3]
    holder.weights = np.array([1.0, 2.0, 3.0])
    holder.weights = [1, 2, 4]
    assert heard == [[1, 2, 3], [1, 2, 4]]


def test_the_array_is_a_locked_copy():
    given = np.ones(3)
    holder = Holder(weights=given)
    given[0] = 7
    assert holder.weights.tolist() == [1, 1, 1]
    for change in (lambda: holder.weights.__setitem__(0, 7), lambda: np.add(holder.weights, 1, out=holder.weights)):
        with pytest.raises(ValueError, match=r"assign a whole array, such as weights = widget\.weights\.copy\(\); "):
            change()
    assert holder.weights.tolist() == [1, 1, 1]


def test_what_is_computed_from_the_array_is_an_ordinary_array():
    weights = Holder(weights=[1, 2, 3]).weights
    for free in (weights.copy(), weights + 1, weights[[0, 1]], np.concatenate([weights, weights])):
        free[0] = 9
        assert free[0] == 9
    assert type(weights + 1) is np.ndarray
    assert repr(weights) == repr(np.array([1, 2, 3], "float32"))


def test_a_grid_of_28_by_28_is_taken_for_784_pixels():
    grid = np.arange(784).reshape(28, 28)
    pixels = Pixels(weights=grid, images=[grid / 784, grid / 784])
    assert pixels.weights.tolist() == list(range(784))
    assert pixels.images.shape == (2, 784)
    with pytest.raises(TraitError, match=r"images must have the shape \(any, 784\) or 28 × 28; got \(28, 28\)"):
        pixels.images = grid


@pytest.mark.parametrize(("trait", "value"), [("weights", [1.5, -2, 0]), ("images", [[1, 2], [3, 255]])])
def test_bytes_there_and_back(trait, value):
    holder = Holder(**{trait: value})
    to_bytes, from_bytes = (holder.trait_metadata(trait, way) for way in ("to_json", "from_json"))
    sent = to_bytes(getattr(holder, trait), holder)
    assert from_bytes(sent, holder).tolist() == value
    if trait == "weights":
        assert bytes(sent)[:4] == b"\x00\x00\xc0\x3f"  # 1.5, the low byte first
