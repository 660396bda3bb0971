"""TrainingFilm in Python and on a static page."""

import json
import re

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, load_digits
from nnwidgets import DigitStrip, TrainingFilm
from nnwidgets.training_film.film import FILM, load_film
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.seen import seen
from tests.support.ten_outputs import wait_for_outputs

DRAWN = "[...new Uint8Array(document.querySelector('.nn-embed').findModel().get('drawn').buffer)]"


@pytest.fixture
def film_page(widget_page, tmp_path):
    """`film_page(**settings)`: the page of a TrainingFilm, with the film in a file beside it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "film.js").write_text(FILM.script, "ascii")

    def film_page(caption="", digit=0, motion=False, **settings):
        settings["reduced_motion"] = "no-preference" if motion else "reduce"
        page = widget_page(TrainingFilm(caption=caption, digit=digit), **settings)
        expect(page.get_by_role("slider")).to_be_enabled()
        return page

    return film_page


def moment_of(page):
    return int(page.get_by_role("slider").input_value())


def shows(page, moment, digit=0):
    """Wait for a moment's accuracy, and compare the ten outputs with those of the film's network."""
    film = load_film()
    page.wait_for_function(
        "expected => Math.abs(parseFloat(document.querySelector('.nn-measured data').textContent) - expected) < 0.06",
        arg=100 * float(film.accuracies[moment]),
    )
    outputs = film.network(moment)(load_digits().test.images[digit : digit + 1])[0]
    wait_for_outputs(page, outputs)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"moment": 71}, r"moment must be 0\.\.70; got 71"),
        ({"digit": 30}, r"digit must be 0\.\.29; got 30"),
        ({"digits": load_digits().test[:0]}, "digits must be at least one; got none"),
    ],
)
def test_bad_input_is_refused(settings, message):
    with pytest.raises(TraitError, match=message):
        TrainingFilm(**settings)


def test_two_digits_of_ones_own_are_refused():
    with pytest.raises(TraitError, match="drawn must be one digit, or none; got 2"):
        TrainingFilm().drawn = np.zeros((2, 784))


def test_python_has_the_network_of_the_moment():
    widget = TrainingFilm(moment=5)
    assert isinstance(widget.network, Network)
    assert (widget.network.parameters == load_film().network(5).parameters).all()


def test_every_snapshot_arrives_as_it_was(evaluate):
    film = load_film()
    found = evaluate(
        "training_film/frames.js",
        """(async () => {
          const deflated = new Blob([new Uint8Array(x.deflated)]).stream();
          const stream = deflated.pipeThrough(new DecompressionStream("deflate"));
          const changes = new Int8Array(await new Response(stream).arrayBuffer());
          const steps = { sizes: x.sizes, exponents: Int8Array.from(x.exponents) };
          const levels = m.levelsOf(changes, steps);
          const count = levels.length / x.moments;
          const network = m.networkAt(levels.subarray(9 * count, 10 * count), steps, 9);
          return [JSON.stringify([...levels]), [...network.parameters]];
        })()""",
        {
            "deflated": list(FILM.deflated),
            "sizes": film.sizes.tolist(),
            "exponents": film.exponents.ravel().tolist(),
            "moments": len(film),
        },
    )
    assert (np.array(json.loads(found[0])).reshape(film.levels.shape) == film.levels).all()
    assert (np.array(found[1], np.float32) == film.network(9).parameters).all()


def test_it_begins_with_the_end_and_is_fetched_when_the_reader_sees_it(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "film.js").write_text(FILM.script, "ascii")
    below = "<style>.nn-embed { margin-top: 1000px; display: block }</style>"
    page = widget_page(TrainingFilm(), reduced_motion="reduce", head=below)
    expect(seen(page.locator(".nn-reel"), "After epoch 50 of 50", exact=True)).to_be_attached()
    page.evaluate("() => new Promise((done) => new IntersectionObserver(() => done()).observe(document.body))")
    expect(page.get_by_role("button", name="Fetch the film")).to_be_enabled()
    page.get_by_role("slider").scroll_into_view_if_needed()
    expect(page.get_by_role("slider")).to_be_enabled()
    shows(page, -1)


def test_it_is_scrubbed_by_keys(film_page):
    page = film_page(digit=3)
    slider = page.get_by_role("slider", name="Moment of the training")
    slider.press("Home")
    shows(page, 0, digit=3)
    expect(seen(page.locator(".nn-reel"), "Before the first batch", exact=True)).to_be_visible()
    slider.press("ArrowRight")
    expect(seen(page.locator(".nn-reel"), "After 1 batch", exact=True)).to_be_visible()
    shows(page, 1, digit=3)
    slider.press("End")
    shows(page, -1, digit=3)
    slider.fill("40")
    shows(page, 40, digit=3)
    assert slider.get_attribute("aria-valuetext") == "After epoch 20 of 50"


@pytest.mark.parametrize("node", [".nn-plot >> nth=0", ".nn-plot >> nth=1", ".nn-ticks"])
def test_the_curves_and_the_strip_are_scrubbed_and_it_rests_on_a_moment(film_page, node):
    page = film_page()
    box = page.locator(node).bounding_box()
    inset = 8 if node == ".nn-ticks" else 0
    at = lambda moment: box["x"] + inset + (box["width"] - 2 * inset) * moment / 70  # noqa: E731
    page.mouse.move(at(60), box["y"] + 10)
    page.mouse.down()
    page.mouse.move(at(23.2), box["y"] + 10)
    page.mouse.up()
    shows(page, 23)
    assert moment_of(page) == 23


def test_between_two_moments_the_weights_are_between(evaluate):
    film = load_film()
    found = evaluate(
        "training_film/frames.js",
        """(() => {
          const steps = { sizes: x.sizes, exponents: Int8Array.from(x.exponents) };
          const film = m.filmOf(Int8Array.from(x.levels), steps, x.count);
          return [0, 0.25, 1].map((time) => [...film(time).parameters]);
        })()""",
        {
            "sizes": film.sizes.tolist(),
            "exponents": film.exponents[:2].ravel().tolist(),
            "levels": film.levels[:2].ravel().tolist(),
            "count": film.levels.shape[1],
        },
    )
    first, last = film.network(0).parameters, film.network(1).parameters
    np.testing.assert_allclose(found, [first, 0.75 * first + 0.25 * last, last], atol=1e-6)


def test_the_strip_tells_what_the_digit_is_read_as_at_every_moment(film_page):
    page = film_page(digit=8)
    film, test = load_film(), load_digits().test
    reads = np.array([film.network(moment).classify(test.images[8:9])[0] for moment in range(len(film))])
    right = (reads == test.labels[8]).sum()
    expect(page.locator(".nn-ticks")).to_have_attribute(
        "aria-label", re.compile(rf"^Read right at {right} of 71 moments, ")
    )


def test_in_sight_it_begins_unasked_and_waits_before_the_leap(film_page):
    page = film_page(motion=True)
    page.get_by_role("button", name="Pause").wait_for()
    page.get_by_role("button", name="Play", exact=True).wait_for()
    assert moment_of(page) == 10
    expect(seen(page.locator(".nn-reel"), "After 50 batches", exact=True)).to_be_visible()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert moment_of(page) == 10


def test_it_plays_to_the_end_and_again(film_page):
    page = film_page(motion=True)
    page.get_by_role("slider").fill("66")
    page.get_by_role("button", name="Play").click()
    expect(seen(page.locator(".nn-reel"), "After epoch 50 of 50", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    shows(page, -1)
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").click()
    expect(seen(page.locator(".nn-reel"), "After epoch 50 of 50", exact=True)).not_to_be_visible()


def test_with_reduced_motion_it_waits_for_a_press_and_steps(film_page):
    page = film_page()
    expect(seen(page.locator(".nn-reel"), "After epoch 50 of 50", exact=True)).to_be_visible()
    page.get_by_role("slider").fill("68")
    page.get_by_role("button", name="Play").click()
    expect(seen(page.locator(".nn-reel"), "After epoch 50 of 50", exact=True)).to_be_visible()


def test_another_digit_is_read(film_page):
    page = film_page()
    page.get_by_role("button", name="Next digit").click()
    shows(page, -1, digit=1)
    expect(page.get_by_role("img", name="A handwritten 2")).to_be_visible()
    for _ in range(2):
        page.get_by_role("button", name="Digit before").click()
    shows(page, -1, digit=29)


def test_a_screen_reader_hears_the_moment(film_page):
    page = film_page()
    page.get_by_role("slider").fill("0")
    page.get_by_role("slider").press("ArrowRight")
    page.get_by_role("status").filter(has_text="After 1 batch: 11.3 % of the test images").wait_for(state="attached")


def test_a_grid_opens_large_and_is_scrubbed_there_over_the_digit(film_page):
    page = film_page(digit=3)
    grids = page.get_by_role("list", name=re.compile("^The weights of the sixteen neurons")).get_by_role("button")
    expect(grids).to_have_count(16)
    grids.first.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")  # four stand in a row
    card = page.get_by_role("dialog", name="One grid, large")
    expect(card.get_by_role("heading", name="neuron 5")).to_be_visible()
    card.get_by_role("button", name="a 0 under it").click()
    layer = load_film().network(4).layers[0]
    card.get_by_role("slider", name="Moment of the training").fill("4")
    z = load_digits().test.images[3] @ layer.W[5] + layer.b[5]
    expect(card.locator(".nn-sum")).to_contain_text(f"weighted sum {z:.1f}".replace("-", "−"))
    expect(card.get_by_text("After 5 batches")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(grids.nth(5)).to_be_focused()
    assert moment_of(page) == 4


def test_a_digit_of_ones_own_is_read_at_every_moment(film_page):
    page = film_page()
    page.get_by_role("button", name="Draw one").click()
    card = page.get_by_role("dialog", name="A digit of your own")
    done = card.get_by_role("button", name="Show it to the film")
    expect(done).to_be_disabled()
    box = card.get_by_role("application").bounding_box()
    at = lambda x, y: (box["x"] + x * box["width"], box["y"] + y * box["height"])  # noqa: E731
    page.mouse.move(*at(0.5, 0.15))
    page.mouse.down()
    page.mouse.move(*at(0.5, 0.85), steps=5)
    page.mouse.up()
    expect(card.get_by_text("Trained, the network reads a 1.")).to_be_visible()
    done.click()
    expect(page.get_by_role("img", name="A handwritten 1")).to_be_visible()
    image = np.array(page.evaluate(DRAWN)).reshape(1, 784) / np.float32(255)
    film = load_film()
    page.get_by_role("slider").fill("30")
    wait_for_outputs(page, film.network(30)(image)[0])
    right = sum(film.network(moment).classify(image)[0] == 1 for moment in range(len(film)))
    expect(page.locator(".nn-ticks")).to_have_attribute("aria-label", re.compile(rf"^Read right at {right} of 71"))
    page.get_by_role("button", name="Next digit").click()
    expect(page.get_by_role("img", name="A handwritten 2")).to_be_visible()


def test_a_digit_of_another_picture_is_carried_to_the_film(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "film.js").write_text(FILM.script, "ascii")
    digits = load_digits().test.images[:3]
    page = widget_page(DigitStrip(digits, "721"), TrainingFilm(), reduced_motion="reduce")
    page.get_by_role("button", name=re.compile("^a 1")).click()
    page.get_by_role("button", name="Carry it to the film").click()
    expect(page.get_by_role("img", name="A handwritten 1")).to_be_visible()
    wait_for_outputs(page, load_film().network(-1)(digits[2:3])[0])


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(film_page, width, dark):
    page = film_page(caption="A caption.", width=width, dark=dark)
    page.get_by_role("slider").fill("20")
    shows(page, 20)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_the_film_is_small():
    assert len(FILM.script) <= 1_000_000
