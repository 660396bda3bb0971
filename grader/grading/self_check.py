"""Before a run: the reference gets full marks and the blank none, in the same kernel and sandbox as everybody."""

from dataclasses import asdict, replace

from grader.authoring.blank import blank
from grader.grading.grade_submission import Settings, grade_answers, reference_answers
from grader.sandbox.inside.limits import MB, Limits
from grader.submissions.answers import Extracted

SLOWER = 10  # times the reference's time; at least what `Limits` gives
LARGER = 16  # times the reference's largest result; at least a megabyte


class NotFit(RuntimeError):  # noqa: N818
    """The grader would mark wrongly on this machine: nothing is graded."""


def self_check(chapter: str, settings: Settings) -> dict[str, dict[str, float]]:
    """Grade a chapter's own answers and its blanks.

    Returns
    -------
    dict
        Limits by question, from how long the reference takes here and how large its results are.

    Raises
    ------
    NotFit
        If the reference misses a point or a blank gets one; names the questions.
    """
    exercise = settings.exercise(chapter)
    patient = {q: asdict(Limits(call_seconds=120, question_seconds=240, cpu_seconds=600)) for q in exercise.questions}
    settings = replace(settings, limits=patient)
    answers = reference_answers(exercise)
    full, _, accounts = grade_answers(exercise, Extracted(answers), settings)
    wrong = [f"{name}: {mark.message}" for name, mark in full.items() if not mark.passed]
    if wrong:
        raise NotFit(f"{chapter}: the reference answers do not get full marks here: {'; '.join(wrong)}")
    blanks = Extracted({name: blank(answer, name) for name, answer in answers.items()})
    none, _, _ = grade_answers(exercise, blanks, settings)
    wrong = [name for name, mark in none.items() if mark.points]
    if wrong:
        raise NotFit(f"{chapter}: blank answers get points: {', '.join(wrong)}")
    return {name: _limits(mark.seconds, accounts[name].largest) for name, mark in full.items()}


def _limits(seconds, largest):
    usual = Limits()
    return {
        "call_seconds": max(usual.call_seconds, round(SLOWER * seconds)),
        "question_seconds": max(usual.question_seconds, round(2 * SLOWER * seconds)),
        "result_mb": min(usual.result_mb, max(1, round(LARGER * largest / MB, 1))),
        "cpu_seconds": usual.cpu_seconds + round(4 * SLOWER * seconds),
    }
