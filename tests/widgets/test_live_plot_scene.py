"""What a LivePlot draws: still and live picture alike, numbers as a person writes them, bad input refused."""

import re

import numpy as np
import pytest
from traitlets import TraitError

from nnwidgets.live_plot import LivePlot, axis, bars, dots, handle, hill, line
from nnwidgets.live_plot.scales import number_text
from nnwidgets.live_plot.scene import scene_of
from tests.support.kinds_of_plot import EVERY_KIND, gate, powers

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


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


def test_without_javascript_its_words_are_large_enough_on_a_phone(widget_page):
    page = widget_page(gate(), width=360, javascript=False)
    still = page.get_by_role("img").first
    shrunk = still.bounding_box()["width"] / float(still.get_attribute("viewBox").split()[2])
    sizes = [12.5, *map(float, re.findall(r'font-size="([\d.]+)', still.inner_html()))]
    assert min(sizes) * shrunk >= 11
    assert page.locator("html").bounding_box()["width"] <= 360
