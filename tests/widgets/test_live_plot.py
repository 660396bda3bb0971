"""LivePlot: still and live picture alike, its coordinates against numpy, read off and turned by every hand."""

import re

import numpy as np
import pytest
from traitlets import TraitError

from nnlib import sigmoid
from nnwidgets.live_plot import LivePlot, axis, bars, dots, gauge, handle, hill, line, panel, rule
from nnwidgets.live_plot.scales import number_text
from nnwidgets.live_plot.scene import scene_of
from tests.support.accessibility import violations
from tests.support.widgets.live_plot import make as gate

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Z = np.linspace(-6, 6, 121)


def curves(**options):
    marks = line(Z, sigmoid(Z), "sigmoid", "red"), line(Z, Z.clip(0), "ReLU", "blue", dash=True)
    return LivePlot(*marks, x=axis("z"), y=axis("activation"), label="Two curves", **options)


def powers():
    depths = [1, 2, 4, 8]
    rows = [[k, k + 3, np.nan, k] for k in (1, 2)]
    return LivePlot(
        line(depths, [1e-2, 3e-3, 4e-5, 2e-7], "sigmoid", dots=True),
        dots(depths, [1e-2, 1e-3, 1e-3, 5e-4], "others", "red", label=(2, "below")),
        line([1, 3, 5, 7], rows, "a family", "blue", own=6, fill=True),
        rule(level=1e-4, name="lost"),
        x=axis("layers", 1, 10, log=True, ticks=[1, 2, 5, 10]),
        y=axis("slope, of a weight", log=True, format="power"),
        label="Powers of ten",
        handle=handle("seed", [0, 1], value=1, says=["First.", "Second."]),
    )


def valley():
    w = np.linspace(-15, 15, 301)
    return LivePlot(
        panel(line(w, w**2 / 1000, color="blue", figures=8), x=axis("weight"), y=axis("cost"), lens=(100, 0.2, 0.5)),
        panel(
            line([-15, 0, 4], [9, 3, 5], steps=True),
            x=axis("weight", -15, 15),
            y=axis("wrong", 0, 9),
            lens=(50, 0.2, 0.5),
        ),
        label="Two panels",
        handle=handle("weight", [-15, 15], value=-5, step=0.001, place="x", format="2"),
    )


def scouts():
    edges, rows = np.linspace(-1, 1, 11), [np.arange(10), np.arange(10)[::-1] * 20]
    return LivePlot(
        bars(edges, rows, "scouts"),
        bars(edges, rows[0], "ours", "red", outline=True, dash=True, label=(0.5, "right")),
        x=axis("worth"),
        y=axis("scouts, of 1,000", fits=True),
        label="Bars",
        handle=handle("directions", [2, 10], says=["Few.", "Many."]),
        gauges=[gauge("found", [0.2, 0.7]), gauge("missed", [0.8, 0.3], "red")],
    )


EVERY_KIND = [curves, powers, valley, scouts, gate]


def likeness(nodes):
    """Nodes as text without numbers, and the numbers."""
    text = repr([[tag, sorted(attributes.items()), *inside] for tag, attributes, *inside in flat(nodes)]).replace(
        "'", '"'
    )
    numbers = [float(number) for number in NUMBER.findall(text)]
    return NUMBER.sub("#", text), numbers


def flat(nodes):
    """Nodes in the order of reading, without their children; numbers to a tenth of a pixel, opacities finer."""
    for tag, attributes, *inside in nodes:
        short = {k: v if isinstance(v, str) else f"{v + 1e-9:.2f}" for k, v in attributes.items()}
        children = bool(inside) and not isinstance(inside[0], str)
        yield (tag, short) if children or not inside else (tag, short, inside[0])
        if children:
            yield from flat(inside[0])


