"""TrainLive on a static page."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import Network, load_digits
from nnwidgets import DigitPad, NetworkModel, TrainLive
from nnwidgets.train_live.digits import DIGITS
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN

FETCH = "Fetch 12,000 digits and train (1.9 MB)"


@pytest.fixture
def live_page(widget_page, tmp_path):
    """`live_page(**settings)`: the page of a TrainLive, with the digits in a file beside it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "digits.js").write_text(DIGITS.script, "ascii")

    def live_page(caption="", page=None, beside=(), **settings):
        return widget_page(TrainLive(caption=caption, **{"speed": "max"} | settings), *beside, **(page or {}))

    return live_page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def clock(page):
    return page.locator(".nn-clock")


def pictures(page):
    return page.locator(".nn-grids canvas").evaluate_all("all => all.map((canvas) => canvas.toDataURL()).join()")


def test_a_pad_reads_with_the_network_that_learns_beside_it(live_page):
    pupil = NetworkModel(Network([784, 16, 16, 10], rng=np.random.default_rng(0)))
    a_seven = load_digits().test.images[0]
    pad = DigitPad(pupil, drawing=a_seven)
    assert pad.digit != 7
    page = live_page(epochs=2, pupil=pupil, beside=[pad])
    expect(page.get_by_role("combobox", name="Hidden neurons")).to_have_count(0)
    press(page, FETCH)
    expect(page.get_by_role("button", name="Train again")).to_be_visible(timeout=30_000)
    expect(page.locator(".nn-digit-pad").get_by_text("The network reads 7").first).to_be_visible()


# All that the clock has said: a fast computer is through with four epochs before a test looks twice.
NOTE_EPOCHS = """() => {
  const clock = document.querySelector(".nn-clock");
  globalThis.epochs = [];
  const note = () => epochs.push(parseInt(clock.textContent));
  new MutationObserver(note).observe(clock, { childList: true, characterData: true, subtree: true });
}"""


def test_it_learns_to_read_in_a_worker(live_page):
    page = live_page(epochs=4)
    assert page.evaluate("globalThis.nnData") is None
    with page.expect_worker():
        press(page, FETCH)
    page.wait_for_function("parseFloat(document.querySelector('.nn-measured data').textContent) > 90")
    expect(page.get_by_role("button", name="Train again")).to_be_visible(timeout=30_000)
    expect(clock(page)).to_contain_text("4 of 4 epochs")
    expect(page.get_by_role("button", name="One batch")).to_be_disabled()
    page.evaluate(NOTE_EPOCHS)
    press(page, "Train again")
    page.wait_for_function("epochs.includes(0) && epochs.at(-1) === 4")


def test_it_can_be_paused_stepped_and_reset(live_page):
    page = live_page(epochs=500)
    untrained = pictures(page)
    press(page, FETCH)
    expect(clock(page)).to_contain_text("1 of 500")
    press(page, "Pause")
    press(page, "Back to the start")
    expect(clock(page)).to_contain_text("0 of 500 epochs")
    page.wait_for_function(
        "before => [...document.querySelectorAll('.nn-grids canvas')].map((c) => c.toDataURL()).join() === before",
        arg=untrained,
    )
    press(page, "One batch")
    expect(clock(page)).to_contain_text("0 of 500 epochs and 1 batch,")
    press(page, "One batch")
    expect(clock(page)).to_contain_text("0 of 500 epochs and 2 batches,")
    assert pictures(page) != untrained


