"""RankQuiz: a question answered by dragging things into their order."""

from nnwidgets.rank_quiz.widget import RankQuiz

__all__ = ["RankQuiz"]
