"""GatheringDigits: a few hundred digits on a plane, layer by layer, as far apart as their activations."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import Network, load_digits, load_trained
from nnwidgets import GatheringDigits
from nnwidgets.gathering_digits.plane import distances_between, on_a_plane, principal_plane
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.widgets.gathering_digits import make, sixty

RNG = np.random.default_rng(0)


def misfit(distances, places):
    return ((distances - distances_between(places)) ** 2).sum()


def test_places_that_lie_on_a_plane_are_found_again():
    points = RNG.random((12, 2))
    distances = distances_between(np.c_[points, np.zeros((12, 3))])
    np.testing.assert_allclose(distances_between(principal_plane(distances)), distances, atol=1e-6)
    np.testing.assert_allclose(distances_between(on_a_plane(distances, points)), distances, atol=1e-6)


def test_places_of_many_dimensions_fit_better_than_at_the_start():
    distances = distances_between(RNG.random((20, 30)))
    start = principal_plane(distances)
    assert misfit(distances, on_a_plane(distances, start)) < 0.9 * misfit(distances, start)


def test_of_many_dimensions_the_places_end_where_no_turn_moves_them_any_more():
    distances = distances_between(RNG.random((20, 30)))
    places = on_a_plane(distances, principal_plane(distances))
    np.testing.assert_allclose(places.mean(axis=0), 0, atol=1e-9)
    between = distances_between(places)
    pulls = distances / np.where(between == 0, 1, between) - 1  # along each line from one to another
    towards = (pulls[:, :, None] * (places[:, None] - places[None])).mean(axis=1)
    assert np.abs(towards).max() < 0.01 * np.abs(places).max()


def test_each_layer_of_each_network_lies_as_its_own_activations_do():
    widget, images = make(), sixty().images
    layers = [a for net in (load_trained(), Network([784, 16, 16, 10], rng=np.random.default_rng(0)))
              for a in net.activations(images)]  # fmt: skip
    above = np.triu_indices(60, 1)
    measured = np.array([distances_between(a)[above] for a in layers])
    shown = np.array([distances_between(places)[above] for places in widget.places.reshape(8, 60, 2)])
    alike = np.corrcoef(shown, measured)[:8, 8:]
    for layer in (1, 2, 3, 5, 6, 7):  # both begin with the same input
        assert alike[:, layer].argmax() == layer, f"{alike[:, layer].argmax()} shows layer {layer} better"
        assert alike[layer, layer] > 0.6


def test_shares_are_means_over_pairs():
    widget, split = make(), sixty()
    for row, (net, layer) in {
        2: (load_trained(), 2),
        7: (Network([784, 16, 16, 10], rng=np.random.default_rng(0)), 3),
    }.items():
        a, own = net.activations(split.images)[layer], split.labels == 7
        among = [np.linalg.norm(p - q) for i, p in enumerate(a[own]) for q in a[own][i + 1 :]]
        others = [np.linalg.norm(p - q) for p in a[own] for q in a[~own]]
        assert widget.shares[row, 7] == pytest.approx(np.mean(among) / np.mean(others), rel=1e-4)
    widget.layer, widget.network_shown = 3, "untrained"
    assert widget.share == pytest.approx(float(widget.shares[7, 7]))


def test_both_networks_begin_with_the_same_input():
    places = make().places.reshape(2, 4, 60, 2)
    np.testing.assert_array_equal(places[0, 0], places[1, 0])
    assert np.abs(places).max(axis=(2, 3)) == pytest.approx(1, abs=1e-6)


def test_what_does_not_fit_is_refused():
    net, test = load_trained(), load_digits().test
    with pytest.raises(ValueError, match="got 5, and 0 of the"):
        GatheringDigits(net, net, test[:5])
    with pytest.raises(ValueError, match="as many layers; got 4 and 3"):
        GatheringDigits(net, Network([784, 16, 10], rng=RNG), sixty())


def test_digits_are_on_their_way_between_the_layers(evaluate):
    all_places = RNG.uniform(-1, 1, (2, 3, 4, 2))
    given = {"all": all_places.ravel().tolist(), "count": 4, "layers": 3}
    for layer, control in ((0, 0), (1.25, 0), (2, 1), (0.5, 0.5)):
        before = min(1, int(layer))
        on_way = all_places[:, before] + (layer - before) * (all_places[:, before + 1] - all_places[:, before])
        expected = on_way[0] + control * (on_way[1] - on_way[0])
        call = f"[0, 1, 2, 3].map((k) => m.placeOf({{ ...x, all: Float32Array.from(x.all) }}, k, {layer}, {control}))"
        np.testing.assert_allclose(evaluate("gathering_digits/clouds.js", call, given), expected, atol=1e-5)


def test_shares_are_on_their_way_between_the_layers(evaluate):
    shares = RNG.uniform(0, 1, (2, 4, 10))
    given = {"layers": 4, "shares": shares.ravel().tolist()}
    for layer, control in ((0, 0), (1.25, 0), (3, 1), (0.5, 0.5)):
        before = min(2, int(layer))
        on_way = shares[:, before] + (layer - before) * (shares[:, before + 1] - shares[:, before])
        expected = on_way[0] + control * (on_way[1] - on_way[0])
        np.testing.assert_allclose(
            evaluate("gathering_digits/clouds.js", f"m.sharesAt(x, {layer}, {control})", given), expected, atol=1e-9
        )


def shares_shown(page):
    """Of each bar its length, as a share, and its text."""
    bars = page.locator(".nn-told li").evaluate_all(
        """(rows) => rows.map((row) => [row.querySelector("i").getBoundingClientRect().width
          / row.querySelector("div").getBoundingClientRect().width, row.querySelector("data").textContent])"""
    )
    return [length for length, _ in bars], [text for _, text in bars]


def test_dragged_through_the_layers_it_tells_what_has_been_seen(widget_page):
    widget = make()
    page = widget_page(widget, reduced_motion="reduce")
    of_sevens = widget.shares[:, 7]
    assert shares_shown(page)[1] == [f"{of_sevens[0]:.2f}", "", "", ""]
    scrub = page.get_by_role("slider", name="Layer").bounding_box()
    page.mouse.move(scrub["x"] + 14, scrub["y"] + 22)
    page.mouse.down()
    page.mouse.move(scrub["x"] + 14 + 0.5 * (scrub["width"] - 28), scrub["y"] + 22, steps=12)
    lengths, _ = shares_shown(page)
    np.testing.assert_allclose(lengths[:2], of_sevens[:2], atol=0.01)
    assert lengths[2] == pytest.approx(0.5 * of_sevens[2], abs=0.02) and lengths[3] == 0
    page.mouse.move(scrub["x"] + scrub["width"], scrub["y"] + 22, steps=12)
    page.mouse.up()
    expect(page.locator(".nn-verdict")).to_contain_text(f"At the output, trained: {of_sevens[3]:.2f}.")
    page.get_by_role("radio", name="untrained").check()
    expect(page.locator(".nn-verdict")).to_contain_text(f"At the output, untrained: {of_sevens[7]:.2f}.")
    lengths, texts = shares_shown(page)
    np.testing.assert_allclose(lengths, of_sevens[4:], atol=0.01)
    assert texts == [f"{share:.2f}" for share in of_sevens[4:]]
    page.get_by_role("radio", name="trained", exact=True).check()
    page.get_by_role("radio", name="3", exact=True).check()
    of_threes = widget.shares[:, 3]
    assert shares_shown(page)[1] == [f"{share:.2f}" for share in of_threes[:4]]
    marks = page.locator(".nn-told li b").evaluate_all("(marks) => marks.map(({ style }) => parseFloat(style.left))")
    np.testing.assert_allclose(marks, np.minimum(100, 100 * of_threes[4:]), atol=0.01)
    wrong = (load_trained().classify(sixty().images) != sixty().labels).sum()
    expect(page.locator(".nn-verdict")).to_contain_text(f"Misread: {wrong} of all 60, with a dashed ring.")


def test_a_layer_is_told_when_the_digits_are_there(widget_page):
    page = widget_page(make())
    at_once = page.evaluate(
        """() => {
          document.querySelector(".nn-again").click();
          return document.querySelector(".nn-verdict").textContent;
        }"""
    )
    assert at_once.startswith("At the input, trained")
    expect(page.locator(".nn-verdict")).to_contain_text("At the output, trained", timeout=30_000)


def test_on_a_phone_the_layer_is_named_under_the_thumb(widget_page):
    page = widget_page(make(), width=360, touch=True, reduced_motion="reduce")
    for name, key in (("input", "Home"), ("hidden 1", "ArrowRight"), ("output", "End")):
        page.get_by_role("slider", name="Layer").press(key)
        expect(page.locator(".nn-scrub span:visible")).to_have_text([name])


def test_a_digit_that_is_tapped_says_what_it_is(widget_page):
    widget = make()
    page = widget_page(widget, reduced_motion="reduce")
    page.get_by_role("button", name="Through the layers").click()
    places, labels = widget.places.reshape(2, 4, 60, 2)[0, 3], sixty().labels
    alone = int(np.argmax([np.sort(np.linalg.norm(places - place, axis=1))[1] for place in places]))
    box = page.locator(".nn-plane").bounding_box()
    margin = max(15, 0.052 * box["width"])
    x, y = margin + (places[alone] + 1) / 2 * (box["width"] - 2 * margin)
    page.mouse.click(box["x"] + float(x), box["y"] + float(y))
    read = load_trained().classify(sixty().images)[alone]
    articles = [f"{'an' if digit == 8 else 'a'} {digit}" for digit in (labels[alone], read)]
    said = f"The ring is round {articles[0]}, which the trained network reads as {articles[1]}."
    expect(page.locator(".nn-verdict")).to_contain_text(said)
    expect(page.get_by_role("radio", name=str(labels[alone]), exact=True)).to_be_checked()
    page.locator(".nn-plane").press("ArrowRight")
    expect(page.locator(".nn-verdict")).to_have_text(re.compile(f"The ring is round {articles[0]}"))


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(make(), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".nn-widget").bounding_box()["height"] <= 640
    assert violations(page) == []
