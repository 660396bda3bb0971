"""EdgeFit: an edge laid on a grid of weights, and how much of the grid it explains."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import load_trained
from nnwidgets import EdgeFit
from nnwidgets.edge_fit.edges import ALL_EDGES, all_edges, edge
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.edge_fit import make

W = load_trained().layers[0].W


def explained(grid, edges):
    """Squared correlations, by numpy's own."""
    return np.array([np.corrcoef(grid, one)[0, 1] ** 2 for one in np.atleast_2d(edges)])


def said(page, what=r"explains (\d+) %"):
    return int(re.search(what, page.locator(".nn-verdict").text_content())[1])


def test_there_are_3200_edges_of_length_one_and_mean_nought():
    edges = all_edges()
    assert edges.shape == (3200, 784)
    np.testing.assert_allclose(np.linalg.norm(edges, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(edges.mean(axis=1), 0, atol=1e-6)


def test_the_best_of_all_is_found():
    shares = explained(W[3], all_edges())
    size, kind, turn, row, column = ALL_EDGES[shares.argmax()]
    best = EdgeFit(W[2:5], "abc").best[1]
    assert best[5] == pytest.approx(shares.max(), abs=1e-4)
    assert list(best[:5]) == [size == "broad", kind == "stroke", turn, row, column]


def test_python_knows_what_the_edge_explains():
    widget = EdgeFit(W[:3], "abc", shown=2, row=-5, column=3, turn=6, kind="step", size="narrow")
    assert widget.explained == pytest.approx(explained(W[2], edge("narrow", "step", 6, -5, 3))[0], abs=1e-5)


def test_what_is_no_grid_is_refused():
    with pytest.raises(ValueError, match="got 2 and 1 names"):
        EdgeFit(W[:2], "a")
    with pytest.raises(ValueError, match="the same number everywhere"):
        EdgeFit(np.ones((1, 784)), "a")


def test_the_page_has_the_edges_of_numpy(evaluate):
    for size, width in (("narrow", 1.5), ("broad", 2.5)):
        for kind, turn, row, column in (("step", 3, -5, 7), ("stroke", 0.5, 1, 1)):
            given = {"size": width, "kind": kind, "turn": turn, "row": row, "column": column}
            weights = evaluate("edge_fit/edges.js", "[...m.edgeWeights(x)]", given)
            np.testing.assert_allclose(weights, edge(size, kind, turn, row, column), atol=1e-5)


def test_a_grid_is_the_edge_and_a_rest(evaluate):
    one, call = edge("broad", "step", 2, 3, -3), "((parts) => [...parts.part, ...parts.rest, parts.share])"
    call += "(m.split(Float32Array.from(x[0]), Float32Array.from(x[1])))"
    *parts, share = evaluate("edge_fit/edges.js", call, [W[5].tolist(), one.tolist()])
    part, rest = np.reshape(parts, (2, 784))
    np.testing.assert_allclose(part + rest, W[5], atol=1e-5)
    assert abs(rest @ one) < 1e-4
    assert share == pytest.approx(explained(W[5], one)[0], abs=1e-5)


def test_dragged_and_turned_it_explains_as_much_as_numpy_says(widget_page):
    page = widget_page(make(), reduced_motion="reduce")
    box = page.locator(".nn-field").bounding_box()
    cell = box["width"] / 28
    page.mouse.move(box["x"] + 15 * cell, box["y"] + 15 * cell)
    page.mouse.down()
    shares = []
    for row, column in ((5, 5), (-3, -1), (-7, 3)):
        page.mouse.move(box["x"] + (14 + column) * cell, box["y"] + (14 + row) * cell)
        ways = f"{abs(row)} {'up' if row < 0 else 'down'} and {abs(column)} {'left' if column < 0 else 'right'}"
        expect(page.locator(".nn-field")).to_have_attribute("aria-label", re.compile(ways))
        shares.append(explained(W[0], edge("broad", "stroke", 0, row, column))[0])
        assert abs(said(page) - 100 * shares[-1]) <= 0.6
    page.mouse.up()
    page.get_by_role("button", name="Turn left").click()
    page.get_by_role("radio", name="step").check()
    share = explained(W[0], edge("broad", "step", 7, -7, 3))[0]
    expect(page.locator(".nn-verdict")).to_contain_text(f"This step explains {100 * share:.0f} %")
    assert page.locator(".nn-gauge i").bounding_box()["width"] == pytest.approx(
        share * page.locator(".nn-gauge").bounding_box()["width"], abs=1.5
    )


def test_the_best_that_is_shown_is_not_the_readers(widget_page):
    widget = make()
    page = widget_page(widget, reduced_motion="reduce")
    own = said(page, r"best so far: (\d+) %")
    page.get_by_role("button", name="Show the best").click()
    expect(page.locator(".nn-verdict")).to_contain_text(
        f"The best of all 3,200 explains {100 * widget.best[0, 5]:.0f} %"
    )
    assert said(page, r"best so far: (\d+) %") == own
    page.get_by_role("combobox", name="Grid").select_option("neuron 2")
    expect(page.locator(".nn-verdict")).to_contain_text("of neuron 2; your best so far")
    expect(page.locator(".nn-verdict")).not_to_contain_text("3,200")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= (640 if width > 560 else 720)
    assert violations(page) == []
