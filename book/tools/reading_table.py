"""What each chapter asks of a reader: words, minutes, widgets, quizzes, claims, and the seconds that it ran.

    python -m book.tools.reading_table

Words are those of the prose, without code and formulas, at 200 a minute. The seconds are those of the last build.
"""

import json
import re
import sqlite3
from pathlib import Path

import nbformat

from book.tools.check_prose import prose_of

ROOT = Path(__file__).resolve().parents[2]
WORDS_A_MINUTE = 200
COLUMNS = ("chapter", "words", "minutes", "widgets", "quizzes", "claims", "seconds")


def counts(notebook):
    """Words, minutes, widgets, quizzes and claims of a notebook."""
    prose = "\n".join(prose_of(cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    words = len(re.findall(r"\w[\w'’-]*", prose))
    widgets = sum(cell.id.endswith("-widget") for cell in notebook.cells if cell.cell_type == "code")
    calls = (r"(?:Number|Bar|Rank)?Quiz", "claim")
    quizzes, claims = (len(re.findall(rf"^{call}\(", code, re.MULTILINE)) for call in calls)
    return words, round(words / WORDS_A_MINUTE), widgets, quizzes, claims


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
    rows.append(["together", *(sum(column) for column in zip(*(row[1:6] for row in rows))), None])
    print(f"{COLUMNS[0]:24}" + "".join(f"{name:>9}" for name in COLUMNS[1:]))
    for name, *numbers, ran in rows:
        print(f"{name:24}" + "".join(f"{number:9,}" for number in numbers) + ("" if ran is None else f"{ran:9.0f}"))


if __name__ == "__main__":
    main()
