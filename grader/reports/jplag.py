"""A class's code as JPlag compares it: a folder a submission, and one of the exercise as it was handed out.

From jplag/JPlag, docs/1.-How-to-Use-JPlag.md: submissions are folders in one root, and the base code, whose matches do
not count, is one of them. A file that is no Python would be left out whole, so an answer that is none leaves its name.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from grader.authoring.blank import blank
from grader.authoring.exercise import Exercise
from grader.python_source import parsed
from grader.reports.feedback import file_name
from grader.reports.words import counted
from grader.submissions import Problem, Submission, extract, read_notebook

BASE = "base-code"


def write_jplag(submissions: Iterable[Submission], exercises: list[Exercise], folder: Path) -> list[str]:
    """Write `<chapter>/<student>/answers.py` for each notebook that can be read.

    What a group handed in together is there once.

    Returns
    -------
    list of str
        What was written, and the command that compares it, a line each.
    """
    written: dict[str, set[str]] = defaultdict(set)
    by_stem = {exercise.stem: exercise for exercise in exercises}
    for submission in submissions:
        exercise = by_stem.get(submission.chapter)
        if exercise is None or submission.path is None or submission.file in written[submission.chapter]:
            continue
        try:
            found = extract(exercise, read_notebook(submission.path).cells)
        except Problem:
            continue
        answers = {question: found.code_of(question) for question in found.answers}
        _write(folder / exercise.stem / file_name(submission.student).removesuffix(".html"), answers)
        written[exercise.stem].add(submission.file)
    said = []
    for stem, files in sorted(written.items()):
        if files:
            questions = [question for question in by_stem[stem].questions.values() if question.answer]
            _write(folder / stem / BASE, {question.id: blank(question.answer, question.id) for question in questions})
            command = f"java -jar jplag.jar -l python3 -bc {folder / stem / BASE} {folder / stem}"
            said.append(f"the code of {counted(len(files), 'submission')} is in {folder / stem}: {command}")
    return said


def _write(folder, answers):
    folder.mkdir(parents=True, exist_ok=True)
    parts = [f"# {name}\n{source}\n" if parsed(source) else f"# {name}\n" for name, source in answers.items()]
    (folder / "answers.py").write_text("\n".join(parts), "utf-8", errors="replace")
