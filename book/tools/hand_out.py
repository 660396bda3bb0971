"""Write what students get: the notebooks and what these need, as a folder and as a zip, and nothing that answers.

    python -m book.tools.hand_out [CHAPTER …] [--site]

Writes _build/handout/how-a-neural-network-works, which is a template for GitHub Classroom as it is, and beside it the
same as a zip for Moodle or Canvas. Without a chapter all of them are in it. `--site` packs the built book too, if it
was built without solutions. What was written is searched for answers before the program ends well.
"""

import argparse
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from book.tools.make_zip import FOLDER, HTML, ROOT, pack, write
from grader.authoring.exercise import LOCAL, Exercise, read_exercise, solutions
from grader.python_source import statements

HANDOUT = ROOT / "_build" / "handout"
AS_IT_IS = (
    "LICENSE", "CITATION.cff", ".gitignore", "pyproject.toml", "requirements.txt", "requirements.lock.txt",
    "chapters/*.ipynb", "local/*.md", "local/chapters/*.ipynb",
    "nnlib/**/*", "nnwidgets/**/*", "nnrepair/**/*", "grader/__init__.py",
    "grader/python_source.py", "grader/spreadsheet.py", "grader/mark_your_own/*.py", "grader/submissions/**/*.py",
    "grader/authoring/__init__.py", "grader/authoring/exercise.py", "grader/authoring/reference.py",
    "grader/authoring/blank.py",
)  # fmt: skip
CATALOGUE = "nnlib/check/mistakes.json"
MARKS = ("# BEGIN SOLUTION", "# END SOLUTION", "# MISTAKE: ", "  # SOLUTION")
IN_PIECES = "data-without-typing"  # of a cell on its page (_ext/page_python.py)
SHORTEST = 40  # letters without white space; shorter lines are written alike by everybody
START = """# {title}

With Python 3.11 or newer, in this folder:

    python3 -m venv .venv
    .venv/bin/pip install -r requirements.lock.txt -e .
    .venv/bin/jupyter lab

Read a chapter in `chapters/`, then fill in its notebook in `exercises/`. Each check says at once what is wrong.
To mark a notebook of your own:

    .venv/bin/python -m grader.mark_your_own 03

Hand in the `.ipynb` file, under its own name.
"""


def hand_out(root: Path, into: Path, chapters: list[str]) -> Path:
    """Write the folder; one that exists is replaced.

    Parameters
    ----------
    root : pathlib.Path
        The course's folder.
    into : pathlib.Path
    chapters : list of str
        Stems of those whose exercises are in it.
    """
    folder = into / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    patterns = (*AS_IT_IS, *(f"{place}exercises/{stem}.ipynb" for stem in chapters for place in ("", f"{LOCAL}/")))
    for path in sorted({path for pattern in patterns for path in root.glob(pattern)}):
        if path.is_file() and "__pycache__" not in path.parts:
            target = folder / path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    exercises = [read_exercise(path) for path in solutions(root=root)]
    told = set(_of_values(exercises))
    catalogue = {}
    for file in (root / LOCAL / "mistakes.json", root / CATALOGUE):
        catalogue |= json.loads(file.read_text("utf-8")) if file.is_file() else {}
    kept = {question: catalogue[question] for question in catalogue if question not in told}
    (folder / CATALOGUE).write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (folder / "README.md").write_text(START.format(title="How a neural network works"), "utf-8")
    return folder


def answers_in(files: Iterable[tuple[str, str]], exercises: list[Exercise], also_answers: bool = True) -> list[str]:
    """What of the solutions stands in files, a sentence each.

    Parameters
    ----------
    files : iterable of (str, str)
        Names and texts.
    exercises : list of Exercise
    also_answers : bool
        Without, only hidden checks and mistakes are looked for: a lesson may show what an exercise asks for.
    """
    secrets = dict(_secrets(exercises, also_answers))
    said = []
    for name, text in files:
        if "solutions" in Path(name).parts or re.search(r"[\"']solutions/", text if "searchindex" in name else ""):
            said.append(f"{name} is of the solutions")
        if name.endswith(".html") and IN_PIECES in text:
            said.append(f"{name} has an answer in pieces")
        if name.endswith(".ipynb"):
            said += [f"{name} has {mark.strip()}" for mark in MARKS if mark in text]
        bare = _bare(text)
        said += [f"{name} has {what}" for secret, what in secrets.items() if secret in bare]
    return said


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of a folder's files as a reader has them: notebooks' cells, pages without their markup.

    A page with a form to be tapped ends with that form's name.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".ipynb", ".html", ".py", ".json", ".js", ".md", ".txt"):
            text = path.read_text("utf-8", "replace")
            if path.suffix == ".ipynb":
                text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
            elif path.suffix == ".html":
                text = unescape(re.sub(r"<[^>]+>", "", text)) + IN_PIECES * (f' {IN_PIECES}="' in text)
            yield path.relative_to(folder).as_posix(), text


def _secrets(exercises, also_answers):
    """(text without white space, what it is) of hidden checks, of mistakes, and of answers between their marks."""
    for exercise in exercises:
        for question in exercise.questions.values():
            parts = [(question.hidden, "the hidden check")]
            parts += [(mistake.source, "a mistake") for mistake in question.mistakes if also_answers]
            answered = re.findall(r"# BEGIN SOLUTION\n(.*?)\s*# END SOLUTION", question.answer, re.DOTALL)
            parts += [(text, "the answer") for text in answered if also_answers]
            for text, what in parts:
                if len(_bare(text)) >= SHORTEST:
                    yield _bare(text), f"{what} to {question.id}"


def _of_values(exercises):
    """Questions that ask for values: of a few possible ones, a list of the wrong ones gives the right one away."""
    for exercise in exercises:
        for question in exercise.questions.values():
            if not any(hasattr(statement, "body") for statement in statements(question.answer)):
                yield question.id


def _bare(text):
    return "".join(text.split())


def main(given: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="hand_out", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER", help="such as 03; without one, all")
    parser.add_argument("--site", action="store_true", help="pack the built book too")
    options = parser.parse_args(given)
    stems = [path.stem for chapter in options.chapters or [""] for path in solutions(chapter)]
    exercises = [read_exercise(path) for path in solutions()]
    folder = hand_out(ROOT, HANDOUT, stems)
    found = answers_in(((n, t) for n, t in texts_of(folder) if not n.startswith(("nnlib/", "chapters/"))), exercises)
    found += answers_in(((n, t) for n, t in texts_of(folder)), exercises, also_answers=False)
    if options.site:
        found += answers_in(texts_of(HTML), exercises, also_answers=False)
    if found:
        print("\n".join([*found, "Nothing is handed out: set solutions_in_book: false, and build the book again."]))
        return 1
    archive = HANDOUT / f"{FOLDER}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            write(file, path.relative_to(folder).as_posix(), path.read_bytes())
    print(f"{folder}\n{archive}")
    if options.site:
        pack(HTML, HANDOUT / "site.zip", with_lite=True)
        print(HANDOUT / "site.zip")
    return 0


if __name__ == "__main__":
    sys.exit(main())
