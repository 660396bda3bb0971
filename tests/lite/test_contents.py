"""The notebooks that lie in the browser's JupyterLab, and its pages."""

import json
from base64 import b64encode
from hashlib import sha256

import pytest

from book.lite.contents import SLOW_CELLS, notebook_text, write_contents
from book.lite.pages import with_policy
from tests.support.browser import ROOT


@pytest.fixture
def tree(tmp_path):
    cells = [
        {"cell_type": "markdown", "source": "[how](../book/how-to-use.md#run-it) [next](../exercises/01-a.ipynb)"},
        {"cell_type": "code", "source": "1", "outputs": [{"output_type": "stream"}], "execution_count": 3},
    ]
    for folder in ("chapters", "exercises"):
        (tmp_path / "tree" / folder).mkdir(parents=True)
        (tmp_path / "tree" / folder / "01-a.ipynb").write_text(json.dumps({"cells": cells, "metadata": {}}))
    return tmp_path / "tree"


def test_notebooks_are_listed_and_come_without_outputs(tree, tmp_path):
    write_contents(tmp_path, tree)
    listing = json.loads((tmp_path / "api/contents/exercises/all.json").read_text())
    assert [(item["path"], item["type"]) for item in listing["content"]] == [("exercises/01-a.ipynb", "notebook")]
    top = json.loads((tmp_path / "api/contents/all.json").read_text())
    assert [(item["path"], item["type"]) for item in top["content"]] == [
        ("chapters", "directory"),
        ("exercises", "directory"),
    ]
    prose, code, hand_in = json.loads((tmp_path / "files/exercises/01-a.ipynb").read_text())["cells"]
    assert (code["outputs"], code["execution_count"]) == ([], None)
    assert prose["source"] == "[how](../book/how-to-use.md#run-it) [next](../exercises/01-a.ipynb)"
    assert "saves it as `01-a.ipynb`" in hand_in["source"]


def test_a_notebook_says_of_which_version_it_is(tree):
    path = tree / "exercises" / "01-a.ipynb"
    version = json.loads(notebook_text(path))["metadata"]["nn_course"]
    assert json.loads(notebook_text(path))["metadata"]["nn_course"] == version
    path.write_text(path.read_text().replace("how", "why"))
    assert json.loads(notebook_text(path))["metadata"]["nn_course"] != version


def test_a_note_stands_before_each_cell_that_takes_minutes():
    noted = []
    for path in (ROOT / "chapters").glob("*.ipynb"):
        before = None
        for cell in json.loads(notebook_text(path))["cells"]:
            if cell["id"] in SLOW_CELLS:
                noted.append(cell["id"])
                assert f"about {SLOW_CELLS[cell['id']]} minutes" in before["source"]
                assert f"(../chapters/{path.name})" in before["source"]
            before = cell
    assert sorted(noted) == sorted(SLOW_CELLS)


def test_a_page_allows_its_own_inline_scripts_and_no_other_site():
    page = with_policy("<html><head><script>go()</script></head></html>")
    assert "default-src 'self'" in page
    assert f"'sha256-{b64encode(sha256(b'go()').digest()).decode()}'" in page
    assert "http:" not in page
    assert "https:" not in page
