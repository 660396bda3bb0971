"""BarQuiz: a question answered by dragging a bar to one's guess."""

from nnwidgets.bar_quiz.widget import BarQuiz

__all__ = ["BarQuiz"]
