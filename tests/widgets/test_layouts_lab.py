"""Every widget in JupyterLab: in ipywidgets' layouts, and again when a saved notebook is reopened."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.support.browser import ROOT
from tests.support.every_widget import EVERY_WIDGET

MAKE = f"""
import sys
sys.path.append("{ROOT}")
from tests.support.every_widget import EVERY_WIDGET, about
from ipywidgets import HBox, IntSlider, VBox
widgets = {{name: about(name).make() for name in EVERY_WIDGET}}
widgets["sigmoid-bias"].bias = -4.5
"""
SHOW = "VBox([HBox([widget, IntSlider()]) for widget in widgets.values()])"
FOLLOWING = """
from IPython.display import display
from ipywidgets import FloatSlider, interactive_output
from nnwidgets import SigmoidBias
slider = FloatSlider(value=3)
display(slider, interactive_output(lambda bias: display(SigmoidBias(bias=bias)), {"bias": slider}))
"""


def wait_for_all(page):
    page.set_default_timeout(120_000)  # all of them at once, each with its images
    for name in EVERY_WIDGET:
        page.locator(f".widget-hbox [class$=' nn-{name}'][data-ready]").wait_for(state="attached")
    expect(page.locator(".widget-hbox .nn-sigmoid-bias").get_by_role("spinbutton", name="Bias b")).to_have_value("-4.5")


@pytest.mark.long
def test_in_a_box_and_again_in_a_reopened_notebook(lab, lab_server):
    notebook = lab(MAKE, SHOW)
    notebook.run(0)
    notebook.run(1)
    wait_for_all(notebook.page)
    notebook.save()

    address, folder = lab_server
    (saved,) = folder.glob("*reopened_notebook.ipynb")
    shutil.copy(saved, folder / "another-day.ipynb")  # whose kernel knows nothing of the widgets
    notebook.page.goto(f"{address}lab/workspaces/another-day/tree/another-day.ipynb")
    wait_for_all(notebook.page)


@pytest.mark.long
def test_an_output_that_follows_a_slider(lab):
    notebook = lab(FOLLOWING)
    notebook.run(0)
    bias = notebook.page.locator(".nn-sigmoid-bias[data-ready]").get_by_role("spinbutton", name="Bias b")
    expect(bias).to_have_value("3")
    notebook.page.locator(".noUi-handle").press("ArrowRight")
    expect(bias).to_have_value("3.1")
