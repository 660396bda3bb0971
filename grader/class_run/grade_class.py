"""A run over a class: what has a result keeps it, the rest is graded, each result is on the disk as it comes."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from grader.class_run.job import Job, grade_job
from grader.class_run.regrade import RegradePolicy
from grader.grading.grade_submission import Settings, not_graded
from grader.grading.self_check import NotFit
from grader.results.file import read_results, results_file, superseded
from grader.results.origin import grader_version
from grader.results.record import Result
from grader.results.totals import total
from grader.sandbox.bubblewrap import NoSandboxError
from grader.submissions.notebook import Problem, content_of
from grader.submissions.submission import Submission

STOPS = (NotFit, NoSandboxError)  # nothing could be graded rightly after these
ROUNDS = 2  # faults of the grader's own are tried again


class Change(NamedTuple):
    """Points of a student who was graded before."""

    student: str
    chapter: str
    before: float
    after: float


@dataclass
class ClassRun:
    """What to do.

    Attributes
    ----------
    submissions : list of Submission
    out : pathlib.Path
        The folder of results.jsonl.
    scheduler : callable
        Such as `LocalProcesses(2)`.
    seed : int or None
        Of the hidden checks' random inputs; without one, that of the results which are there, or a new one.
    sandbox : {"bubblewrap", "process"}
    solutions : str
        Folder of the solutions notebooks; without it, the course's own.
    students, questions : tuple of str
        Grade again these students, these questions; everything else that still holds keeps its result.
    own_inputs : bool
        Whether each notebook gets hidden inputs of its own; so they stay where there are such results.
    on_start : callable
        Hears why what is graded now is graded: `on_start(why)`, with numbers of submissions by reason.
    on_result : callable
        Hears of each result: `on_result(done, count, result)`.
    on_damage : callable
        Hears of each line of results.jsonl that is no result.
    kept : int
        After the run: how many results were there already.
    left_aside : list of str
        After the run: of whom an older file was met than the one that was graded last.
    changed : list of Change
        After the run: whose points are no longer what they were.
    earlier : list of Result
        After the run: results of earlier runs whose submissions were not given to this one.
    outdated : int
        After the run: how many of those would be graded again if they were.
    """

    submissions: list[Submission]
    out: Path
    scheduler: Callable[..., Iterable]
    seed: int | None = None
    sandbox: str = "bubblewrap"
    solutions: str = ""
    students: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    own_inputs: bool = False
    on_start: Callable[[Counter], None] = lambda why: None
    on_result: Callable[[int, int, Result], None] = lambda done, count, result: None
    on_damage: Callable[[str], None] = lambda said: None
    kept: int = field(default=0, init=False)
    left_aside: list[str] = field(default_factory=list, init=False)
    changed: list[Change] = field(default_factory=list, init=False)
    earlier: list[Result] = field(default_factory=list, init=False)
    outdated: int = field(default=0, init=False)

    def __call__(self) -> list[Result]:
        """Grade what has no result that holds.

        Returns
        -------
        list of Result
            A result for each submission, in their order.

        Raises
        ------
        NotFit
            If the reference does not get full marks, or a blank gets some; or if a worker grades with other code.
        NoSandboxError
            If answers cannot be shut in.
        """
        with results_file(self.out) as file:
            known = read_results(self.out, self.on_damage)
            self.submissions = _unlike(_as_known(self.submissions, known))
            own_inputs = self.own_inputs or any(result.own_inputs for result in known.values())
            settings = Settings(self._seed(known), self.sandbox, self.solutions, own_inputs=own_inputs)
            policy = RegradePolicy(settings, self.students, self.questions, superseded(self.out))
            waiting = self._waiting(policy, known)
            self.kept = len(self.submissions) - len(waiting)
            self.left_aside = [student for student, _ in policy.left_aside]
            self._take_up_times(known, {_key(submission) for submission in waiting}.union(policy.left_aside), file)
            for number, (submission, result) in enumerate(self._graded(waiting, settings), 1):
                before = known.get(_key(submission))
                result = known[_key(submission)] = _with_times(policy.merged(before, result), before)
                file.append(result)
                self._compare(before, result)
                self.on_result(self.kept + number, len(self.submissions), result)
        self.earlier = _earlier(known.values(), self.submissions)
        self.outdated = sum(bool(policy.made_otherwise(result)) for result in self.earlier)
        return [known[_key(submission)] for submission in self.submissions]

    def _seed(self, known):
        if self.seed is not None:
            return self.seed
        return next((result.seed for result in reversed(known.values())), secrets.randbits(31))

    def _waiting(self, policy, known):
        """The submissions to grade now; says why."""
        reasons = [
            (submission, policy.why_again(known.get(_key(submission)), submission)) for submission in self.submissions
        ]
        self.on_start(Counter(why for _, why in reasons if why))
        return [submission for submission, why in reasons if why]

    def _take_up_times(self, known, others, file):
        """Of what needs no grading again, the platform may tell only now when it was handed in."""
        for submission in self.submissions:
            before = known.get(_key(submission))
            if before is not None and before.key not in others:
                times = replace(before, handed_in=submission.handed_in, file_date=submission.file_date)
                if (result := _with_times(times, before)) != before:
                    known[result.key] = result
                    file.append(result)

    def _graded(self, waiting, settings):
        """Each submission with its result; what the grader failed to grade is tried again after the others."""
        for tries_left in range(ROUNDS - 1, -1, -1):
            again = []
            for submission, result in self._graded_once(waiting, settings):
                if result.status == "ungraded" and tries_left:
                    again.append(submission)
                else:
                    yield submission, result
            waiting = again

    def _graded_once(self, waiting, settings):
        jobs = (Job(submission, settings, self._content(submission)) for submission in waiting)
        for job, result in self.scheduler(grade_job, jobs) if waiting else ():
            if isinstance(result, STOPS):
                raise result
            if isinstance(result, BaseException):
                result = _ungraded(job.submission, settings, result)
            _same_grader(result)
            yield job.submission, result

    def _content(self, submission):
        if not getattr(self.scheduler, "remote", False) or submission.path is None:
            return None
        try:
            return content_of(submission.path)
        except Problem:
            return b""

    def _compare(self, before, result):
        if before and "ungraded" not in (before.status, result.status):
            points = total(before).points, total(result).points
            if points[0] != points[1]:
                self.changed.append(Change(result.student, result.chapter, *points))


def _key(submission):
    return submission.student, submission.chapter


def _with_times(result, before):
    """Of the file that was graded before, the times stay that this download does not tell."""
    if before is None or before.sha256 != result.sha256:
        return result
    return replace(
        result, handed_in=result.handed_in or before.handed_in, file_date=result.file_date or before.file_date
    )


def _as_known(submissions, known):
    """Students are known by their accounts: whoever was graded before is called as then, unless a list names him.

    Another student of the same name keeps his result.
    """
    names = {result.account: result.student for result in known.values() if result.account}
    for submission in submissions:
        account, name = submission.account, names.get(submission.account)
        before = known.get(_key(submission))
        if name and not submission.told:
            submission = replace(submission, student=name)
        elif before and before.account and account and before.account != account:
            submission = replace(submission, student=f"{submission.student} ({account})")
        yield submission


def _unlike(submissions):
    """No two have one key, whatever students call themselves."""
    seen, found = set(), []
    for submission in submissions:
        name, count = submission.student, 1
        while _key(submission) in seen:
            count += 1
            submission = replace(submission, student=f"{name} ({submission.account or 'no account'}, {count})")
        seen.add(_key(submission))
        found.append(submission)
    return found


def _earlier(results, submissions):
    """Of others. Who has the same account under another name is the same: two of a name are told apart by it."""
    given = {_key(s) for s in submissions} | {(s.account, s.chapter) for s in submissions if s.account}
    given |= {(s.told, s.chapter) for s in submissions if s.told}
    return [result for result in results if not {result.key, (result.account, result.chapter)} & given]


def _same_grader(result):
    """A worker elsewhere may have another copy of the course."""
    if result.grader != grader_version():
        raise NotFit(
            f"a worker grades with the version {result.grader}, this command is {grader_version()}: "
            "give each worker the same copy of the course"
        )


def _ungraded(submission, settings, error):
    reason = f"{type(error).__name__}: {error}"[:500]
    return replace(not_graded(submission, settings, "ungraded", reason), grader=grader_version())
