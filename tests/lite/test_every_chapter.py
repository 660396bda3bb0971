"""Each chapter's cells pressed from top to bottom on its page print what the build stored, numbers to rounding, and
draw its pictures.

Cells that take minutes, and what rests on them, are left out; so is what a clock measures, and a claim, which on the
page is a mark in the margin.
"""

import re

import pytest

from book.lite.contents import SLOW_CELLS
from tests.support.browser import HTML, ROOT
from tests.support.drawn import ALIKE, DRAWN, differences
from tests.support.missing import missing

pytestmark = pytest.mark.long
CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")
TIMED = {"race", "check-all-parameters", "claim-c23"}  # cells that print seconds
# Of these the words are compared: they train for thousands of steps, where a last digit rounded otherwise leads
# elsewhere, or sort equals.
ROUNDED = {
    "rolling-chart",
    "stochastic-result",
    "solution-batch-of-one",
    "which-weights-matter",
    "one-epoch-by-hand",
    "seven-rates-plot",
    "train-the-network",
    "batch-agreement-plot",
    "three-schedules-plot",
    "learn-by-heart",
    "lower-rungs",
    "hundred-hidden-neurons",
    "as-good-as-ours",
    "solution-two-epochs",
    "solution-decay-few",
    "solution-batch-of-200",
    "all-labels-honest",
    "solution-too-small",
    "first-steps",
    "first-steps-plot",
    "one-epoch-table",
    "new-names",
    "new-names-plot",
    "only-the-cost-changed",
    "crosses",
    "calibration",
    "noise-strip",
    "noise-table",
    "solution-temperature",
}
# What a browser says and the build does not; what stands in the margin.
ELSEWHERE = re.compile(r"Fetching all .*…\n|\n?C\d+ · [\s\S]*")
NUMBER = re.compile(r"-?\d[\d,]*\.?\d*(?:e[-+]?\d+)?")
PRINTED = """(cell) => [...cell.querySelectorAll(".cell_output .output")]
  .filter((output) => output.matches(".stream, .text_plain, .nn-raised, .traceback"))
  .map((output) => output.querySelector("pre").textContent).join("\\n")"""
AT_REST = """(state) => !state.textContent.endsWith("…")"""


@pytest.mark.parametrize("stem", CHAPTERS)
def test_a_chapter_gives_what_it_was_built_with(open_page, site, stem):
    page = open_page(f"{site}chapters/{stem}.html")
    page.set_default_timeout(300_000)
    cells = [cell.get_attribute("data-cell") for cell in page.locator("[data-cell]:has(.nn-cell-bar)").all()]
    assert cells
    wrong = []
    for id in cells:
        cell = page.locator(f'[data-cell="{id}"]')
        stored, pictures = cell.evaluate(PRINTED), cell.evaluate(DRAWN)
        said = run(page, cell)
        if id in SLOW_CELLS or said.startswith("This takes"):
            continue
        printed = ELSEWHERE.sub("", cell.evaluate(PRINTED))
        alike = has_same_words(printed, stored) if id in ROUNDED else id in TIMED or is_alike(printed, stored)
        if said not in ("", "It ran, and printed nothing.") or not alike:
            wrong.append((id, said, stored, printed))
        far = [] if id in TIMED | ROUNDED else differences(cell.evaluate(DRAWN), pictures)
        if max(far, default=0) > ALIKE:
            wrong.append((id, "draws another picture", far))
    assert wrong == [], [id for id, *_ in wrong]


def run(page, cell):
    """Press its button, wait until it is at rest, and return what it says."""
    state = cell.locator(".nn-cell-state")
    state.evaluate('(state) => state.textContent = "pressed …"')
    cell.locator(".nn-cell-bar button").first.evaluate("(button) => button.click()")
    page.wait_for_function(AT_REST, arg=state.element_handle())
    return state.text_content()


def is_alike(one, other):
    """The same words, and numbers that differ by no more than their last printed place, a thousandth, or a millionth in
    all."""
    numbers = zip(NUMBER.findall(one), NUMBER.findall(other))
    return has_same_words(one, other) and all(a == b or is_close(a, b) for a, b in numbers)


def has_same_words(one, other):
    return NUMBER.sub("#", one).split() == NUMBER.sub("#", other).split()


def is_close(one, other):
    decimals = len(other.partition("e")[0].partition(".")[2])
    one, other = (float(text.replace(",", "")) for text in (one, other))
    return abs(one - other) <= max(1.5 * 10**-decimals if decimals else 0, 1e-3 * abs(other), 1e-6)
