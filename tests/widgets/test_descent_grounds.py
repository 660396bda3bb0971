"""Descent's grounds: curve and landscape are the same in both languages, and the cost itself; bad input is refused."""

import numpy as np
import pytest
from traitlets import TraitError

from nnlib import load_digits
from nnwidgets import Descent
from tests.support.rolled import rolled


@pytest.fixture(scope="module")
def digits():
    return load_digits().train[:300]


def test_the_ground_between_the_measured_heights_is_the_cost(evaluate, digits):
    descent = Descent(digits=digits, ground="landscape")
    axis = np.linspace(-12, 12, 61)
    slices = {
        "first": descent.behind[:, 0].tolist(),
        "second": descent.behind[:, 1].tolist(),
        "rest": descent.rest.tolist(),
        "desired": descent.desired.tolist(),
    }
    grid = np.array(evaluate("descent/slice.js", "Array.from(m.heights(x, 61, 12))", slices)).reshape(61, 61)
    some = np.random.default_rng(0).integers(61, size=(40, 2))
    for column, row in some:
        descent.slice_walk = [(axis[column], axis[row])]
        assert grid[row, column] == pytest.approx(descent.cost, abs=1e-6)
    places = np.random.default_rng(1).uniform(-11.6, 11.6, (200, 2)).tolist()
    expression = """(({ height }) => x[1].map(([u, v]) => [height(u, v),
      (height(u + 0.01, v) - height(u - 0.01, v)) / 0.02,
      (height(u, v + 0.01) - height(u, v - 0.01)) / 0.02]))(m.surfaceOf(Float32Array.from(x[0]), 61, 12))"""
    found = np.array(evaluate("descent/surface.js", expression, [grid.ravel().tolist(), places]))
    for (height, *slope), place in zip(found, places):
        descent.slice_walk = [place]
        assert height == pytest.approx(descent.cost, abs=5e-5)  # of heights up to 0.2
        assert slope == pytest.approx(descent.slope, abs=6e-4)  # of slopes up to 0.03


def test_where_every_start_ends_is_found_as_by_walking(evaluate):
    found = np.array(evaluate("descent/curves.js", "Array.from(m.endsOf(m.CURVES['two valleys'](0.3), 0.02, 200))"))
    starts = 1.7 * ((2 * np.arange(200) + 1) / 200 - 1)
    assert (found == np.sign([rolled(x, 0.02, 400) for x in starts])).all()


def test_python_knows_cost_and_slope(digits):
    descent = Descent(digits=digits, curve="many wells", start=0.3)
    assert descent.cost == pytest.approx(0.045 + 0.25 * np.cos(2.4), abs=1e-6)
    nudged = Descent(digits=digits, curve="many wells", start=0.3 + 1e-3)
    assert descent.slope[0] == pytest.approx((nudged.cost - descent.cost) / 1e-3, abs=2e-2)
    descent.walk = [0.5]
    assert descent.position == pytest.approx([0.5])


@pytest.mark.parametrize("name", ["two valleys", "a bowl", "many wells"])
def test_the_curves_are_the_same_in_both_languages(evaluate, digits, name):
    places = [-1.5, -0.2, 0.9]
    found = evaluate(
        "descent/curves.js",
        "x[1].map((at) => [m.CURVES[x[0]](0.7).cost(at), m.CURVES[x[0]](0.7).slope(at)])",
        [name, places],
    )
    expected = [Descent(digits=digits, curve=name, tilt=0.7, start=at) for at in places]
    np.testing.assert_allclose(found, [(one.cost, one.slope[0]) for one in expected], atol=1e-5)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"ground": "moon"}, TraitError, "moon"),
        ({"tilt": 2.0}, TraitError, "tilt"),
        ({"rate": -1.0}, TraitError, "rate"),
        ({"start": float("nan")}, TraitError, "walk must be finite numbers"),
        ({"slice_start": (1, 2, 3)}, TraitError, r"slice_walk must have the shape \(any, 2\); got \(1, 3\)"),
        ({"pair": (3, 3)}, TraitError, r"pair must be two different hidden neurons 0\.\.15; got \[3, 3\]"),
        ({"output": 10}, TraitError, r"output must be 0\.\.9; got 10"),
        ({"network": 3}, TypeError, "network must be an nnlib.Network; got int"),
    ],
)
def test_bad_input_is_refused(digits, arguments, error, message):
    with pytest.raises(error, match=message):
        Descent(**{"digits": digits} | arguments)


def test_a_walk_needs_a_start(digits):
    with pytest.raises(TraitError, match="walk must hold at least the start; got an empty array"):
        Descent(digits=digits).walk = []
