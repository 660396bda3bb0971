"""PixelsToNeurons in Python, on a static page, and in JupyterLab."""

import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import load_digits
from nnwidgets import PixelsToNeurons
from tests.support.accessibility import violations
from tests.support.screens import ON_EVERY_SCREEN


def facts(page):
    return page.locator(".nn-widget dd").all_text_contents()


def point_at(page, row, column):
    canvas = page.get_by_role("application")
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + (column + 0.5) * box["width"] / 28, box["y"] + (row + 0.5) * box["height"] / 28)


def neuron_number(page):
    return page.get_by_role("spinbutton", name="Neuron number")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"neuron": 784}, r"neuron must be 0\.\.783; got 784"),
        ({"neuron": -1}, r"neuron must be 0\.\.783; got -1"),
        ({"digit": 10}, r"digit must be 0\.\.9, one of the 10 given; got 10"),
        ({"digits": load_digits().test[:13]}, "digits must be 1 to 12 of 784 pixels; got 13 of 784"),
        ({"neuron": 1.5}, "neuron"),
    ],
)
def test_bad_input_is_refused(arguments, message):
    with pytest.raises(TraitError, match=message):
        PixelsToNeurons(**arguments)


def test_python_knows_row_column_and_activation():
    pixels = PixelsToNeurons(load_digits().train[7:8], digit=0, neuron=28 * 8 + 19)
    assert (pixels.row, pixels.column) == (8, 19)
    assert pixels.activation == pytest.approx(load_digits().train.images[7, 243], abs=1e-6)


def test_pointing_at_a_pixel_names_its_neuron(widget_page):
    digits = load_digits().test[:2]
    page = widget_page(PixelsToNeurons(digits, digit=1))
    point_at(page, 10, 8)
    brightness = f"{digits.images[1, 288]:.2f}"
    expect(page.locator("dd").nth(2)).to_have_text("28 · 10 + 8 = 288")
    assert facts(page) == ["10, 8", brightness, "28 · 10 + 8 = 288", brightness]
    expect(neuron_number(page)).to_have_value("288")


def test_keys_walk_over_the_pixels_and_stop_at_the_edge(widget_page):
    page = widget_page(PixelsToNeurons(neuron=27))
    page.get_by_role("application").focus()
    for key in ["ArrowRight", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowLeft"]:
        page.keyboard.press(key)
    expect(page.locator("dd").nth(2)).to_have_text("28 · 2 + 26 = 82")


def test_a_typed_number_finds_its_pixel(widget_page):
    page = widget_page(PixelsToNeurons())
    neuron_number(page).fill("400")
    expect(page.locator("dd").first).to_have_text("14, 8")
    neuron_number(page).fill("784")  # there is none: the last one stays
    expect(page.locator("dd").first).to_have_text("14, 8")


def test_another_digit_has_other_numbers(widget_page):
    pixels = PixelsToNeurons(digit=3, neuron=406)
    page = widget_page(pixels)
    expect(page.locator("dd").nth(1)).to_have_text(f"{pixels.activation:.2f}")
    page.get_by_role("radio", name="0").check()
    pixels.digit = 0
    expect(page.locator("dd").nth(1)).to_have_text(f"{pixels.activation:.2f}")


def test_unrolled_the_line_can_be_pointed_at(widget_page):
    page = widget_page(PixelsToNeurons())
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("button", name="Unroll into one line").click()
    line = page.get_by_role("img", name="as one line")
    box = line.bounding_box()
    page.mouse.move(box["x"] + 300.5 * box["width"] / 784, box["y"] + 50)
    expect(page.locator("dd").first).to_have_text("10, 20")
    page.get_by_role("button", name="Back to a grid").click()
    box = page.get_by_role("img", name="as a grid").bounding_box()
    pitch = box["height"] / 28
    page.mouse.move(box["x"] + box["width"] / 2 + 0.5 * pitch, box["y"] + 3.5 * pitch)
    expect(page.locator("dd").first).to_have_text("3, 14")


def test_rows_line_up_one_after_the_other(evaluate):
    size = {"width": 784, "height": 280}
    boxes = "[0, 1, 28, 783].map((neuron) => m.neuronBox(neuron, x.unrolled, x.size))"
    line = evaluate("pixels_to_neurons/line.js", boxes, {"unrolled": 1, "size": size})
    assert [box["x"] for box in line] == [0, 1, 28, 783] and len({box["y"] for box in line}) == 1
    grid = evaluate("pixels_to_neurons/line.js", boxes, {"unrolled": 0, "size": size})
    assert grid[1]["x"] - grid[0]["x"] == grid[2]["y"] - grid[0]["y"] == 10
    half = evaluate("pixels_to_neurons/line.js", boxes, {"unrolled": 0.5, "size": size})
    assert half[0] == line[0] and half[3] == grid[3]


def test_a_screen_reader_hears_pixel_and_neuron(widget_page):
    page = widget_page(PixelsToNeurons(neuron=0))
    page.get_by_role("application").press("ArrowDown")
    page.get_by_role("status").filter(has_text="Row 1, column 0 is neuron 28, brightness and activation 0.00").wait_for(
        state="attached"
    )


@ON_EVERY_SCREEN
def test_it_is_accessible_and_fits(widget_page, width, dark):
    page = widget_page(PixelsToNeurons(unrolled=True, caption="A caption."), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
