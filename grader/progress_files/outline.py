"""What a progress file can speak of: the course's chapters, their questions and exercises, read from the notebooks."""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.exercise import LOCAL, ROOT, Exercise, is_local
from grader.python_source import parsed
from grader.reports.words import chapter_title

QUESTIONS = {"Quiz", "NumberQuiz", "BarQuiz", "RankQuiz", "PickQuiz"}


@dataclass(frozen=True)
class Chapter:
    """A chapter as its reader meets it.

    Attributes
    ----------
    title : str
    questions : dict of str to str
        By the name under which a browser keeps the answer, what is asked.
    exercises : frozenset of str
        Ids of the exercise's questions.
    """

    title: str
    questions: dict[str, str]
    exercises: frozenset[str]


def outline(exercises: list[Exercise], root: Path = ROOT) -> dict[str, Chapter]:
    """Every chapter by its stem, in the order of reading; then a teacher's own."""
    tasks = {exercise.stem: frozenset(exercise.questions) for exercise in exercises}
    chapters = {
        path.stem: Chapter(chapter_title(path.stem), dict(_questions(path)), tasks.get(path.stem, frozenset()))
        for folder in (root, root / LOCAL)
        for path in sorted((folder / "chapters").glob("*.ipynb"))
    }
    alone = [exercise.stem for exercise in exercises if is_local(exercise.path) and exercise.stem not in chapters]
    return chapters | {stem: Chapter(chapter_title(stem), {}, tasks[stem]) for stem in alone}


def _questions(path) -> Iterator[tuple[str, str]]:
    """Name and text of each question that a chapter's cells make."""
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        tree = parsed("".join(cell["source"])) if cell["cell_type"] == "code" else None
        for node in ast.walk(tree) if tree else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in QUESTIONS and len(node.args) > 1:
                yield _text(node.args[0]), _text(node.args[1])


def _text(node):
    """A literal's text; what an f-string computes is left out."""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_text, node.values))
    return str(node.value) if isinstance(node, ast.Constant) else "…"
