"""The form of notebooks in git: outputs only where nbval compares them."""

import json

import pytest
from nbformat.v4 import new_output

from book.tools.normalise_notebooks import normalised
from tests.support.tiny_course import solution_cells, write_notebook


@pytest.fixture
def cells():
    """Every code cell has printed, warned and drawn, and was run as the seventh."""
    cells = [cell for cell in solution_cells() if cell.cell_type == "code"]
    for cell in cells:
        cell.execution_count = 7
        cell.metadata["execution"] = {"iopub.status.busy": "…"}
        cell.outputs = [
            new_output("stream", name="stdout", text="✓\n"),
            new_output("stream", name="stderr", text="warning\n"),
            new_output("display_data", data={"text/plain": "figure"}),
        ]
    return cells


def outputs_by_id(path):
    cells = json.loads(normalised(path))["cells"]
    return {cell["id"]: (cell["execution_count"], [output.get("name") for output in cell["outputs"]]) for cell in cells}


def test_checks_of_solutions_keep_what_they_print_and_one_count(tmp_path, cells):
    kept = outputs_by_id(write_notebook(tmp_path / "solutions", cells))
    checks = {"weighted-sum-check", "weighted-sum-hidden", "count-check", "count-hidden"}
    assert {name for name, found in kept.items() if found == (1, ["stdout"])} == checks
    assert all(found == (None, []) for name, found in kept.items() if name not in checks)


@pytest.mark.parametrize("folder", ["exercises", "chapters"])
def test_nothing_else_keeps_outputs(tmp_path, cells, folder):
    kept = outputs_by_id(write_notebook(tmp_path / folder, cells))
    assert set(map(str, kept.values())) == {"(None, [])"}


def test_metadata_of_a_run_goes_and_the_exercises_stays(tmp_path, cells):
    text = normalised(write_notebook(tmp_path / "solutions", cells))
    assert "iopub" not in text
    assert '"role": "answer"' in text
