"""Curves of training."""

import numpy as np
import pytest

from nnlib.plots import accuracy_curve, cost_curve


@pytest.mark.parametrize("draw", [cost_curve, accuracy_curve])
def test_epochs_count_from_1(draw):
    (line,) = draw([0.5, 0.4, 0.3]).lines
    np.testing.assert_array_equal(line.get_xdata(), [1, 2, 3])
    np.testing.assert_array_equal(line.get_ydata(), [0.5, 0.4, 0.3])


@pytest.mark.parametrize("count", [1, 2, 3, 50, 400])
def test_ticks_are_whole_epochs_from_1_on(count):
    ax = cost_curve(np.ones(count))
    low, high = ax.get_xlim()
    ticks = [tick for tick in ax.get_xticks() if low <= tick <= high]
    assert ticks and all(tick >= 1 and tick == int(tick) for tick in ticks)


def test_axes_say_what_they_show():
    ax = cost_curve([0.5])
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("epoch", "cost (mean of the examples)")
    ax = accuracy_curve([0.5])
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("epoch", "accuracy (% of images read right)")


def test_cost_starts_at_0():
    assert cost_curve([0.5, 0.4]).get_ylim()[0] == 0


def test_accuracy_is_written_in_per_cent():
    ax = accuracy_curve([0.945, 0.95])
    assert ax.yaxis.get_major_formatter()(0.945) == "94.5"


def test_label_stands_at_the_end_in_the_curve_s_colour():
    ax = cost_curve([0.5, 0.25], label="test")
    (label,) = ax.texts
    assert (label.get_text(), label.xy) == ("test", (2, 0.25))
    assert label.get_color() == ax.lines[0].get_color()
    assert ax.get_legend() is None


def test_curves_on_one_axes_differ_in_colour_and_in_dashes():
    ax = cost_curve([1, 0.5])
    for _ in range(3):
        cost_curve([1, 0.7], ax=ax)
    assert len({line.get_color() for line in ax.lines}) == 4
    assert len({line.get_linestyle() for line in ax.lines}) == 4


def test_a_longer_curve_keeps_the_shorter_in_view():
    ax = cost_curve(np.ones(10))
    cost_curve(np.ones(3), ax=ax)
    assert ax.get_xlim()[1] >= 10


def test_labels_of_curves_that_meet_do_not_cover_each_other():
    ax = accuracy_curve([0.9, 0.951], label="one")
    accuracy_curve([0.8, 0.95], ax=ax, label="other")
    accuracy_curve([0.85, 0.9505], ax=ax, label="third")
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts]
    assert not any(a.overlaps(b) for k, a in enumerate(boxes) for b in boxes[:k])


def test_labels_far_apart_stay_beside_their_curves_and_other_texts_stay_put():
    ax = accuracy_curve([0.9, 0.95], label="one")
    ax.text(1, 0.92, "a note")
    accuracy_curve([0.4, 0.5], ax=ax, label="other")
    offsets = {text.get_text(): text.get_position() for text in ax.texts}
    assert offsets == {"one": (7, 0), "a note": (1, 0.92), "other": (7, 0)}


@pytest.mark.parametrize(
    ("draw", "values", "message"),
    [
        (cost_curve, [], "costs must hold at least one number"),
        (cost_curve, [[1, 2]], r"costs must have the shape \(count,\); got \(1, 2\)"),
        (cost_curve, [1, np.nan], "costs must be finite; got 1 NaN"),
        (cost_curve, [-1], "costs must be 0 or more; got -1"),
        (accuracy_curve, [90, 95], "accuracies must be shares 0..1; got values from 90 to 95; divide per cent by 100"),
        (accuracy_curve, [-0.5], "accuracies must be shares 0..1; got values from -0.5 to -0.5$"),
        (accuracy_curve, [np.inf], "accuracies must be finite"),
    ],
)
def test_refuses_what_is_no_curve(draw, values, message):
    with pytest.raises(ValueError, match=message):
        draw(values)
