"""The notebook that nbval runs: the teacher's, with calls where the answers were."""

import copy
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook


def assembled(solution: Path, request: Path) -> nbformat.NotebookNode:
    """The checks of a solutions notebook with the lines they print, which nbval compares.

    Parameters
    ----------
    solution : pathlib.Path
    request : pathlib.Path
        Tells the kernel which submission it is.
    """
    cells, answered = [_call(f"__grader__.start({str(request)!r})", "start")], set()
    for cell in nbformat.read(solution, as_version=4).cells:
        about = cell.metadata.get("nn_exercise", {})
        if about.get("role") == "check":
            question, cell = about["id"], copy.deepcopy(cell)
            calls = [] if question in answered else [f"__grader__.answer({question!r})"]
            calls.append(f"__grader__.check({question!r}, {bool(about.get('hidden'))})")
            cell.source = "\n".join([*calls, cell.source])
            cells.append(cell)
            answered.add(question)
    cells.append(_call("__grader__.finish()", "finish"))
    return new_notebook(cells=cells)


def _call(source, name):
    """A cell that prints nothing; without an execution count nbval would not look at its output."""
    return new_code_cell(source, id=name, execution_count=1, metadata={"nn_exercise": {"role": name}})
