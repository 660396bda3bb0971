"""One submission inside the trusted kernel: question after question is answered in the sandbox, and checked here.

Learners' code never runs in this process. It runs in the sandbox; here stand functions that ask it.
"""

import contextlib
import time
from collections.abc import Iterator
from typing import Any

from grader.grading.answer import Answer, State
from grader.grading.chapter import Chapter
from grader.grading.replay import Replay
from grader.grading.request import Account, Request, write_accounts
from grader.grading.stand_in import failed_below
from grader.python_source import names_read
from grader.sandbox.client import SandboxClient
from grader.sandbox.inside.limits import Limits
from grader.submissions.answers import Extracted
from nnlib.check import Wrong
from nnlib.check.call import fresh
from nnlib.check.cause import is_kind
from nnlib.check.learners_error import sentence_of
from nnlib.check.shown import one_line

LONGEST_CAUSE = 400


class Session:
    """The answers of one submission, and the account of each.

    For each question the notebook's cells call, in this order: `answer`; then for the visible and for the hidden check
    `names_for`, the check itself, and `checked`. `finish` is the last.

    Parameters
    ----------
    request : Request
    chapter : Chapter
    client : SandboxClient
    """

    def __init__(self, request: Request, chapter: Chapter, client: SandboxClient):
        self.request, self.chapter, self.client = request, chapter, client
        self.replay = Replay(client, chapter, self._limits, request.own)
        self.answers: dict[str, Answer] = {}
        self.accounts: dict[str, Account] = {}
        self.began = 0.0
        self.fault: BaseException | None = None  # of the grader's own, which must not cost a student anything

    def answer(self, question: str) -> None:
        """Run a learner's answer in the sandbox and take up what it defines."""
        source = self.request.answers.get(question, "")
        account = self.accounts[question] = Account(stood_in=self._stood_in(question))
        self.began = time.monotonic()
        answer, earlier = Answer(question, source, self.chapter.defines[question]), list(self.answers.values())
        self.answers[question] = answer
        self.replay.make_ready(answer, earlier)
        if source.strip():
            error = self._run(answer)
            self._take_up(answer, account)
            missing = [name for name in self.chapter.needs[question] if name not in answer.values]
            answer.problem = problem_of(question, missing, error)
            if error and not missing:
                account.notes.append(f"{question}: the cell stops after its answer: {sentence_of(error)}")
        else:
            there = question in self.request.answers
            what = "not written yet: its answer cell is empty" if there else "its answer cell is missing"
            answer.problem = Wrong(f"✗ {question}: {what}", question, status="not written")

    def names_for(self, question: str, hidden: bool) -> dict[str, Any]:
        """What a check finds defined: fresh fixtures, and the answers as they are known by now.

        Raises
        ------
        Wrong
            If the answer's cell has already shown that there is nothing to check.
        """
        if problem := self.answers[question].problem:
            raise problem
        names = self.chapter.fixtures(self.request.seed, question, hidden)
        for answer in self.answers.values():
            names |= {name: fresh(value) for name, value in answer.values.items()}
        return names

    def checked(self, question: str, hidden: bool, error: BaseException | None) -> None:
        """Note how a check has ended; with its last one a question is settled."""
        account, answer = self.accounts[question], self.answers[question]
        if hidden:
            account.hidden_error = sentence_raised(error)
        else:
            account.visible_error = sentence_raised(error)
            account.mistake = getattr(error, "mistake", None) or ""
            account.blank = getattr(error, "blank", False)
        if hidden or not self.chapter.questions[question].hidden:
            account.largest = self.client.largest
            account.seconds = round(time.monotonic() - self.began, 3)
            if account.visible_error and not (account.mistake or account.blank or answer.problem):
                account.cause, account.cause_told = self._cause(question)
            answer.settle(not (account.visible_error or account.hidden_error), self.chapter.reference)
            if answer.failed:
                self.replay.failed_here.append(answer)

    def seconds_for(self, question: str) -> float:
        """What a question's answer and checks may take together, here and in the sandbox."""
        limits = self._limits(question)
        return limits.question_seconds + limits.checking_seconds

    def finish(self) -> None:
        """End the learner's process, and write what was found."""
        self.client.close()
        if self.fault is not None:
            raise self.fault
        write_accounts(self.accounts, self.request.reply)

    @contextlib.contextmanager
    def faults_kept(self) -> Iterator[None]:
        """`Wrong` is a verdict; any other error is a fault; the first is raised again at the end."""
        try:
            yield
        except Wrong:
            raise
        except BaseException as error:
            self.fault = self.fault or error
            raise

    def _run(self, answer):
        """Run an answer's cell; the error that stops it, if any."""
        try:
            self.client.run(answer.source, f"{answer.question}-answer")
        except (Exception, SystemExit) as error:
            return error
        return None

    def _take_up(self, answer, account):
        for name in answer.defines:
            try:
                answer.values[name] = self.client.get(name)
            except NameError:
                pass
            except (Exception, SystemExit) as error:
                account.notes.append(f"{answer.question}: {name}: {sentence_of(error)}")

    def _cause(self, question):
        """The slip in the answer's source, as its own process tells it: it decides nothing."""
        if not self.client.alive:
            return "", ""
        try:
            asked = self.chapter.questions[question]
            kind, told = self.client.cause(question, asked.check, self.request.answers[question])
            return (kind, one_line(told, LONGEST_CAUSE)) if is_kind(kind) and isinstance(told, str) else ("", "")
        except (Exception, SystemExit):
            return "", ""

    def _stood_in(self, question):
        """Names of failed answers on which this question rests."""
        source = self._code_of(question)
        settled = [answer for answer in self.answers.values() if answer.state is not State.OPEN]
        known = {
            name: None if answer.failed else self._code_of(answer.question)
            for answer in settled
            for name in answer.defines
        }
        asked = self.chapter.questions[question]
        return failed_below(names_read(source) | names_read(f"{asked.check}\n{asked.hidden}"), known)

    def _code_of(self, question):
        return Extracted(self.request.answers, self.request.own).code_of(question)

    def _limits(self, question):
        return Limits(**self.request.limits.get(question, {}))


def problem_of(question: str, missing: list[str], error: BaseException | None) -> Wrong | None:
    """Why an answer's checks need not be run: of its names some are missing, for which an error may be the reason."""
    if not missing:
        return None
    blank = isinstance(error, NotImplementedError)
    if error is None:
        what = f"the answer does not define {' and '.join(missing)}"
    else:
        what = sentence_of(error) if blank else f"the answer cell stops: {sentence_of(error)}"
    return Wrong(f"✗ {question}: {what}", question, status="not written" if blank else "stopped")


def sentence_raised(error: BaseException | None) -> str:
    """A check's verdict in its own words; empty where it raised nothing."""
    if error is None or isinstance(error, Wrong):
        return str(error or "").strip()
    return f"{type(error).__name__}: {error}".strip()
