"""In JupyterLab a gesture reaches Python, and the cell can be run again. (Other widgets: their own *_lab.py tests.)"""

GESTURES = {
    "Backprop": (lambda widget: widget.get_by_role("button", name="Back a layer").click(), "step", "1"),
    "CostMeter": (
        lambda widget: widget.get_by_role("spinbutton", name="Turn this weight by").fill("-2.5"),
        "nudge",
        "-2.5",
    ),
    "Descent": (
        lambda widget: widget.get_by_role("spinbutton", name="Learning rate").first.fill("0.05"),
        "rate",
        "0.05",
    ),
    "HandWire": (lambda widget: widget.get_by_role("spinbutton", name="Bias").fill("-2"), "biases.item()", "-2.0"),
    "LabelsShuffled": (lambda widget: widget.get_by_role("spinbutton", name="Epoch").fill("5"), "epoch", "5"),
    "LayerExplorer": (lambda widget: widget.get_by_role("button", name="Next").click(), "index", "1"),
    "PixelsToNeurons": (
        lambda widget: widget.get_by_role("spinbutton", name="Neuron number").fill("146"),
        "neuron",
        "146",
    ),
    "SigmoidBias": (lambda widget: widget.get_by_role("spinbutton", name="Bias b").fill("-8"), "bias", "-8.0"),
    "WhatItLearned": (
        lambda widget: widget.get_by_role("radio", name="Untrained").check(force=True),
        "network_shown",
        "untrained",
    ),
}


def test_python_hears_a_gesture_and_the_cell_runs_again(lab):
    # One notebook for all: opening JupyterLab takes longer than everything that is tried here.
    notebook = lab("import nnwidgets as widgets", *(cell for name in GESTURES for cell in cells(name)))
    notebook.run(0)
    for number, (name, (gesture, _, expected)) in enumerate(GESTURES.items()):
        show, tell = 2 * number + 1, 2 * number + 2
        widget = notebook.cells.nth(show).locator(".nn-widget[data-ready]")
        notebook.run(show)
        widget.wait_for()
        assert notebook.run(tell).strip() != expected, name
        gesture(widget)
        assert notebook.run(tell).strip() == expected, name
        notebook.run(show)
        widget.wait_for()
        assert notebook.run(tell).strip() != expected, name


def cells(name):
    """The cell that shows a widget and the cell that prints its trait."""
    return f"widget = widgets.{name}()\nwidget", f"print(widget.{GESTURES[name][1]})"
