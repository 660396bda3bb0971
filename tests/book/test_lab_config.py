"""What JupyterLab's server keeps of a notebook's live pictures (make lab)."""

import json

import nbformat
import pytest
from jupyter_server.services.contents.filemanager import FileContentsManager
from traitlets.config import PyFileConfigLoader

from tests.support.browser import ROOT

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


@pytest.fixture
def contents(tmp_path):
    config = PyFileConfigLoader("jupyter_server_config.py", path=str(ROOT / "book" / "lab")).load_config()
    return FileContentsManager(root_dir=str(tmp_path), config=config)


def notebook(shown, states):
    """A notebook that shows widgets and has the states of some."""
    outputs = [nbformat.v4.new_output("display_data", {VIEW: {"model_id": widget}}) for widget in shown]
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(outputs=outputs)])
    state = {widget: {"state": {"n": n}} for widget, n in states.items()}
    made.metadata.widgets = {STATE: {"version_major": 2, "version_minor": 0, "state": state}}
    return {"type": "notebook", "format": "json", "content": made}


def states(contents):
    path = contents.root_dir + "/grid.ipynb"
    with open(path, encoding="utf-8") as file:
        return {k: one["state"]["n"] for k, one in json.load(file)["metadata"]["widgets"][STATE]["state"].items()}


def test_a_notebook_saved_without_the_states_of_its_pictures_keeps_those_of_the_file(contents):
    contents.save(notebook("ab", {"a": 1, "b": 2}), "grid.ipynb")
    contents.save(notebook("ab", {}), "grid.ipynb")
    assert states(contents) == {"a": 1, "b": 2}
    contents.save(notebook("ab", {"a": 3}), "grid.ipynb")  # one is alive again
    assert states(contents) == {"a": 3, "b": 2}


def test_a_notebook_run_anew_forgets_what_it_no_longer_shows(contents):
    contents.save(notebook("ab", {"a": 1, "b": 2}), "grid.ipynb")
    contents.save(notebook("c", {"c": 3}), "grid.ipynb")
    assert states(contents) == {"c": 3}


def test_a_notebook_that_was_never_saved_with_pictures_is_saved_as_it_is(contents):
    contents.save(notebook("a", {}), "grid.ipynb")
    contents.save(notebook("a", {}), "grid.ipynb")
    assert states(contents) == {}
