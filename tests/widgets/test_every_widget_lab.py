"""In JupyterLab a gesture reaches Python, and the cell can be run again. (Other widgets: their own *_lab.py tests.)"""

import pytest

GESTURES = {
    "Backprop": (lambda page: page.get_by_role("button", name="Back a layer").click(), "step", "1"),
    "CostMeter": (
        lambda page: page.get_by_role("spinbutton", name="Turn this weight by").fill("-2.5"),
        "nudge",
        "-2.5",
    ),
    "Descent": (lambda page: page.get_by_role("spinbutton", name="Learning rate").first.fill("0.05"), "rate", "0.05"),
    "HandWire": (lambda page: page.get_by_role("spinbutton", name="Bias").fill("-2"), "biases.item()", "-2.0"),
    "LabelsShuffled": (lambda page: page.get_by_role("spinbutton", name="Epoch").fill("5"), "epoch", "5"),
    "LayerExplorer": (lambda page: page.get_by_role("button", name="Next").click(), "index", "1"),
    "SigmoidBias": (lambda page: page.get_by_role("spinbutton", name="Bias b").fill("-8"), "bias", "-8.0"),
    "WhatItLearned": (
        lambda page: page.get_by_role("radio", name="Untrained").check(force=True),
        "network_shown",
        "untrained",
    ),
}


@pytest.mark.parametrize("name", GESTURES)
def test_python_hears_a_gesture_and_the_cell_runs_again(lab, name):
    gesture, trait, expected = GESTURES[name]
    notebook = lab(f"from nnlib.widgets import {name}\nwidget = {name}()\nwidget", f"print(widget.{trait})")
    notebook.run(0)
    notebook.page.locator(".nn-widget[data-ready]").wait_for()
    assert notebook.run(1).strip() != expected
    gesture(notebook.page)
    assert notebook.run(1).strip() == expected
    notebook.run(0)
    notebook.page.locator(".nn-widget[data-ready]").wait_for()
    assert notebook.run(1).strip() != expected
