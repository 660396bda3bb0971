"""Which questions a notebook was handed out with: the exercise may have changed since."""

from grader.authoring.exercise import Exercise
from grader.submissions.notebook import Cell


def added_since(exercise: Exercise, cells: list[Cell]) -> set[str]:
    """The ids of the questions that the notebook never had, as they were added after it was handed out.

    One of which it has a cell all the same, copied from elsewhere, is not among them. Nor is any where the notebook no
    longer says what it was handed out with: then what is missing may have been deleted.
    """
    had = {question for cell in cells for question in cell.handed_out}
    there = {cell.question for cell in cells} | {cell.id.removesuffix("-answer") for cell in cells}
    return set(exercise.questions) - had - there if had else set()


def taken_out_since(exercise: Exercise, cells: list[Cell]) -> list[str]:
    """The ids of the questions that the notebook has an answer's cell for and the exercise no longer has."""
    answered = (cell.question for cell in cells if cell.role in ("answer", "written") and cell.question)
    return [question for question in dict.fromkeys(answered) if question not in exercise.questions]
