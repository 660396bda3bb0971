"""Write what learners get from the solutions: `make exercises`. Only what is proven: a fault, and nothing is written.

exercises/ (the answers blank; hidden checks, mistakes and explanations left out), nnlib/check/mistakes.json, and in
solutions/ the lines the checks print, which nbval compares. Of a teacher's own: the same below local/.
"""

import argparse
import json
import sys
from hashlib import sha256
from pathlib import Path

import nbformat

from grader.authoring.blank import blank
from grader.authoring.exercise import LOCAL, ROOT, is_local, read_exercise, solution_of, solutions
from grader.authoring.proof import Proof, proofs
from grader.authoring.question_ids import question_ids
from grader.authoring.solution_notebook import notebook_text, read_solution
from grader.course_version import course_version
from nnlib.check.fingerprint import alike

# For nbval: a cell that raises has failed, whatever it showed when the notebook was saved.
ANY_OUTPUT = "nbval-ignore-output"
FIRST_CELL = "Run the first cell below before all others, and again after each restart of the kernel."


def exercise_text(solution: Path) -> str:
    """The learner's notebook of a solutions notebook, as git keeps it."""
    notebook = read_solution(solution)
    notebook.cells = [cell for cell in notebook.cells if _is_for_learners(cell)]
    questions = list(read_exercise(solution).questions)  # by which the grader knows one that was added later
    for cell in notebook.cells:
        about = cell.metadata.get("nn_exercise", {})
        if about.get("role") == "answer":
            cell.source = blank(cell.source, about["id"])
            about.pop("without_typing", None)  # it tells of the answer
        if about.get("role") == "setup":
            about["course"] = course_version()
            about["questions"] = questions
        if about.get("role") in ("answer", "written"):
            about["blank"] = _mark_of(cell.source)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            cell.metadata["tags"] = [*cell.metadata.get("tags", []), ANY_OUTPUT]
    notebook.cells[0].source += f"\n\n{FIRST_CELL}"
    return notebook_text(notebook)


def solution_text(solution: Path, passed: dict[str, tuple[str, str]]) -> str:
    """The solutions notebook with the line each check prints.

    nbval compares only what has an execution count: each such cell has the count 1.
    """
    notebook = read_solution(solution)
    for cell in notebook.cells:
        about = cell.metadata.get("nn_exercise", {})
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if about.get("role") == "check" and about["id"] in passed:
            line = passed[about["id"]][bool(about.get("hidden"))]
            cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=line)] if line else []
            cell.execution_count = 1 if line else None
    return notebook_text(notebook)


def catalogue_text(found: list[Proof], before: str, every: set[str]) -> str:
    """mistakes.json with these chapters' mistakes, a question a line; other chapters' as they were.

    Processors differ in a number's last figures: mistakes that are alike to those of before stay as they were.
    `every` holds the ids of all chapters' questions: one that is not among them is gone.
    """
    kept = json.loads(before)
    known = {question: mistakes for question, mistakes in kept.items() if question in every}
    for proof in found:
        for question, mistakes in proof.catalogue.items():
            known[question] = kept[question] if alike_mistakes(mistakes, kept.get(question)) else mistakes
    lines = [f"{json.dumps(question)}: {_compact(mistakes)}" for question, mistakes in sorted(known.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def alike_mistakes(mistakes: list[dict], others: list[dict] | None) -> bool:
    """Whether a question's mistakes have the same names and hints, and outcomes that `check` takes for the same."""
    words = [[(mistake["name"], mistake["hint"]) for mistake in some] for some in (mistakes, others or [])]
    return words[0] == words[1] and all(
        alike(one["outcomes"], other["outcomes"]) and alike(one.get("probes"), other.get("probes"))
        for one, other in zip(mistakes, others or [])
    )


def written_answers(exercise: Path) -> list[str]:
    """The ids of cells in which a learner has written, in an exercise notebook that may be his."""
    try:
        cells = nbformat.read(exercise, as_version=4).cells
    except Exception:
        return ["(the notebook cannot be read)"]
    own = []
    for cell in cells:
        about = cell.metadata.get("nn_exercise", {})
        if about.get("role") in ("answer", "written") and about.get("blank") != _mark_of(cell.source):
            own.append(cell.get("id", about.get("id", "")))
    return own


def out_of_step(found: list[Proof], root: Path = ROOT) -> list[str]:
    """The files that `make exercises` would write differently."""
    files = _files(found, root)
    wrong = [path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]
    folders = {path.parent for path in files if path.parent.name == "exercises"}
    stray = {path for folder in folders for path in folder.glob("*.ipynb")} - set(files) if len(found) > 1 else set()
    return [f"{path.relative_to(root)} is not in step with solutions/: run make exercises" for path in wrong] + [
        f"{path.relative_to(root)} has no solutions notebook" for path in sorted(stray)
    ]


def generate(found: list[Proof], root: Path = ROOT, force: bool = False) -> list[str]:
    """Write every file of these chapters, or none where a learner has written in one of them.

    Parameters
    ----------
    found : list of Proof
    root : pathlib.Path
        The course's folder.
    force : bool
        Overwrite notebooks in which a learner has written.

    Returns
    -------
    list of str
        A sentence for each notebook in which a learner has written.
    """
    files = _files(found, root)
    own = [] if force else _learners_own(files, root)
    for path, text in {} if own else files.items():
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
    return own


def _learners_own(files, root):
    own = []
    for path in files:
        if path.parent.name == "exercises" and path.is_file() and (answers := written_answers(path)):
            own.append(
                f"{path.relative_to(root)} holds answers ({', '.join(answers)}), and nothing was written: keep a copy "
                f"of it elsewhere, then run make exercises CHAPTER={path.stem.split('-')[0]} FORCE=1"
            )
    return own


def _files(found, root):
    """What belongs to a chapter of the course stands beside it, and so does what belongs to a teacher's own."""
    files = {}
    for own, catalogue in ((False, root / "nnlib" / "check" / "mistakes.json"), (True, root / LOCAL / "mistakes.json")):
        here = [proof for proof in found if is_local(solution_of(proof.stem, root)) == own]
        paths = [path for path in solutions(root=root) if is_local(path) == own]
        if here or (paths and not own):
            before = catalogue.read_text("utf-8") if catalogue.is_file() else "{}"
            files[catalogue] = catalogue_text(here, before, set().union(*map(question_ids, paths)))
    for proof in found:
        solution = solution_of(proof.stem, root)
        files[solution.parent.parent / "exercises" / solution.name] = exercise_text(solution)
        files[solution] = solution_text(solution, proof.passed)
    return files


def _is_for_learners(cell):
    about = cell.metadata.get("nn_exercise", {})
    return not about.get("hidden") and about.get("role") not in ("mistake", "explanation")


def _mark_of(source):
    return sha256(source.strip().encode()).hexdigest()[:8]


def _compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stem", nargs="?", default="", help="the chapter, such as 03")
    parser.add_argument("--force", action="store_true", help="overwrite notebooks in which a learner has written")
    options = parser.parse_args(arguments)
    try:
        found = proofs(options.stem)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    faults = [f"{proof.stem}: {fault}" for proof in found for fault in proof.faults]
    faults += [] if faults else generate(found, force=options.force)
    for fault in faults:
        print(fault, file=sys.stderr)
    for proof in [] if faults else found:
        folder = "local/exercises" if is_local(solution_of(proof.stem)) else "exercises"
        print(f"{folder}/{proof.stem}.ipynb: {proof.questions} questions, {proof.mistakes} mistakes")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
