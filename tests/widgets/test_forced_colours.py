"""High contrast of the reader's system: it takes grounds and shadows, and must not take neurons or bars with them."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from tests.support.every_widget import A_FEW_AND_LATER_ALL, show
from tests.support.long_run import later

# What is drawn without words: neurons, bars, canvases, swatches; of a legend with words, the strip above them.
DRAWN = """() => [...document.querySelectorAll(".nn-widget *")].flatMap((node) => {
  const strip = getComputedStyle(node).backgroundImage.includes("gradient") && node.textContent;
  if (node.matches("input, select, option, label *, .nn-hidden") || (node.textContent && !strip)) return [];
  const { left, top, width, height } = node.getBoundingClientRect();
  const box = [left + scrollX, top + scrollY, width, strip ? 8 : height].map(Math.round);
  const name = [node.tagName, node.getAttribute("class"), node.role].join(" ");
  return node.checkVisibility({ visibilityProperty: true }) && box[2] > 4 && box[3] > 4 ? [{ name, box }] : [];
})"""
CHOSEN = ".nn-widget :is(label:has([type=radio]:checked), [aria-pressed=true]:not(.nn-play))"
# Of a group of which one is chosen, the chosen one's place, and what chooses another.
CHOSEN_PLACES = f"""() => [...document.querySelectorAll("{CHOSEN}")].filter((node) => node.checkVisibility())
  .map((node) => {{
    const {{ left, top, width, height }} = node.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map(Math.round);
  }})"""
CHOOSE_ANOTHER = f"""() => [...document.querySelectorAll("{CHOSEN}")].filter((node) => node.checkVisibility())
  .forEach((node) => (node.nextElementSibling ?? node.previousElementSibling).click())"""
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"


def brightness(page):
    """The page's picture as brightness, 0 to 1."""
    page.evaluate(FRAMES)
    return np.asarray(Image.open(BytesIO(page.screenshot(full_page=True))).convert("L")) / 255


def inside(picture, box, margin):
    left, top, width, height = box
    return picture[max(0, top + margin) : top + height - margin, max(0, left + margin) : left + width - margin]


def differences(page):
    """How far brightness differs inside each thing drawn, and between things of one kind; a canvas has its ground."""
    picture, inner, means = brightness(page), {}, {}
    for drawn in page.evaluate(DRAWN):
        part = inside(picture, drawn["box"], 2)
        if part.size:
            inner.setdefault(drawn["name"], []).append(np.ptp(part))
            means.setdefault(drawn["name"], []).append(part.mean())
    return {f"inside {name}": max(values) for name, values in inner.items()} | {
        f"between {name}": np.ptp(values) for name, values in means.items() if not name.startswith("CANVAS")
    }


def chosen_shows(page):
    """How far the pictures of what is chosen change when something else is chosen instead, each 0 to 1."""
    places, before = page.evaluate(CHOSEN_PLACES), brightness(page)
    page.evaluate(CHOOSE_ANOTHER)
    after = brightness(page)
    return [np.abs(inside(before, box, -5) - inside(after, box, -5)).mean() for box in places]


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
@pytest.mark.parametrize("ground", ["light", *later("dark")])
def test_in_high_contrast_all_that_is_drawn_or_chosen_can_be_seen(widget_page, tmp_path, name, ground):
    page = show(widget_page, tmp_path, name, reduced_motion="reduce")
    usual = differences(page)
    page.emulate_media(forced_colors="active", color_scheme=ground)
    forced = differences(page)
    lost = {what: (seen, forced.get(what, 0)) for what, seen in usual.items() if forced.get(what, 0) < 0.35 * seen}
    assert {what: pair for what, pair in lost.items() if pair[0] > 0.2} == {}
    assert all(change > 0.08 for change in chosen_shows(page))
