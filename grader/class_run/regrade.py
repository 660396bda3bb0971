"""Whether a result still holds: it is of this file, and was made by the same checks, grader, seed and sandbox."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from grader.grading.grade_submission import Settings
from grader.reports.words import heading
from grader.results.origin import checks_of, grader_version
from grader.results.record import Result
from grader.submissions.notebook import Problem, content_of
from grader.submissions.submission import Submission

NEW = "new"  # why what has no result yet is graded


@dataclass
class RegradePolicy:
    """What results have to agree with.

    Attributes
    ----------
    settings : Settings
    students, questions : tuple of str
        Which to grade again though they hold.
    older : dict of (str, str) to set of str
        Hashes of the files that were graded and then replaced by a later one.
    left_aside : list of (str, str)
        Students and chapters of which such a file was met.
    """

    settings: Settings
    students: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    older: Mapping[tuple[str, str], set[str]] = field(default_factory=dict)
    left_aside: list[tuple[str, str]] = field(default_factory=list, init=False)
    _checks: dict[str, dict[str, str]] = field(default_factory=dict, init=False)
    _headings: dict[str, str] = field(default_factory=dict, init=False)

    def why_again(self, result: Result | None, submission: Submission) -> str:
        """Why a submission is to be graded; empty where its result holds."""
        if result is None:
            return NEW
        if result.status == "ungraded":
            return "could not be graded before"
        if (self.students or self.questions) and (not self.students or submission.student in self.students):
            return "asked for"
        if _sha(submission) in self.older.get(result.key, ()):
            self.left_aside.append(result.key)
            return ""
        problem = result.reason if submission.problem else ""
        if (result.file, result.sha256, problem) != (submission.file, _sha(submission), submission.problem):
            return "handed in anew"
        return self.made_otherwise(result)

    def made_otherwise(self, result: Result) -> str:
        """By what else than today's seed, sandbox, grader or checks a result was made; empty where by the same."""
        if result.seed != self.settings.seed:
            return "graded before with another seed"
        if result.own_inputs != self.settings.own_inputs:
            return "graded before with the same hidden inputs for all"
        if result.sandbox != self.settings.sandbox:
            return "graded before with another sandbox"
        if result.grader != grader_version():
            return "graded before by another version of the grader"
        changed = self._changed(result)
        return f"graded before by other checks of {', '.join(changed)}" if changed else ""

    def merged(self, before: Result | None, result: Result) -> Result:
        """Of a regrade of some questions, the others keep their marks where those still hold."""
        if not self.questions or before is None or result.status != "graded" or _origin(before) != _origin(result):
            return result
        held = {
            name: old
            for name, old in before.questions.items()
            if name in result.questions and name not in self.questions and old.checks == result.questions[name].checks
        }
        return replace(result, questions={**result.questions, **held})

    def _changed(self, result):
        """The questions of a graded notebook whose checks are not those of today, by their headings."""
        if result.status != "graded":
            return []
        chapter = result.chapter
        if chapter not in self._checks:
            exercise = self.settings.exercise(chapter)
            checks = checks_of(exercise)
            self._checks[chapter] = {name: checks[name] for name, about in exercise.questions.items() if about.check}
            self._headings |= {name: f"“{heading(about)}”" for name, about in exercise.questions.items()}
        now, then = self._checks[chapter], {name: mark.checks for name, mark in result.questions.items()}
        return [self._headings.get(name, name) for name in {**now, **then} if now.get(name) != then.get(name)]


def _origin(result):
    return result.status, result.seed, result.own_inputs, result.sandbox, result.grader


def _sha(submission):
    try:
        return "" if submission.problem else hashlib.sha256(content_of(submission.path)).hexdigest()
    except Problem:
        return ""
