"""DigitPad in JupyterLab: the drawing is Python's."""

import pytest
from playwright.sync_api import expect

from tests.support.drawn_digits import THREE, draw, reading
from tests.support.ten_outputs import outputs_of


@pytest.mark.long
def test_in_jupyterlab_the_drawing_is_pythons(lab):
    notebook = lab(
        "import numpy as np\nfrom nnlib import load_digits\nfrom nnwidgets import DigitPad\npad = DigitPad()\npad",
        'print(pad.digit, pad.drawing.shape, pad.image.shape, f"{pad.outputs[3]:.3f}")',
        "pad.drawing = load_digits().test.images[4]",
        "pad = DigitPad(drawing=pad.drawing)\npad",
    )
    page = notebook.page
    notebook.run(0)
    page.locator(".nn-widget[data-ready]").wait_for()
    draw(page, THREE)
    expect(reading(page)).to_have_text("3")
    notebook.run_until(1, f"3 (140, 140) (28, 28) {outputs_of(page)[3]:.3f}")
    notebook.run(2)
    expect(reading(page)).to_have_text("4")
    notebook.run(3)
    expect(reading(page).last).to_have_text("4")
