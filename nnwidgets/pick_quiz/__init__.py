"""PickQuiz: a question answered by picking from grids those of one kind."""

from nnwidgets.pick_quiz.widget import PickQuiz

__all__ = ["PickQuiz"]
