"""The teacher's side of the exercises: generates, proves and marks them."""

from grader.reference import reference_answers

__all__ = ["reference_answers"]
