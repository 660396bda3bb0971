"""The mark of one question: what nbval says of its check cells, put together with the kernel's account."""

from grader.authoring.exercise import Question
from grader.grading.request import Account
from grader.grading.trusted_kernel import Ran
from grader.results.record import CheckResult, QuestionResult
from grader.submissions.code_hash import code_hash


def mark_question(question: Question, source: str, visible: Ran, hidden: Ran | None, account: Account):
    """A question's result: all of its points, or none.

    Parameters
    ----------
    question : Question
    source : str
        The answer's; empty where there is none.
    visible, hidden : Ran
        How its check cells went; None where there is no hidden one.
    account : Account

    Returns
    -------
    QuestionResult
    """
    passed = visible.passed and (hidden is None or hidden.passed)
    return QuestionResult(
        status="right" if passed else "blank" if account.blank else "wrong",
        points=question.points if passed else 0,
        of=question.points,
        visible=_check_result(visible, account.visible_error),
        hidden=hidden and _check_result(hidden, account.hidden_error),
        mistake=account.mistake,
        cause=account.cause,
        cause_told=account.cause_told,
        stood_in=tuple(account.stood_in),
        code_hash=code_hash(source),
        seconds=account.seconds,
    )


def _check_result(ran, error):
    return CheckResult(ran.passed, ran.printed if ran.passed else error or ran.reason)
