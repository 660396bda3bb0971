"""Whether a result still holds: it is of this file, and was made by the same checks, grader, seed and sandbox."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from grader.grading.grade_submission import Settings
from grader.results.origin import checks_of, grader_version
from grader.submissions.collect import Submission
from grader.submissions.notebook import Problem, content_of


@dataclass
class RegradePolicy:
    """What results have to agree with.

    Attributes
    ----------
    settings : Settings
    students, questions : tuple of str
        Which to grade again though they hold.
    """

    settings: Settings
    students: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    _checks: dict[str, dict[str, str]] = field(default_factory=dict, init=False)

    def why_again(self, result: dict[str, Any] | None, submission: Submission) -> str:
        """Why a submission is to be graded; empty where its result holds."""
        if result is None:
            return "new"
        if result["status"] == "ungraded":
            return "could not be graded before"
        if (self.students or self.questions) and (not self.students or submission.student in self.students):
            return "asked for"
        problem = result["reason"] if submission.problem else ""
        if (result["file"], result["sha256"], problem) != (submission.file, _sha(submission), submission.problem):
            return "handed in anew"
        return self.made_otherwise(result)

    def made_otherwise(self, result: dict[str, Any]) -> str:
        """By what else than today's seed, sandbox, grader or checks a result was made; empty where by the same."""
        for name, now in (("seed", self.settings.seed), ("sandbox", self.settings.sandbox)):
            if result[name] != now:
                return f"graded before with another {name}"
        if result.get("grader") != grader_version():
            return "graded before by another version of the grader"
        changed = self._changed(result)
        return f"graded before by other checks of {' and '.join(changed)}" if changed else ""

    def merged(self, before: dict[str, Any] | None, result: dict[str, Any]) -> dict[str, Any]:
        """Of a regrade of some questions, the others keep their marks where those still hold."""
        about = ("status", "seed", "sandbox", "grader")
        if not self.questions or before is None or result["status"] != "graded":
            return result
        if any(before.get(name) != result[name] for name in about):
            return result
        old = before["questions"]
        questions = {
            name: marks if name in self.questions or old.get(name, {}).get("checks") != marks["checks"] else old[name]
            for name, marks in result["questions"].items()
        }
        return {**result, "questions": questions}

    def _changed(self, result):
        """The questions of a graded notebook whose checks are not those of today."""
        if result["status"] != "graded":
            return []
        chapter = result["chapter"]
        if chapter not in self._checks:
            exercise = self.settings.exercise(chapter)
            checks = checks_of(exercise)
            self._checks[chapter] = {name: checks[name] for name, about in exercise.questions.items() if about.check}
        now, then = self._checks[chapter], {name: marks.get("checks") for name, marks in result["questions"].items()}
        return [name for name in {**now, **then} if now.get(name) != then.get(name)]


def _sha(submission):
    try:
        return "" if submission.problem else hashlib.sha256(content_of(submission.path)).hexdigest()
    except Problem:
        return ""
