"""A picture of weights has one map of colours and one scale, in a notebook, a widget, a still picture and the film."""

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import load_trained
from nnlib.plots import full_colour, weight_grid, weight_grids
from nnwidgets import TrainingFilm, WeightGrid
from nnwidgets.frame.still import signed
from tests.support.pixels import cell_colours

W = load_trained().layers[0].W


def in_a_notebook(picture):
    return np.round(255 * picture.to_rgba(picture.get_array()))[..., :3]


@pytest.mark.parametrize("neuron", [0, 6])
def test_notebook_widget_and_still_paint_a_neuron_alike(widget_page, neuron):
    page = widget_page(WeightGrid(W[neuron]))
    notebook = in_a_notebook(weight_grid(W[neuron]).images[0])
    assert np.ptp(notebook) > 200
    assert np.abs(cell_colours(page.locator(".nn-grid canvas")) - notebook).max() <= 1
    assert np.abs(signed(W[neuron].reshape(28, 28)) - notebook).max() <= 1


@pytest.mark.parametrize(
    "weights",
    [W, W[3], np.zeros(784), np.eye(28)[:1] * 3, np.linspace(-1, 2, 160), np.r_[np.zeros(998), 5, -4]],
    ids=["first layer", "one neuron", "zeros", "one weight", "small", "nearly all 0"],
)
def test_full_colour_begins_at_the_same_weight(evaluate, weights):
    found = evaluate("shared/paint.js", "m.fullColour(x.weights, 0)", {"weights": np.ravel(weights).tolist()})
    assert (found or 1.0) == pytest.approx(full_colour(weights), rel=1e-6)


def test_the_films_end_is_the_notebooks_picture_and_its_scale_stays(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "film.js").write_text(TrainingFilm.data_file.script, "ascii")
    page = widget_page(TrainingFilm(), reduced_motion="reduce")
    *grids, bar = weight_grids(W).axes
    scale = page.locator(".nn-scale")
    expect(scale.locator("span")).to_have_text([label.get_text() for label in bar.get_xticklabels()])
    # each weight of the film is kept in a byte: up to half a step beside the true one
    assert np.abs(cell_colours(page.locator(".nn-wall canvas").first) - in_a_notebook(grids[0].images[0])).max() <= 4
    page.get_by_role("button", name="Play", exact=True).wait_for()
    slider = page.get_by_role("slider")
    for moment in ("0", "20", "40"):
        slider.fill(moment)
        expect(page.locator(".nn-reel strong")).not_to_contain_text("50 of 50")
        assert scale.locator("span").last.inner_text().endswith(f"+{full_colour(W):.2f}")
