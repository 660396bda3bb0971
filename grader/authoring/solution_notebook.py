"""A solutions notebook as git keeps it, however JupyterLab has saved it."""

import json
from pathlib import Path

import nbformat

from grader.authoring.cell_ids import name_cells

NOTEBOOK = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
CELL_METADATA = {"key_lines", "mystnb", "nn_exercise", "tags"}


def read_solution(path: Path) -> nbformat.NotebookNode:
    """Read a notebook whose cells have readable ids and no more metadata than is kept."""
    raw = json.loads(path.read_text("utf-8"))
    name_cells(raw["cells"])  # before nbformat reads it, which gives new ids to those that stand twice
    notebook = nbformat.reads(json.dumps(raw | {"nbformat_minor": 5}), as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.rstrip("\n")
        cell.metadata = {key: value for key, value in cell.metadata.items() if key in CELL_METADATA and value}
    return notebook


def notebook_text(notebook: nbformat.NotebookNode) -> str:
    """A notebook as git keeps it."""
    notebook.metadata = NOTEBOOK
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
