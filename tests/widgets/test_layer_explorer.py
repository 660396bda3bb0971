"""LayerExplorer in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, load_digits, load_trained
from nnwidgets import LayerExplorer
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN
from tests.support.ten_outputs import wait_for_outputs


@pytest.fixture(scope="module")
def net():
    return load_trained()


@pytest.fixture(scope="module")
def digits():
    return load_digits().test[:40]


def tiles(page):
    """The positions of the images in the strip, in its order."""
    names = page.locator(".nn-tile input").evaluate_all("radios => radios.map(radio => radio.ariaLabel)")
    return [int(name.split(":")[0].removeprefix("image ")) - 1 for name in names]


def network_of(*sizes):
    return Network(sizes, rng=np.random.default_rng(0))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"network": network_of(784, 4, 4, 4, 10)}, "at most two hidden layers; got one with sizes.*4, 4, 4"),
        ({"network": network_of(4, 10)}, r"network must go from 784 pixels to 10 digits.*got one with sizes \[4, 10\]"),
        ({"index": 40}, "index must be 0 to 39; got 40"),
        ({"hidden": [16, 0]}, r"hidden must be at most two sizes of 1 to 100; got \[16, 0\]"),
        ({"hidden": [8, 8, 8]}, "hidden must be at most two sizes"),
        ({"order": "random"}, "order"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        LayerExplorer(**arguments)


def test_python_counts_the_parameters_of_the_sizes_shown():
    explorer = LayerExplorer()
    assert (explorer.sizes, explorer.n_parameters, explorer.is_trained) == ([784, 16, 16, 10], 13002, True)
    explorer.hidden = [100]
    assert (explorer.n_parameters, explorer.is_trained) == (network_of(784, 100, 10).n_parameters, False)


def test_the_outputs_are_numpys_for_each_digit_stepped_to(widget_page, net, digits):
    page = widget_page(LayerExplorer(net, digits))
    outputs = net(digits.images)
    wait_for_outputs(page, outputs[0])
    for position in (1, 2, 3):
        page.get_by_role("button", name="Next").click()
        wait_for_outputs(page, outputs[position])
    page.get_by_role("radio", name="image 4:").press("ArrowLeft")
    wait_for_outputs(page, outputs[2])
    for _ in range(3):
        page.get_by_role("button", name="Previous").click()
    wait_for_outputs(page, outputs[39])
    expect(page.locator(".nn-verdict")).to_contain_text(f"labelled {digits.labels[39]}")


def test_the_images_it_is_least_sure_of_come_first_on_request(widget_page, net, digits):
    page = widget_page(LayerExplorer(net, digits))
    top_two = np.sort(net(digits.images), axis=1)[:, -2:]
    least_sure = np.argsort(top_two[:, 1] - top_two[:, 0])
    assert tiles(page) == list(range(40))
    page.get_by_label("least sure first").check()
    wait_for_outputs(page, net(digits.images)[least_sure[0]])
    assert tiles(page) == list(least_sure)
    assert page.locator(".nn-tile").first.inner_text().endswith(f"{top_two[least_sure[0]] @ [-1, 1]:.2f}")
    page.get_by_role("radio", name="misread", exact=True).check()
    wrong = np.flatnonzero(net.classify(digits.images) != digits.labels)
    page.wait_for_function("count => document.querySelectorAll('.nn-tile').length === count", arg=len(wrong))
    assert tiles(page) == list(wrong)


def test_the_network_has_the_sizes_that_are_chosen_and_says_that_they_are_untrained(widget_page):
    page = widget_page(LayerExplorer())
    untrained = page.locator(".nn-untrained")
    neurons = page.get_by_role("listbox").get_by_role("option")
    assert not untrained.is_visible()
    for sizes in ["100", "none", "32-16", "16-16, trained"]:
        page.get_by_role("radio", name=sizes, exact=True).check()
        drawn = 10 + sum(int(size) for size in sizes.removesuffix(", trained").split("-") if size != "none")
        expect(neurons).to_have_count(drawn)
        assert untrained.is_visible() == (sizes != "16-16, trained")
        if sizes != "16-16, trained":
            expect(page.locator(".nn-verdict")).to_contain_text("By chance output")
    page.get_by_role("spinbutton", name="hidden layer 2").fill("0")
    expect(neurons).to_have_count(26)


def test_both_sizes_may_change_within_one_frame(widget_page):
    page = widget_page(LayerExplorer())
    page.evaluate(
        """() => [40, 30].forEach((size, layer) => {
          const slider = document.querySelectorAll(".nn-sizes input[type=range]")[layer];
          slider.value = size;
          slider.dispatchEvent(new Event("input"));
        })"""
    )
    expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(80)


def test_untrained_weights_are_spread_as_nnlibs_and_stay_when_a_neuron_comes(evaluate):
    drawn = "[...m.untrainedParameters([784, x, 10], 3)]"
    small, large = (np.array(evaluate("layer_explorer/network.js", drawn, count)) for count in (50, 51))
    first = small[: 50 * 784]
    assert len(small) == 50 * 784 + 10 * 50 + 60
    assert first.std() == pytest.approx(784**-0.5, rel=0.02)
    assert abs(first.mean()) < 1e-3
    np.testing.assert_array_equal(small[-60:], 0)
    np.testing.assert_array_equal(first, large[: 50 * 784])


def test_a_neuron_shows_its_sum_when_it_has_the_focus(widget_page, net, digits):
    page = widget_page(LayerExplorer(net, digits))
    page.get_by_role("option", name="Hidden layer 1, neuron 1", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expected = net.layers[0].weighted_sum(digits.images[:1])[0, 1]
    page.wait_for_function(
        "z => Math.abs(document.querySelectorAll('.nn-card data')[3].value - z) < 1e-3", arg=float(expected)
    )
    none = page.get_by_role("radio", name="none")
    none.hover()
    page.mouse.down()  # takes the focus from the neuron, and must not move what is pressed
    page.wait_for_function("document.querySelector('.nn-card').hidden")
    page.mouse.up()
    expect(none).to_be_checked()


def test_a_screen_reader_hears_digit_and_that_weights_are_random(widget_page):
    page = widget_page(LayerExplorer())
    page.get_by_role("button", name="Next").press("Enter")
    page.get_by_role("status").filter(has_text="Image 2, labelled 2. The network reads 2").wait_for(state="attached")
    page.get_by_role("radio", name="100", exact=True).check()
    status = page.get_by_role("status").filter(has_text="Image 2, labelled 2. By chance output")
    status.filter(has_text="Random weights: nobody has trained this network.").wait_for(state="attached")


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    explorer = LayerExplorer(hidden=[60, 16], caption="A caption.")
    page = widget_page(explorer, width=width, dark=dark, touch=width == 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    heights = page.locator(
        ".nn-widget :is(button, .nn-segments label, input[type=range], .nn-tile):visible"
    ).evaluate_all("nodes => nodes.map(node => node.getBoundingClientRect().height)")
    assert width > 320 or min(heights) >= 44
