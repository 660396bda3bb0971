"""An author saves JavaScript or CSS: the open view in JupyterLab is the new one, and keeps its state."""

import shutil

import pytest
from playwright.sync_api import expect

from nnwidgets.frame.front_end import PACKAGE
from tests.support.lab import Notebook, jupyter_lab, write_notebook

SETUP = """
from nnwidgets import WeightGrid
grid = WeightGrid()
grid.bias = 7
grid
"""


@pytest.fixture
def author(open_page, tmp_path, monkeypatch):
    """A notebook with a view alive in an author's JupyterLab, and the widget's folder, in a copy of the package."""
    monkeypatch.setenv("ANYWIDGET_HMR", "1")
    shutil.copytree(PACKAGE, tmp_path / "nnwidgets")
    write_notebook(tmp_path / "view.ipynb", SETUP, "grid.bias = 8")
    with jupyter_lab(tmp_path) as address:
        notebook = Notebook(open_page(f"{address}lab/tree/view.ipynb"))
        notebook.run(0)
        notebook.page.locator(".nn-widget[data-ready]").wait_for()
        yield notebook, tmp_path / "nnwidgets" / "weight_grid"
        notebook.page.context.close()


@pytest.mark.long
def test_what_an_author_saves_shows_in_the_open_view(author):
    notebook, folder = author
    output = notebook.cells.first.locator(".jp-OutputArea-output")
    name, buttons = output.locator(".nn-weight-grid .nn-name").first, output.get_by_role("button")
    bias = output.get_by_role("spinbutton", name="Bias")

    with (folder / "widget.css").open("a") as css:
        css.write(".nn-weight-grid .nn-name { outline: 3px solid rgb(1, 2, 3); }\n")
    expect(name).to_have_css("outline-color", "rgb(1, 2, 3)")

    module = folder / "widget.js"
    whole = module.read_text()
    module.write_text(whole.replace('"../shared/brush.js"', '"../shared/broom.js"'))
    expect(output).to_have_text("weight_grid/widget.js:4: imports ../shared/broom.js, which does not exist")
    module.write_text(whole.replace('"Reset"', '"Start over"'))
    expect(buttons.filter(has_text="Start over")).to_be_visible()
    expect(bias).to_have_value("7")
    notebook.run(1)
    expect(bias).to_have_value("8")