@pytest.mark.parametrize("make", EVERY_KIND)
@pytest.mark.parametrize("width", [328, 640, 800])
def test_the_still_picture_is_the_live_one(evaluate, make, width):
    plot = make()
    live = evaluate("live_plot/scene.js", "m.sceneOf(x[0], x[1], x[2])", [plot.spec, width, plot.value])
    nodes, height = scene_of(plot.spec, width, plot.value)
    words, numbers = likeness(nodes)
    live_words, live_numbers = likeness(live["nodes"])
    assert live_words == words
    np.testing.assert_allclose(live_numbers, numbers, atol=0.11)
    assert live["height"] == height


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (0.25, None, "0.25"),
        (-3, None, "−3"),
        (13002, None, "13\u202f002"),
        (0.00012, None, "0.00012"),
        (-0.001, "2", "0.00"),
        (7, "2", "7.00"),
        (0.965, "percent", "96.5\u00a0%"),
        (1e-4, "power", "10⁻⁴"),
        (3.2e-5, "power", "3.2\u00a0·\u00a010⁻⁵"),
    ],
)
def test_numbers_are_written_as_a_person_writes_them(evaluate, value, form, text):
    assert number_text(value, form) == text
    assert evaluate("live_plot/scales.js", "m.numberText(x[0], x[1] ?? undefined)", [value, form]) == text


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


def test_keys_read_it_off_and_say_it(widget_page):
    page = widget_page(curves(), reduced_motion="reduce")
    field = page.get_by_role("slider", name="Read off: z")
    field.press("ArrowRight")
    assert field.get_attribute("aria-valuetext") == "z 0: sigmoid 0.5, ReLU 0"
    field.press("End")
    said(page, "z 6: sigmoid 0.998, ReLU 6")
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


@pytest.mark.parametrize(("width", "dark"), [(320, False), (360, True), (1280, False)])
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


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: line([1, 2], [1, 2, 3]), ValueError, "line: 3 heights for 2 places"),
        (lambda: bars([1, 2], [1, 2]), ValueError, "bars: 2 heights for 1 places"),
        (
            lambda: dots([1], [1], color="teal"),
            ValueError,
            "color must be one of ink, blue, red, you, muted; got 'teal'",
        ),
        (
            lambda: line([1], [1], "a", label=(1, "up")),
            ValueError,
            "a label stands above, below, left or right; got 'up'",
        ),
        (
            lambda: handle("h", [1, 2], says=["one"]),
            ValueError,
            "says must have a sentence for each of the 2 values; got 1",
        ),
        (lambda: setattr(powers(), "value", 3), TraitError, "value must be between 0 and 1; got 3"),
    ],
)
def test_bad_input_is_refused(call, error, message):
    with pytest.raises(error, match=message):
        call()


def test_a_hill_has_a_dot_for_so_many():
    plot = LivePlot(
        hill([0, 1, 2], [10, 0], [20, 7], "7s", "others", each=10), x=axis("sum"), y=axis("", 0, 1), label="Hill"
    )
    nodes, _ = scene_of(plot.spec, 640, 0)
    heaps = next(inside[0] for tag, _, *inside in nodes if tag == "g")[0][2]
    areas = [area(path[1]["d"]) for path in heaps]
    assert areas[0] == pytest.approx((2 + 1) * areas[1], rel=0.02)


def area(d):
    """Of closed upright outlines: M x y, then H and V in turn."""
    total = 0
    for outline in d.split("Z")[:-1]:
        numbers = re.findall(r"([MHV])(-?[\d.]+)(?: (-?[\d.]+))?", outline)
        points, x, y = [], 0, 0
        for kind, first, second in numbers:
            x, y = (
                (float(first), float(second))
                if kind == "M"
                else (float(first), y)
                if kind == "H"
                else (x, float(first))
            )
            points.append((x, y))
        xs, ys = np.array(points).T
        total += abs(np.dot(xs, np.roll(ys, 1)) - np.dot(ys, np.roll(xs, 1))) / 2
    return total