def test_at_a_slow_speed_every_batch_is_seen_and_it_can_be_let_go(live_page):
    page = live_page(epochs=500, speed="10")
    press(page, FETCH)
    page.wait_for_function("/0 of 500 epochs/.test(document.querySelector('.nn-clock').textContent)")
    counts = "document.querySelector('.nn-line').getAttribute('points').split(' ').length"
    page.wait_for_function(f"{counts} >= 3")
    press(page, "Pause")
    expect(clock(page)).to_contain_text(re.compile(r"0 of 500 epochs and \d+ batch"))
    box = page.locator(".nn-training").bounding_box()
    page.get_by_role("radio", name="max").check(force=True)
    press(page, "Go on")
    expect(clock(page)).to_contain_text("1 of 500")
    press(page, "Pause")
    assert page.locator(".nn-training").bounding_box()["y"] == box["y"]  # the toolbar keeps its height
    page.get_by_role("radio", name="1", exact=True).check(force=True)
    press(page, "Go on")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_a_grid_that_is_open_large_goes_on_learning(live_page):
    page = live_page(epochs=500)
    press(page, FETCH)
    expect(clock(page)).to_contain_text("1 of 500")
    press(page, "neuron 3")
    large = page.get_by_role("dialog", name="One grid, large").locator("canvas").first
    before = large.evaluate("canvas => canvas.toDataURL()")
    page.wait_for_function("([canvas, before]) => canvas.toDataURL() !== before", arg=[large.element_handle(), before])
    press(page, "The next one")
    expect(page.get_by_role("heading", name="neuron 4")).to_be_visible()


def test_on_a_phone_the_grids_of_many_neurons_can_be_told_apart_and_touched(live_page):
    for hidden in (32, 64):
        page = live_page(hidden=[hidden], page={"width": 360, "height": 740, "touch": True})
        widths = page.locator(".nn-grids button").evaluate_all("all => all.map((one) => one.clientWidth)")
        assert len(widths) == hidden and min(widths) >= 22
        assert page.locator(".nn-widget").bounding_box()["height"] <= 740
        page.get_by_role("button", name=f"neuron {hidden - 1}", exact=True).tap()
        expect(page.get_by_role("heading", name=f"neuron {hidden - 1}")).to_be_visible()


def test_the_same_seed_gives_the_same_run(live_page):
    page = live_page(epochs=1)
    results = []
    press(page, FETCH)
    for _ in range(2):
        expect(page.get_by_role("button", name="Train again")).to_be_visible(timeout=30_000)
        results.append(pictures(page))
        press(page, "Back to the start")
        expect(clock(page)).to_contain_text("0 of 1 epochs")
        press(page, "Go on")
    assert results[0] == results[1]


def test_settings_before_the_digits_are_there(live_page):
    page = live_page()
    noise = pictures(page)
    press(page, "Another seed")
    expect(page.get_by_label("Seed")).to_have_value("1")
    page.wait_for_function(
        "before => [...document.querySelectorAll('.nn-grids canvas')].map((c) => c.toDataURL()).join() !== before",
        arg=noise,
    )
    for neurons, count in [("none", 10), ("32 and 16", 32), ("16", 16)]:
        page.get_by_label("Hidden neurons").select_option(label=neurons)
        expect(page.locator(".nn-grids canvas")).to_have_count(count)


def test_a_network_without_hidden_layers_learns_too(live_page):
    page = live_page(hidden=[], epochs=2, learning_rate=0.3)
    press(page, FETCH)
    page.wait_for_function("parseFloat(document.querySelector('.nn-measured data').textContent) > 80")


def test_a_training_that_blows_up_says_so_keeps_its_last_picture_and_can_go_on(live_page):
    page = live_page(learning_rate=1e9, falling=False, epochs=2, hidden=[16])
    press(page, FETCH)
    expect(page.get_by_role("alert")).to_contain_text("the weights outgrew every number")
    expect(page.get_by_role("alert")).to_contain_text("Choose a smaller learning rate and train again.")
    assert "NaN" not in page.locator(".nn-widget").inner_text()
    assert "NaN" not in page.locator(".nn-training").inner_html()
    expect(page.get_by_role("button", name="One batch")).to_be_disabled()
    page.get_by_label("Learning rate").select_option("1.5")
    press(page, "Train again")
    expect(page.get_by_role("alert")).to_have_text("")
    page.wait_for_function("parseFloat(document.querySelector('.nn-measured data').textContent) > 80")


