"""LivePlot on a page: its coordinates against numpy, read off and turned by every hand."""

import numpy as np
import pytest
from playwright.sync_api import expect

from nnlib import sigmoid
from nnwidgets.live_plot.scales import number_text
from tests.support.accessibility import violations
from tests.support.every_widget import about
from tests.support.kinds_of_plot import EVERY_KIND, Z, curves, gate, scouts, valley
from tests.support.screens import ON_EVERY_SCREEN


def path_points(page, color, nth=0):
    d = page.locator(f".nn-live-plot path[stroke='var({color})'][fill=none]").nth(nth).get_attribute("d")
    return np.array([point.split() for point in d[1:].split("L")], float)


def scale(page, name):
    """The pixels of the numbers on an axis, by their text: a line through two ticks."""
    anchor = "end" if name == "y" else "middle"
    ticks = page.locator(f".nn-live-plot text[text-anchor={anchor}][fill='var(--muted)']")
    found = ticks.evaluate_all(
        "nodes => nodes.map(n => [n.textContent, n.x.baseVal[0].value, n.y.baseVal[0].value - 4])"
    )
    numbers = [(float(text.replace("−", "-")), y if name == "y" else x) for text, x, y in found if "→" not in text]
    (v0, p0), (v1, p1) = numbers[0], numbers[-1]
    return lambda pixels: v0 + (pixels - p0) / (p1 - p0) * (v1 - v0)


def test_the_curve_runs_where_numpy_says(widget_page):
    page = widget_page(curves(), reduced_motion="reduce")
    points = path_points(page, "--negative")
    x, y = scale(page, "x")(points[:, 0]), scale(page, "y")(points[:, 1])
    np.testing.assert_allclose(x, Z, atol=0.01)
    np.testing.assert_allclose(y, sigmoid(Z), atol=0.01)


def said(page, text):
    page.wait_for_function("text => document.querySelector('.nn-said').textContent.includes(text)", arg=text)


def test_keys_read_it_off_and_the_field_says_it_once(widget_page):
    page = widget_page(curves(), reduced_motion="reduce")
    field = page.get_by_role("slider", name="Read off: z")
    field.press("ArrowRight")
    assert field.get_attribute("aria-valuetext") == "z 0: sigmoid 0.5, ReLU 0"
    field.press("End")
    assert field.get_attribute("aria-valuetext") == "z 6: sigmoid 0.998, ReLU 6"
    assert page.locator(".nn-said").text_content() == ""  # a second time it would be a repetition
    assert page.locator(".nn-hair text").all_text_contents() == ["6", "0.998", "6"]
    field.press("Escape")
    assert page.locator(".nn-hair text").count() == 0


@pytest.mark.parametrize("touch", [False, True])
def test_a_pointer_or_a_finger_reads_the_nearest_point_off(widget_page, touch):
    page = widget_page(curves(), touch=touch, width=360 if touch else 1280, reduced_motion="reduce")
    box = page.get_by_role("slider", name="Read off: z").bounding_box()
    place = box["x"] + 0.75 * box["width"], box["y"] + 40
    page.touchscreen.tap(*place) if touch else page.mouse.move(*place)
    said(page, f"z 3: sigmoid {number_text(sigmoid(3.0))}, ReLU 3")
    assert page.locator(".nn-hair text").all_text_contents()[-1] == "3"  # a finger that is lifted leaves it


def test_what_was_read_goes_when_the_gate_moves_and_the_gate_is_what_is_heard(widget_page):
    page = widget_page(gate(), reduced_motion="reduce")
    page.get_by_role("slider", name="Read off").hover()
    expect(page.locator(".nn-hair text")).not_to_have_count(0)
    page.get_by_role("slider", name="bias").press("ArrowRight")
    expect(page.locator(".nn-hair text")).to_have_count(0)
    said(page, "bias −1. ")


ON_ONE_ANOTHER = """() => {
  const seen = [...document.querySelectorAll(".nn-live-plot text")]
    .filter((node) => getComputedStyle(node).opacity > 0.5).map((node) => [node.textContent, node.getBBox()]);
  const before = (a, b, side, length, most) => a[side] < b[side] + b[length] - most;
  const meet = (a, b, ...rest) => before(a, b, ...rest) && before(b, a, ...rest);
  return seen.flatMap(([one, a], k) => seen.slice(k + 1)
    .filter(([, b]) => meet(a, b, "x", "width", 2) && meet(a, b, "y", "height", 4)).map(([other]) => [one, other]));
}"""


