"""What a result adds up to: points, and what a person has still to mark."""

from collections.abc import Iterable
from typing import NamedTuple

from grader.authoring.exercise import Exercise
from grader.results.record import Result


class Total(NamedTuple):
    """Points of one submission.

    Attributes
    ----------
    points, of : float
        Without what a human has still to mark; points are those after late days.
    waiting : float
        Points to be had that a human has still to give.
    undecided : float
        Points to be had in questions that were added after the notebook was handed out, until a human has decided.
    taken_off : float
        For late days.
    """

    points: float
    of: float
    waiting: float = 0
    undecided: float = 0
    taken_off: float = 0


def total(result: Result) -> Total:
    """Points of what the checks marked and of what a human has marked."""
    questions, written = result.questions.values(), result.written.values()
    given = [answer.points for answer in written if answer.points is not None]
    reached = sum([*(mark.points for mark in questions), *given])
    taken_off = min(result.late_days.points, reached) if result.late_days else 0
    return Total(
        reached - taken_off,
        sum([*(mark.of for mark in questions), *(answer.of for answer in written)]),
        sum(answer.of for answer in written if answer.points is None),
        sum(mark.of for mark in questions if mark.open),
        taken_off,
    )


def has_changed(result: Result) -> bool:
    """Whether a written answer is another than the one that a person marked."""
    return any(answer.changed for answer in result.written.values())


def is_final(result: Result) -> bool:
    """Whether its points may stand in a gradebook: it is graded, and a person has decided what is for a person."""
    return result.status != "ungraded" and not total(result).undecided


def points_of(exercise: Exercise) -> float:
    """What can be had in a chapter."""
    return sum(question.points + question.written_points for question in exercise.questions.values())


def in_order(results: Iterable[Result]) -> list[Result]:
    """By chapter and student, capitals or not."""
    return sorted(results, key=lambda result: (result.chapter, result.student.casefold(), result.student))
