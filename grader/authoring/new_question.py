"""Put the cells of a new question at the end of a chapter's solutions: `make question CHAPTER=03 ID=my-question`.

What is to be written stands behind a ✎, and `make exercises` refuses the question as long as one is left.
solutions/README.md says what belongs into each cell.
"""

import argparse
import builtins
import keyword
import re
import sys
from pathlib import Path
from typing import Any

import nbformat

from grader.authoring.exercise import LOCAL, ROOT, Exercise, read_exercise, solutions
from grader.authoring.form import FEWEST_MISTAKES, KEBAB, TO_WRITE
from grader.authoring.question_ids import question_ids
from grader.authoring.solution_notebook import notebook_text, read_solution
from grader.python_source import all_names

OWN_CHAPTER = re.compile(r"\d\d(-[a-z0-9]+)+")
REFERENCE = """from grader import reference_answers

reference = reference_answers("{stem}")
rng = np.random.default_rng()"""
MISTAKE_TAGS = ["nbval-skip", "skip-execution", "hide-input"]


def add_question(stem: str, question: str, root: Path = ROOT) -> Path:
    """Append a question's cells to a solutions notebook.

    Parameters
    ----------
    stem : str
        Of a chapter, or the whole name of a new one of your own, such as "51-our-lab": it begins in the folder `local`.
        The chapter, such as "03": what the notebook's name begins with.
    question : str
        The id, lower-case words joined by hyphens; it belongs to no other question of any chapter.
    root : pathlib.Path
        The course's folder.

    Returns
    -------
    pathlib.Path
        The notebook.

    Raises
    ------
    ValueError
        If the id has another form, is taken or makes no new Python name, or no single notebook begins with `stem`.
    """
    if not KEBAB.fullmatch(question):
        raise ValueError(f"an id is lower-case words joined by hyphens, such as my-question; got {question!r}")
    for path in solutions(root=root):
        if question in question_ids(path):
            raise ValueError(f"the id {question!r} is taken: {path.name} has a question of this name, choose another")
    if OWN_CHAPTER.fullmatch(stem) and not any(path.stem[:2] == stem[:2] for path in solutions(root=root)):
        _begin(root / LOCAL / "solutions" / f"{stem}.ipynb")
    paths = solutions(stem, root)
    if not stem or len(paths) > 1:
        raise ValueError(f"name one chapter, such as CHAPTER={paths[0].stem[:2]}; got {stem!r}")
    exercise = read_exercise(paths[0])
    _check_name(question.replace("-", "_"), exercise)
    notebook = read_solution(paths[0])
    number = f"{int(paths[0].stem[:2])}.{len(exercise.questions) + 1}"
    notebook.cells += question_cells(question, number)
    paths[0].write_text(notebook_text(notebook), "utf-8")
    return paths[0]


def _begin(path: Path):
    """A chapter of a teacher's own, without a question yet."""
    title = path.stem[3:].replace("-", " ").capitalize()
    cells = [
        nbformat.v4.new_markdown_cell(f"# Exercises: {title}", id="title"),
        nbformat.v4.new_code_cell("import numpy as np\n\nfrom nnlib import check", id="setup"),
        nbformat.v4.new_code_cell(REFERENCE.format(stem=path.stem), id="reference"),
    ]
    cells[1].metadata["nn_exercise"] = {"role": "setup"}
    cells[2].metadata["nn_exercise"] = {"role": "setup", "hidden": True}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(notebook_text(nbformat.v4.new_notebook(cells=cells)), "utf-8")


def _check_name(name: str, exercise: Exercise):
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"the answer would be called {name}, which is no name in Python: choose another id")
    cells = [*exercise.setup, *exercise.hidden_setup, *(question.answer for question in exercise.questions.values())]
    if name in vars(builtins) or any(name in all_names(source) for source in cells):
        where = "Python itself" if name in vars(builtins) else exercise.path.name
        raise ValueError(f"the answer would be called {name}, which {where} defines already: choose another id")


def question_cells(question: str, number: str) -> list[Any]:
    """The cells of a question that is not written yet, in the order in which learners and teachers read them."""
    function = question.replace("-", "_")
    blank = f'def {function}(x):\n    """{TO_WRITE} What it returns, and the shape of x (n,)."""\n'
    checks = f"    q.expect({function}, [1, 2, 3], gives=...)  # {TO_WRITE} a case that one can check by hand\n"
    hidden = f"    x = rng.normal(size=5)\n    q.expect({function}, x, gives=reference.{function}(x))\n"
    text, code = nbformat.v4.new_markdown_cell, nbformat.v4.new_code_cell
    cells = [
        _cell(text, "", f"## {number} {TO_WRITE} Title\n\n{TO_WRITE} What is asked.", "question", question),
        _cell(text, "hint-1", _hint(1), "hint", question),
        _cell(code, "answer", f"{blank}    # BEGIN SOLUTION\n    return ...\n    # END SOLUTION", "answer", question),
        _cell(code, "check", f'with check.question("{question}") as q:\n{checks}', "check", question),
        _cell(text, "explanation", f"{TO_WRITE} Why the answer is what it is.", "explanation", question),
        _cell(code, "hidden", f'with check.question("{question}", hidden=True) as q:\n{hidden}', "check", question),
    ]
    cells[2].metadata["nn_exercise"]["points"] = 1
    cells[5].metadata["nn_exercise"]["hidden"] = True
    for k in range(1, FEWEST_MISTAKES + 1):
        head = f"# MISTAKE: {TO_WRITE} what is wrong, as a fact ({k})\n# HINT: {TO_WRITE} a question that leads there\n"
        wrong = f"{head}def {function}(x):\n    return ..."
        cells.append(_cell(code, f"mistake-{k}", wrong, "mistake", question))
        cells[-1].metadata["tags"] = MISTAKE_TAGS
    return cells


def _cell(new, part, source, role, question):
    cell = new(source.rstrip("\n"), metadata={"nn_exercise": {"id": question, "role": role}})
    cell.id = f"{question}-{part}".rstrip("-")
    return cell


def _hint(number):
    return f"<details><summary>Hint {number}</summary>\n\n{TO_WRITE} Where to begin.\n\n</details>"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stem", help="the chapter, such as 03")
    parser.add_argument("question", help="the new question's id, such as my-question")
    options = parser.parse_args(arguments)
    try:
        path = add_question(options.stem, options.question)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path.relative_to(ROOT)} ends with the cells of {options.question}: write what stands behind a {TO_WRITE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