def test_names_give_way_to_what_is_read(widget_page):
    page = widget_page(about("live-plot").make(), width=360, reduced_motion="reduce")
    field = page.get_by_role("slider", name="Read off")
    for _ in range(3):
        field.press("ArrowRight")
        assert page.locator(".nn-hair text").count() == 4
        read = set(page.locator(".nn-hair text").all_text_contents())
        assert [pair for pair in page.evaluate(ON_ONE_ANOTHER) if not read.isdisjoint(pair)] == []
    field.press("Escape")
    assert page.locator("text[style*=opacity]").count() == 0


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    page.mouse.move(*end)
    page.mouse.up()


def middle(node):
    box = node.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_gate_is_dragged_and_its_sentence_follows(widget_page):
    page = widget_page(gate())
    grip, field = page.get_by_role("slider", name="bias"), page.get_by_role("slider", name="Read off").bounding_box()
    start = middle(grip)
    drag(page, start, (start[0] + field["width"] / 16 * 5, start[1]))  # the axis runs from −8 to 8
    said(page, "bias −5. It asks for 5.")
    assert grip.get_attribute("aria-valuenow") == "-5"
    assert page.locator(".nn-says > span:last-child").inner_text() == "It asks for 5."
    grip.press("ArrowRight")  # to the right as on the axis: a lower bias
    said(page, "bias −6. It asks for 6.")
    grip.press("Shift+ArrowUp")
    said(page, "bias 4. It asks for −4.")
    page.mouse.click(field["x"] + 0.75 * field["width"], field["y"] + 20)
    said(page, "bias −4. It asks for 4.")


def test_the_curve_moves_with_the_gate_and_lights_the_hill(widget_page):
    page = widget_page(gate(), reduced_motion="reduce")
    page.get_by_role("slider", name="bias").press("Home")
    said(page, "bias −8.")
    stops = page.locator("linearGradient stop").evaluate_all(
        "stops => stops.map(stop => +stop.getAttribute('stop-opacity'))"
    )
    sums = np.linspace(-8, 8, len(stops))
    np.testing.assert_allclose(stops, 0.16 + 0.84 * sigmoid(sums - 8), atol=0.01)


def test_a_slider_below_turns_a_family_and_the_gauges(widget_page):
    page = widget_page(scouts(), reduced_motion="reduce")
    page.get_by_role("slider", name="directions").press("ArrowRight")
    said(page, "directions 10. Many.")
    assert "70\u00a0%" in page.locator("svg text").all_text_contents()
    assert "200" in page.locator("svg text").all_text_contents()  # the axis makes room for the tallest bar


def test_a_lens_says_the_slope_or_a_jump(widget_page):
    page = widget_page(valley(), reduced_motion="reduce")
    assert "slope −0.0100" in page.locator("svg text").all_text_contents()
    assert "level" in page.locator("svg text").all_text_contents()
    grip = page.get_by_role("slider", name="weight", exact=True)
    for _ in range(5):
        grip.press("Shift+ArrowRight")
    standing = page.locator(".nn-says > span:last-child").text_content()
    assert standing == "cost: 0.0245, slope −0.0099; wrong: 9, level."


def test_it_draws_itself_once_when_it_comes_into_view(widget_page):
    page = widget_page(curves(), height=300, head="<style>main { padding-top: 900px }</style>")
    pen = page.locator(".nn-pen")
    assert float(pen.get_attribute("width")) < 1
    page.locator(".nn-live-plot").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.nn-pen').getAttribute('width') > 500")
    assert page.locator(".nn-name[opacity]").count() in (0, 2)
    page.wait_for_function("!document.querySelector('.nn-name[opacity]')")


@ON_EVERY_SCREEN
@pytest.mark.parametrize("make", EVERY_KIND)
def test_it_is_accessible_fits_and_can_be_read(widget_page, make, width, dark):
    page = widget_page(make(), width=width, dark=dark, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    sizes = page.locator("svg text").evaluate_all(
        "nodes => nodes.map(n => parseFloat(getComputedStyle(n).fontSize) * n.getScreenCTM().a)"
    )
    assert min(sizes) >= 12
    paper = page.locator("svg text").first.evaluate("node => getComputedStyle(node).fill")
    assert (paper == "rgb(167, 174, 185)") == dark or make in (gate, scouts)


def test_words_do_not_cover_one_another(widget_page):
    overlaps = """() => {
      const texts = [...document.querySelectorAll(".nn-picture text")];
      const boxes = texts.map((node) => [node.textContent, node.getBBox()]);
      return boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([, b]) => Math.min(a.x + a.width, b.x + b.width)
        - Math.max(a.x, b.x) > 2 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4)
        .map(([other]) => [one, other]));
    }"""
    for make in (curves, valley):
        for width in (360, 1280):
            assert widget_page(make(), width=width, reduced_motion="reduce").evaluate(overlaps) == []
