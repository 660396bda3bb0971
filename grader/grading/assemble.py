"""The notebook that nbval runs: the teacher's, with calls where the answers were."""

import copy
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

START = "from grader.grading import sitting\nsitting.start({job!r}, globals())"


def assembled(solution: Path, job: Path) -> nbformat.NotebookNode:
    """The checks of a solutions notebook with the lines they print, which nbval compares.

    Parameters
    ----------
    solution : pathlib.Path
    job : pathlib.Path
        Tells the kernel which submission it is.
    """
    cells = [_call(START.format(job=str(job)), "start")]
    for cell in nbformat.read(solution, as_version=4).cells:
        about = cell.metadata.get("nn_exercise", {})
        question, role = about.get("id"), about.get("role")
        if cell.cell_type == "code" and role == "answer":
            cells.append(_call(f"sitting.answer({question!r})", f"{question}-answer"))
        elif role == "check":
            cell = copy.deepcopy(cell)
            cell.source = f"sitting.check({question!r}, {bool(about.get('hidden'))})\n{cell.source}"
            cells.append(cell)
    cells.append(_call("sitting.finish()", "finish"))
    return new_notebook(cells=cells)


def _call(source, name):
    """A cell that prints nothing; without an execution count nbval would not look at its output."""
    return new_code_cell(source, id=name, execution_count=1, metadata={"nn_exercise": {"role": name}})
