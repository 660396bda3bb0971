"""Bring notebooks into the form that git keeps: readable, without outputs, the same however they were saved.

    python -m book.tools.normalise_notebooks [--check] [NOTEBOOK …]

Without names: every notebook of chapters/, exercises/, solutions/, book/ and local/. Outputs and execution counts
go (solutions keep the line each check prints, with the count 1, for nbval to compare), metadata shrinks to what a
reader's tools need, keys are sorted. A cell id that says nothing is an error: an id is the author's to choose.
"""

import argparse
import json
import sys
from pathlib import Path

import nbformat

from grader.authoring.cell_ids import says_nothing
from grader.authoring.solution_notebook import CELL_METADATA

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("chapters", "exercises", "solutions", "book", "local")
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def notebooks():
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.ipynb"))


def normalised(path):
    """The text that git should hold for the notebook at `path`."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    notebook.nbformat_minor = 5
    for cell in notebook.cells:
        cell.metadata = {key: value for key, value in cell.metadata.items() if key in CELL_METADATA and value}
        if cell.cell_type == "code":
            cell.outputs = _printed(cell) if _keeps_outputs(path, cell) else []
            cell.execution_count = 1 if cell.outputs else None  # nbval compares no output without a count
        cell.source = cell.source.rstrip("\n")
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def silent_ids(path):
    """The cell ids that do not say what the cell holds."""
    ids = [cell.get("id", "") for cell in json.loads(path.read_text("utf-8"))["cells"]]
    return [i or "(none)" for i in ids if says_nothing(i)]


def _keeps_outputs(path, cell):
    return path.parent.name == "solutions" and cell.metadata.get("nn_exercise", {}).get("role") == "check"


def _printed(cell):
    """What the cell printed, and nothing else: a check's line is all that nbval needs."""
    return [output for output in cell.outputs if output.output_type == "stream" and output.name == "stdout"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something would change")
    options = parser.parse_args()
    faults = []
    for path in options.notebooks or notebooks():
        text = normalised(path)
        if text != path.read_text("utf-8"):
            if options.check:
                faults.append(f"{path}: not normalised; run make normalise")
            else:
                path.write_text(text, "utf-8")
        if ids := silent_ids(path):
            in_solutions = path.resolve().parent.name == "solutions"
            remedy = "make exercises names them" if in_solutions else "name them by what the cell holds"
            faults.append(f"{path}: cell ids that say nothing: {', '.join(ids)}; {remedy}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
