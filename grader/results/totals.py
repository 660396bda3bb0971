"""What a result adds up to: points, and which answers were left as they came."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from nnlib.check.learners_error import NOT_WRITTEN

LONGEST = 600  # letters of what a check said, on a page; results.jsonl has all of it
UNANSWERED = (NOT_WRITTEN, "answer cell is missing")


class Total(NamedTuple):
    """Points of one submission.

    Attributes
    ----------
    points, of : float
        Without what a human has still to mark.
    waiting : float
        Points to be had that a human has still to give.
    """

    points: float
    of: float
    waiting: float = 0


def total(result: dict[str, Any]) -> Total:
    """Points of what the checks marked and of what a human has marked."""
    questions, written = result.get("questions", {}).values(), result.get("written", {}).values()
    marked = [answer for answer in written if answer.get("points") is not None]
    return Total(
        sum(answer["points"] for answer in [*questions, *marked]),
        sum(answer["of"] for answer in [*questions, *written]),
        sum(answer["of"] for answer in written if answer.get("points") is None),
    )


def has_changed(result: dict[str, Any]) -> bool:
    """Whether a written answer is another than the one that a person marked."""
    return any(answer.get("changed") for answer in result.get("written", {}).values())


def points_of(exercise) -> float:
    """What can be had in a chapter."""
    return sum(question.points + question.written_points for question in exercise.questions.values())


def is_unanswered(answer: dict[str, Any]) -> bool:
    """Whether a question's cell was left as it came, or is not there."""
    return not answer["passed"] and any(sign in answer.get("visible", "") for sign in UNANSWERED)


def sentence(line: str, question: str) -> str:
    """A check's line without its mark and the question's id, for pages that show both; a very long one is cut."""
    said = line.strip().removeprefix("✗").removeprefix("✓").strip().removeprefix(f"{question}:").strip()
    return said if len(said) <= LONGEST else f"{said[:LONGEST]} …"


def in_order(results: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """By chapter and student, capitals or not."""
    return sorted(results, key=lambda result: (result["chapter"], result["student"].casefold(), result["student"]))