def test_a_training_that_ends_in_the_dark_says_so_and_can_go_on(live_page):
    page = live_page(learning_rate=30, batch_size=1, falling=False, epochs=1, hidden=[])
    press(page, FETCH)
    expect(page.get_by_role("button", name="Train again")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("alert")).to_contain_text("No output rises above 0.1, whatever the image")
    page.get_by_label("Learning rate").select_option("0.1")
    press(page, "Train again")
    page.wait_for_function("parseFloat(document.querySelector('.nn-measured data').textContent) > 80")
    expect(page.get_by_role("alert")).to_have_text("")


def test_a_screen_reader_hears_how_it_went(live_page):
    page = live_page(epochs=1)
    press(page, FETCH)
    page.get_by_role("status").filter(has_text="1 of 1 epochs: 8").wait_for(state="attached")


def test_a_missing_file_is_said(chromium, live_page, tmp_path):
    page = live_page()
    url = page.url
    (tmp_path / "data" / "digits.js").unlink()
    other = chromium.new_page()  # this one may fail to load something
    other.goto(url)
    other.get_by_role("button", name=FETCH).click()
    expect(other.get_by_role("alert")).to_contain_text("digits.js could not be fetched")
    expect(other.get_by_role("button", name=FETCH)).to_be_enabled()
    other.close()


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(live_page, width, dark):
    page = live_page(caption="A caption.", epochs=1, page={"width": width, "dark": dark})
    press(page, FETCH)
    expect(page.get_by_role("button", name="Train again")).to_be_visible(timeout=30_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_every_control_is_reached_by_the_tab_key(live_page):
    page = live_page()
    reached = []
    name = "node => node.innerText.split('\\n')[0] || node.getAttribute('aria-label')"
    for _ in range(9):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(f"({name})(document.activeElement.closest('label, fieldset, button'))"))
    assert reached == [
        FETCH,
        "Another seed",
        "max",
        "neuron 0",
        "Learning rate",
        "falls to 0",
        "Images in a batch",
        "Hidden neurons",
        "Seed",
    ]


def test_two_views_share_one_training(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "digits.js").write_text(DIGITS.script, "ascii")
    live = TrainLive(epochs=500, speed="max")
    page = widget_page(live, live)
    workers = []
    page.on("worker", lambda worker: workers.append(worker.url))
    page.get_by_role("button", name=FETCH).first.click()
    expect(clock(page).last).to_contain_text("1 of 500")
    page.get_by_role("button", name="Pause").last.click()
    expect(page.get_by_role("button", name="Go on")).to_have_count(2)
    page.get_by_role("button", name="Back to the start").first.click()
    expect(clock(page).last).to_contain_text("0 of 500 epochs")
    page.get_by_role("button", name="One batch").last.click()
    expect(clock(page).first).to_contain_text("0 of 500 epochs and 1 batch,")
    assert len(workers) == 1


def test_nothing_is_left_when_it_goes(open_page):
    widget = TrainLive()
    state = {
        key: getattr(widget, key)
        for key in ("hidden", "seed", "epochs", "learning_rate", "batch_size", "falling", "speed")
    }
    left = open_page("about:blank").evaluate(
        """async ([source, state]) => {
          let open = 0;
          const model = {
            get: (key) => state[key] ?? null, set: () => {}, save_changes: () => {},
            on: () => (open += 1), off: () => (open -= 1),
          };
          const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
          const { default: make } = await import(url);
          const { initialize, render } = make();
          initialize({ model });
          for (let i = 0; i < 3; i++) {
            const goes = [];
            for (let k = 0; k < 2; k++) goes.push(await render({ model, el: document.body }));
            for (const go of goes) go();
          }
          return [open, document.body.childElementCount];
        }""",
        [widget._esm, state],
    )
    assert left == [0, 0]
