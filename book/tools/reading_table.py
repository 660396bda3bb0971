"""What each chapter asks of a reader: words, minutes, widgets, quizzes, claims, and the seconds that it ran.

    python -m book.tools.reading_table

Words are those of the prose, without code and formulas, at 200 a minute. "In all" adds what a reader does besides: a
minute for a question, one and a half for a picture, two for a task, and 20 lines of visible code a minute. It is an
estimate; nobody was timed. The seconds are those of the last build.
"""

import json
import re
import sqlite3
from pathlib import Path

import nbformat

from book.tools.check_prose import prose_of

ROOT = Path(__file__).resolve().parents[2]
WORDS_A_MINUTE = 200
A_QUESTION, A_PICTURE, A_TASK, LINES_OF_CODE = 1, 1.5, 2, 20  # minutes, and lines in one minute
QUIZ = r"^(?:Number|Bar|Rank|Pick)?Quiz\("
COLUMNS = ("chapter", "words", "minutes", "in all", "widgets", "quizzes", "claims", "seconds")


def minutes_in_all(notebook, words):
    """Minutes for reading, code, questions, pictures and tasks."""
    of_kind = {kind: [cell for cell in notebook.cells if cell.cell_type == kind] for kind in ("markdown", "code")}
    shown = [cell for cell in of_kind["code"] if "hide-cell" not in cell.metadata.get("tags", [])]
    lines = sum(
        bool(line.strip())
        for cell in shown
        if "hide-input" not in cell.metadata.get("tags", [])
        for line in cell.source.splitlines()
    )
    pictures = sum(
        cell.id.endswith("-widget") or bool(re.search(r"^(?!\w*Quiz\()[A-Z][A-Za-z]+\(", cell.source, re.MULTILINE))
        for cell in shown
    )
    questions = sum(len(re.findall(QUIZ, cell.source, re.MULTILINE)) for cell in shown)
    tasks = sum(len(re.findall(r"^\*\*\d+\. ", cell.source, re.MULTILINE)) for cell in of_kind["markdown"])
    besides = A_QUESTION * questions + A_PICTURE * pictures + A_TASK * tasks + lines / LINES_OF_CODE
    return round(words / WORDS_A_MINUTE + besides)


def counts(notebook):
    """Words, minutes of reading and in all, widgets, quizzes and claims of a notebook."""
    prose = "\n".join(prose_of(cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    words = len(re.findall(r"\w[\w'’-]*", prose))
    widgets = sum(cell.id.endswith("-widget") for cell in notebook.cells if cell.cell_type == "code")
    quizzes, claims = (len(re.findall(call, code, re.MULTILINE)) for call in (QUIZ, r"^claim\("))
    return words, round(words / WORDS_A_MINUTE), minutes_in_all(notebook, words), widgets, quizzes, claims


def seconds_of_last_build():
    """How long each notebook took, by its file name; what was not built is missing."""
    seconds = {}
    for cache in sorted((ROOT / "_build" / ".jupyter_cache").glob("*/global.db")):
        with sqlite3.connect(cache) as database:
            for uri, data in database.execute("SELECT uri, data FROM nbcache ORDER BY pk"):
                seconds[Path(uri).name] = json.loads(data)["execution_seconds"]
    return seconds


def main():
    seconds = seconds_of_last_build()
    rows = []
    for path in sorted((ROOT / "chapters").glob("*.ipynb")):
        rows.append([path.stem, *counts(nbformat.read(path, as_version=4)), seconds.get(path.name)])
    rows.append(["together", *(sum(column) for column in zip(*(row[1:7] for row in rows))), None])
    print(f"{COLUMNS[0]:24}" + "".join(f"{name:>9}" for name in COLUMNS[1:]))
    for name, *numbers, ran in rows:
        print(f"{name:24}" + "".join(f"{number:9,}" for number in numbers) + ("" if ran is None else f"{ran:9.0f}"))


if __name__ == "__main__":
    main()
