"""WhatItLearned in Python and on a static page."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, gradient, load_digits, load_trained, one_hot
from nnwidgets import WhatItLearned
from tests.support.accessibility import violations
from tests.support.seen import seen

OUTPUTS = "nodes => nodes.map((node) => Number(node.value))"


def outputs(page):
    return page.locator(".nn-answer data").evaluate_all(OUTPUTS)


def wait_for_outputs(page, expected):
    page.wait_for_function(
        """expected => [...document.querySelectorAll(".nn-answer data")]
          .every((data, k) => Math.abs(data.value - expected[k]) < 1e-4)""",
        arg=np.asarray(expected).tolist(),
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"trained": Network([784, 5], rng=np.random.default_rng(0))}, r"trained must go from 784 .* \[784, 5\]"),
        ({"untrained": 3}, "untrained"),
        ({"digits": load_digits().test[:0]}, "digits must be at least one; got none"),
        ({"panel": "dreams"}, "panel"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        WhatItLearned(**arguments)


def test_states_out_of_range_are_refused():
    learned = WhatItLearned()
    with pytest.raises(TraitError, match="example must be 0 to 39; got 40"):
        learned.example = 40
    with pytest.raises(TraitError, match="down"):
        learned.down = 7
    with pytest.raises(TraitError, match=r"noise must be numbers 0\.\.1"):
        learned.noise = np.full(784, 2)


def test_noise_gets_numpys_answer_from_both_networks(widget_page):
    learned = WhatItLearned(panel="noise")
    page = widget_page(learned)
    wait_for_outputs(page, learned.outputs)
    learned.network_shown = "untrained"
    page.get_by_role("radio", name="Untrained").check()
    wait_for_outputs(page, learned.outputs)
    before = outputs(page)
    page.get_by_role("button", name="New noise").click()
    page.wait_for_function(f"({OUTPUTS})([...document.querySelectorAll('.nn-answer data')])[0] !== {before[0]}")


def test_the_digit_moves_by_buttons_and_by_arrow_keys(widget_page):
    learned = WhatItLearned(panel="shift")
    page = widget_page(learned)
    wait_for_outputs(page, learned.outputs)
    label = load_digits().test.labels[0]
    for _ in range(3):
        page.get_by_role("button", name="Right").click()
    learned.right = 3
    wait_for_outputs(page, learned.outputs)
    expect(seen(page, f"A {label}, moved 3 right")).to_be_visible()
    for _ in range(8):
        page.keyboard.press("ArrowUp")
    learned.down = -6
    wait_for_outputs(page, learned.outputs)
    expect(seen(page, f"A {label}, moved 6 up and 3 right")).to_be_visible()
    page.get_by_role("button", name="Another digit").click()
    learned.example, learned.down, learned.right = 1, 0, 0
    wait_for_outputs(page, learned.outputs)


def test_the_drawing_climbs_as_the_chapters_does(widget_page):
    page = widget_page(WhatItLearned(panel="draw"))
    net, image, target = load_trained(), np.zeros((1, 784), np.float32), one_hot([7])
    page.get_by_label("Let it draw a").select_option("7")
    for _ in range(5):
        slopes = gradient(net, image, target)[0][1] @ net.layers[0].W
        image = np.clip(image - 0.1 * slopes / np.linalg.norm(slopes), 0, 1).astype(np.float32)
        page.get_by_role("button", name="One step").click()
    expect(seen(page, "Its 7, after 5 steps")).to_be_visible()
    wait_for_outputs(page, net(image)[0])


def test_a_run_can_be_paused_and_begun_again(widget_page):
    page = widget_page(WhatItLearned(panel="draw"))
    page.get_by_role("button", name="Run").click()
    page.wait_for_function("document.querySelector('.nn-best b').textContent === '3'")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Run")).to_be_visible()
    page.get_by_role("button", name="From black").click()
    expect(seen(page, "Its 3, after 0 steps")).to_be_visible()
    assert page.get_by_role("img", name="A real 3").is_visible()


def test_with_reduced_motion_the_drawing_is_there_at_once(widget_page):
    page = widget_page(WhatItLearned(panel="draw"))
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("button", name="Run").click()
    expect(seen(page, "Its 3, after 300 steps")).to_be_visible()


def test_a_chosen_neuron_is_described(widget_page):
    page = widget_page(WhatItLearned())
    net, images = load_trained(), load_digits().test.images[:40]
    page.get_by_role("button", name="Neuron 5", exact=True).click()
    lit = net.activations(images)[1][:, 5]
    expect(page.locator(".nn-one > p")).to_have_text(
        f"Neuron 5: weights up to {np.abs(net.layers[0].W[5]).max():.2f} in size; activation "
        f"{lit.min():.2f} to {lit.max():.2f} on 40 digits"
    )
    page.get_by_role("status").filter(has_text="Neuron 5").wait_for(state="attached")


@pytest.mark.parametrize("panel", ["weights", "noise", "shift", "draw"])
@pytest.mark.parametrize(("width", "dark"), [(320, True), (768, False), (1280, True)])
def test_it_is_accessible_and_fits(widget_page, panel, width, dark):
    page = widget_page(WhatItLearned(panel=panel, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
