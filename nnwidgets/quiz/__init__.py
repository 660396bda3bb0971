"""Quiz: a question with choices, each with its own explanation."""

from nnwidgets.quiz.widget import Quiz

__all__ = ["Quiz"]
