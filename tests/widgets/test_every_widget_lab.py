"""In JupyterLab a gesture reaches Python, and the cell can be run again."""

from pathlib import Path

import pytest

from tests.support.about_widget import InLab
from tests.support.browser import ROOT
from tests.support.every_widget import KINDS, about, name_of

GESTURES = {name: known for kind in KINDS if isinstance(known := about(name := name_of(kind)).lab, InLab)}


# One notebook for all: opening JupyterLab takes longer than what is tried in it.
@pytest.mark.long
def test_python_hears_a_gesture_and_the_cell_runs_again(lab):
    gestures = {name: GESTURES[name] for name in sorted(GESTURES)}
    pairs = [cell for name, known in gestures.items() for cell in cells(name, known.value)]
    notebook = lab(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom tests.support.every_widget import about", *pairs
    )
    notebook.run(0)
    for number, (name, (gesture, _, expected)) in enumerate(gestures.items()):
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


def test_every_other_widget_is_used_in_a_file_of_its_own():
    for kind in KINDS:
        if not isinstance(file := about(name_of(kind)).lab, InLab):
            assert f"{kind.__name__}(" in Path(__file__).with_name(file).read_text("utf8"), kind


def cells(name, value):
    """The cell that shows a widget and the cell that prints what a gesture has changed."""
    return f"widget = about({name!r}).make()\nwidget", f"print(widget.{value})"
