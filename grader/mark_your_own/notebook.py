"""A learner's own notebook as `make mark` runs it: which cell is what, and what is missing from it."""

from dataclasses import dataclass, field, replace
from typing import Literal

from grader.authoring.exercise import Exercise
from grader.submissions import Cell
from grader.submissions.handed_out import added_since, taken_out_since
from nnlib.check.bound_names import bound_names
from nnlib.check.notebook_answers import role_by_look

Role = Literal["setup", "answer", "check", ""]


@dataclass(frozen=True)
class Step:
    """A cell to run: its source, its id, what it is, and of which question. The course's own have no id."""

    source: str
    cell: str = ""
    role: Role = ""
    question: str = ""


@dataclass
class Plan:
    """What is run, in this order.

    Attributes
    ----------
    steps : list of Step
    notes : list of str
        What a learner should know of the notebook as a whole, a sentence each.
    remarks : dict of str to str
        By question, what is odd about its cells; every question is here.
    unanswered : set of str
        Questions whose answer cell is not there.
    added : set of str
        Of these, those that the notebook never had.
    """

    steps: list[Step]
    notes: list[str] = field(default_factory=list)
    remarks: dict[str, str] = field(default_factory=dict)
    unanswered: set[str] = field(default_factory=set)
    added: set[str] = field(default_factory=set)


def planned(cells: list[Cell], exercise: Exercise | None) -> Plan:
    """Find every question's cells by their metadata, their ids, or what they hold.

    Parameters
    ----------
    cells : list of Cell
        The learner's.
    exercise : Exercise or None
        The course's own, whose checks count and whose setup stands in for one that is missing; None where it is not
        known: then the notebook's own cells are all there is.
    """
    steps = [_step(cell, exercise) for cell in cells if cell.code]
    if exercise is None:
        return Plan(steps, remarks={step.question: "" for step in steps if step.role == "check"})
    plan = Plan(steps, added=added_since(exercise, cells))
    _find_answers(plan, exercise, cells)
    for question in exercise.questions.values():
        if question.check:
            _put_check(plan, question)
    _put_setup(plan, exercise)
    _tell_of_changes(plan, exercise, cells)
    return plan


def _step(cell, exercise):
    role, question = cell.role, cell.question
    if role not in ("setup", "answer", "check"):
        role, question = role_by_look(cell.id, cell.source)
    if not role and exercise and any(cell.source.strip() == source.strip() for source in exercise.setup):
        role = "setup"
    return Step(cell.source, cell.id, role, question)


def _find_answers(plan, exercise, cells):
    """What no metadata and no id tells is found by the names that the answer defines."""
    by_name = []
    for question in exercise.questions.values():
        if not question.answer or any((s.role, s.question) == ("answer", question.id) for s in plan.steps):
            continue
        names = bound_names(question.answer).keys()
        defining = [
            n for n, step in enumerate(plan.steps) if not step.role and names <= bound_names(step.source).keys()
        ]
        if defining:
            place = defining[-1]
            plan.steps[place] = replace(plan.steps[place], role="answer", question=question.id)
            by_name.append(question.id)
            continue
        plan.unanswered.add(question.id)
        if any(not cell.code and _is_answer(cell, question.id) for cell in cells):
            plan.remarks[question.id] = "its answer cell is a text cell: make it a code cell again"
    if by_name:
        found = "all by" if len(by_name) == len(exercise.questions) else f"{', '.join(by_name)} by"
        plan.notes.append(f"The notebook has lost the marks of its answer cells: {found} the names they define.")


def _tell_of_changes(plan, exercise, cells):
    """What the exercise asks otherwise than it did when the notebook was handed out."""
    if plan.added:
        plan.notes.append(
            "The exercise has changed since you got this notebook. "
            "For what was added, take it anew and copy your answers into it."
        )
    if gone := taken_out_since(exercise, cells):
        plan.notes.append(f"No longer asked, and marked by the notebook's own check alone: {', '.join(gone)}.")


def _is_answer(cell, question):
    return (cell.role, cell.question) == ("answer", question) or cell.id == f"{question}-answer"


def _put_setup(plan, exercise):
    there = set().union(*(bound_names(step.source) for step in plan.steps))
    missing = [source for source in exercise.setup if not bound_names(source).keys() <= there]
    if missing:
        plan.notes.append("A setup cell is missing or was changed: the course's own was run first.")
        plan.steps[:0] = [Step(source, role="setup") for source in missing]


def _put_check(plan, question):
    """The course's own check: where the learner's stands, or below the answer if that comes later."""
    own = [n for n, step in enumerate(plan.steps) if (step.role, step.question) == ("check", question.id)]
    last = plan.steps[own[-1]] if own else None
    if question.id in plan.added:
        remark = ""
    elif last is None:
        remark = "its check cell is missing: the course's own was run"
    else:
        same = last.source.strip() == question.check.strip()
        remark = "" if same else "its check cell was changed: the course's own was run"
    plan.remarks.setdefault(question.id, remark)
    for n in reversed(own):
        del plan.steps[n]
    answers = [n for n, step in enumerate(plan.steps) if (step.role, step.question) == ("answer", question.id)]
    below = answers[-1] + 1 if answers else len(plan.steps) * (last is None)
    place = max(below, own[-1] - len(own) + 1 if own else 0)
    plan.steps.insert(place, Step(question.check, last.cell if last else "", "check", question.id))
