"""What an answer uses from the student's other cells: an `import math` further up, a function of his own."""

import ast
import builtins

from grader.authoring.exercise import Exercise
from grader.python_source import bound_names, listed, statements

MOST = 20  # statements lent to one answer


def with_borrowed(
    exercise: Exercise, answers: dict[str, str], others: list[str], notes: list[str]
) -> tuple[dict[str, str], list[str]]:
    """Put before each answer the imports and functions of other cells that it cannot run without.

    In the student's notebook they were there; without them a right answer would be wrong here.

    Parameters
    ----------
    exercise : Exercise
    answers : dict of str to str
        Source by question id.
    others : list of str
        Sources of the student's cells that are neither answers nor the course's own.
    notes : list of str
        So far.

    Returns
    -------
    answers, notes
        A note names what an answer was lent.
    """
    known = _known(exercise)
    if not any(_used(answer) - _own(answer) - known for answer in answers.values()):
        return answers, notes
    lent = [(name, part, source) for source in others for part in _lent(source) for name in bound_names(part)]
    lendable = {name: (source, part) for name, part, source in lent if name not in known}
    completed, notes = {}, list(notes)
    for question, answer in answers.items():
        names, texts = _needed(answer, lendable)
        completed[question] = "\n".join([*texts, answer])
        if names:
            notes.append(f"{question}: taken along from other cells: {listed(names, MOST)}")
    return completed, notes


def _known(exercise):
    """What every answer has anyway: Python's own, the setup's (some of it inside a `try`), and other answers."""
    known = set(dir(builtins))
    for source in [*exercise.setup, *(question.answer for question in exercise.questions.values())]:
        inner = [node for top in statements(source) for node in ast.walk(top) if isinstance(node, ast.stmt)]
        known.update(name for node in inner for name in bound_names(node))
    return known


def _needed(answer, lendable):
    """Names and sources, those first that others need."""
    names: list[str] = []
    texts: list[str] = []
    waiting = [answer]
    own = _own(answer)
    while waiting and len(names) < MOST:
        for name in sorted(_used(waiting.pop()) & lendable.keys()):
            if name not in names and name not in own:
                text = ast.get_source_segment(*lendable[name]) or ""  # slow: not for what nobody needs
                names.append(name)
                waiting.append(text)
                if text not in texts:
                    texts.insert(0, text)
    return names, texts


def _lent(source):
    """The statements that may be lent: imports, functions and constants, whose running does nothing else."""
    for statement in statements(source):
        simple = isinstance(statement, ast.Import | ast.ImportFrom | ast.FunctionDef)
        simple = simple or (isinstance(statement, ast.Assign) and _is_constant(statement.value))
        if simple:
            yield statement


def _is_constant(node):
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError, ArithmeticError):
        return False
    return True


def _own(source):
    return {name for statement in statements(source) for name in bound_names(statement)}


def _used(source):
    """The names a source reads and does not take as arguments or set for itself."""
    nodes = [node for statement in statements(source) for node in ast.walk(statement)]
    names = [node for node in nodes if isinstance(node, ast.Name)]
    read = {node.id for node in names if isinstance(node.ctx, ast.Load)}
    own = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return read - own - {node.id for node in names if isinstance(node.ctx, ast.Store)}
