"""Instant feedback in an exercise: one stable line when right, one plain sentence when wrong."""

from nnlib.check.diagnosis import diagnose
from nnlib.check.earlier import earlier
from nnlib.check.question import Question, question
from nnlib.check.run_all import go_on_after_wrong
from nnlib.check.wrong import Wrong

__all__ = ["Question", "Wrong", "diagnose", "earlier", "question"]

go_on_after_wrong()
