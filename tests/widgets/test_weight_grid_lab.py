"""WeightGrid in JupyterLab: its state is Python's."""

import pytest

SETUP = """
import numpy as np
from nnlib import load_digits
from nnwidgets import WeightGrid
grid = WeightGrid(images=np.ones((2, 784)), bias=1.0)
heard = []
grid.observe(lambda change: heard.append(change["name"]), ["weights", "bias"])
grid
"""
SUM = "sum => [...document.querySelectorAll('.nn-sum data')].every((data) => Math.abs(data.value - sum) < 1e-4)"


def paint_a_line(page):
    box = page.locator(".nn-paintable canvas").first.bounding_box()
    step = box["width"] / 28
    page.mouse.move(box["x"] + 5.5 * step, box["y"] + 5.5 * step)
    page.mouse.down()
    page.mouse.move(box["x"] + 14.5 * step, box["y"] + 5.5 * step)
    page.mouse.up()


@pytest.mark.long
def test_drag_in_the_view_and_set_in_python(lab):
    notebook = lab(
        SETUP,
        "print(int(grid.weights.sum()), grid.weighted_sums, set(heard), grid.weights.dtype)",
        "grid.weights = np.full(784, 0.5); grid.bias = -2",
        "grid",
        "grid = None",
    )
    page = notebook.page
    notebook.run(0)
    page.locator(".nn-widget[data-ready]").wait_for()
    paint_a_line(page)
    page.wait_for_function(SUM, arg=23)
    notebook.run_until(1, "22 [23. 23.] {'weights'} float32")
    notebook.run(2)
    page.wait_for_function(SUM, arg=390)

    notebook.run(3)  # a second view of the same model
    page.wait_for_function("document.querySelectorAll('.nn-widget[data-ready]').length === 2")
    page.wait_for_function(SUM, arg=390)
    page.get_by_role("spinbutton", name="Bias").last.fill("8")
    page.wait_for_function(SUM, arg=400)

    notebook.run(0)  # again, and then without the output
    page.wait_for_function("document.querySelectorAll('.nn-widget[data-ready]').length === 2")
    page.keyboard.press("Escape")
    page.evaluate("document.querySelectorAll('.jp-CodeCell')[3].scrollIntoView()")
    notebook.run(4)
    page.get_by_role("menuitem", name="Edit").click()
    page.get_by_role("menuitem", name="Clear Outputs of All Cells").click()
    page.wait_for_function("document.querySelectorAll('.nn-widget').length === 0")
