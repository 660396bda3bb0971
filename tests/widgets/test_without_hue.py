"""Without hue, as a colour-blind reader sees them, positive and negative weights still look different."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from nnwidgets import WeightGrid
from tests.support.every_widget import show
from tests.support.long_run import later

HALVES = np.where(np.arange(784) % 28 < 14, -1.0, 1.0)


def in_grey(page, locator):
    """A picture of an element, 0 to 1, as an eye without colours has it."""
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
    return np.asarray(Image.open(BytesIO(locator.screenshot())).convert("L")) / 255


def differs(left, right):
    """How much a half differs from the mirrored other one."""
    return np.abs(left - right[:, ::-1]).max()


def test_negative_weights_carry_a_bar(widget_page):
    page = widget_page(WeightGrid(HALVES))
    grid = in_grey(page, page.locator(".nn-grid canvas"))
    middle = grid.shape[1] // 2
    spread = [np.ptp(half[10:-10, 10:-10]) for half in (grid[:, :middle], grid[:, middle:])]
    assert spread[0] > 0.2 and spread[1] < 0.05


@pytest.mark.parametrize("name", ["weight-grid", "train-live", *later("training-film")])
def test_the_scale_shows_which_end_is_negative(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, reduced_motion="reduce")
    scale = in_grey(page, page.locator(".nn-scale"))[:8]
    middle = scale.shape[1] // 2
    assert differs(scale[:, :middle], scale[:, -middle:]) > 0.3
