"""NumberQuiz: a question whose answer is a number."""

from nnwidgets.number_quiz.widget import NumberQuiz

__all__ = ["NumberQuiz"]
