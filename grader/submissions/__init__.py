"""What students hand in: taken out of archives and folders, read without trust, and never run."""

from grader.submissions.answers import Extracted, extract, written_answers
from grader.submissions.attempts import chapter_of
from grader.submissions.collect import collect
from grader.submissions.notebook import Cell, Notebook, Problem, read_notebook
from grader.submissions.submission import Submission

__all__ = [
    "Cell",
    "Extracted",
    "Notebook",
    "Problem",
    "Submission",
    "chapter_of",
    "collect",
    "extract",
    "read_notebook",
    "written_answers",
]
