"""The answers in a notebook's cells: found by metadata, then by cell id, then by the names they define."""

from grader.authoring.exercise import Exercise, Question
from grader.python_source import defined_names, listed, without_magics
from grader.submissions.borrowed import with_borrowed
from grader.submissions.notebook import Cell


def extract(exercise: Exercise, cells: list[Cell]) -> tuple[dict[str, str], list[str]]:
    """Find the answer to each question.

    Parameters
    ----------
    exercise : Exercise
    cells : list of Cell
        The student's, in the order of the file.

    Returns
    -------
    answers : dict of str to str
        Source by question id; a question without a cell is left out.
    notes : list of str
        What a human may want to know: cells found by their names, several, missing.
    """
    answers, notes, taken = {}, [], []
    code = [cell for cell in cells if cell.code]
    for question in exercise.questions.values():
        if not question.answer:
            continue
        names = defined_names(question.answer)
        found, how = _candidates(question, names, code)
        if not found:
            notes.append(f"{question.id}: the answer cell is missing")
            continue
        cell = _last_that_defines(names, found)
        taken.append(cell)
        if how:
            notes.append(f"{question.id}: the answer cell was found by {how}")
        if len(found) > 1:
            notes.append(f"{question.id}: {len(found)} answer cells; the last that defines {listed(names)} counts")
        answers[question.id], magics = without_magics(cell.source)
        if magics:
            notes.append(f"{question.id}: lines that only a notebook understands were left out: {listed(magics)}")
    others = [without_magics(cell.source)[0] for cell in code if _may_lend(cell, taken)]
    return with_borrowed(exercise, answers, others, notes)


def written_answers(exercise: Exercise, cells: list[Cell]) -> dict[str, str]:
    """The text of each written answer, by question id: without the question, empty where nothing was written."""
    texts = {}
    for question in exercise.questions.values():
        if not question.written:
            continue
        own = [c for c in cells if not c.code and (c.role, c.question) == ("written", question.id)]
        own = own or [c for c in cells if not c.code and c.id == f"{question.id}-written"]
        texts[question.id] = _without_prompt(own[-1].source, question.written) if own else ""
    return texts


def _candidates(question: Question, names, code):
    marked = [cell for cell in code if (cell.role, cell.question) == ("answer", question.id)]
    if marked:
        return marked, ""
    named = [cell for cell in code if cell.id == f"{question.id}-answer"]
    if named:
        return named, "its id, as its metadata is lost"
    defining = [cell for cell in code if cell.role in ("", "answer") and set(names) <= _names(cell)]
    return defining, f"the name {listed(names)}, as its metadata is lost"


def _last_that_defines(names, cells):
    """A cell that was split or copied leaves several; one that does not define the answer is no answer."""
    defining = [cell for cell in cells if set(names) <= _names(cell)]
    return (defining or cells)[-1]


def _names(cell):
    return set(defined_names(without_magics(cell.source)[0]))


def _may_lend(cell, taken):
    return cell.role not in ("check", "setup") and not any(cell is answer for answer in taken)


def _without_prompt(text, prompt):
    """What stands in the cell besides the question, which learners leave in or take out."""
    asked = {line.strip() for line in prompt.split("\n")}
    return "\n".join(line for line in text.split("\n") if line.strip() not in asked or not line.strip()).strip()
