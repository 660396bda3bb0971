"""The record of a graded submission: one `Result`, with a `QuestionResult` for each question. Its line is JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Status = Literal["graded", "rejected", "ungraded"]


@dataclass(frozen=True)
class CheckResult:
    """How one check cell ended.

    Attributes
    ----------
    passed : bool
    message : str
        What it printed, or the one sentence that it raised.
    """

    passed: bool
    message: str


@dataclass(frozen=True)
class QuestionResult:
    """The mark of one question, and all that is known of how it came about.

    Attributes
    ----------
    status : {"right", "wrong", "blank", "added"}
        Blank is what was left as it came, or is not there. Added is a question that the notebook never had: its points
        are open until a person gives some.
    points, of : float
        What it got, and what can be had.
    visible : CheckResult
    hidden : CheckResult or None
        None where the question has no hidden check.
    mistake : str
        The name of the catalogued mistake that answers alike; empty where there is none.
    cause, cause_told : str
        The kind of slip that was found in the answer's source where no mistake was named, and what is said of it, with
        the student's line.
    stood_in : tuple of str
        Names of earlier answers that failed, so that the reference's took their place in this one.
    code_hash : str
        Shared by answers that are alike but for names and layout; empty where they are too short to tell.
    checks : str
        Hash of the checks that made this mark.
    seconds : float
    by_hand : str
        Why a person gave these points in place of the checks'; empty where none did. It is not kept in results.jsonl.
    """

    status: Literal["right", "wrong", "blank", "added"]
    points: float
    of: float
    visible: CheckResult
    hidden: CheckResult | None = None
    mistake: str = ""
    cause: str = ""
    cause_told: str = ""
    stood_in: tuple[str, ...] = ()
    code_hash: str = ""
    checks: str = ""
    seconds: float = 0
    by_hand: str = ""

    @property
    def passed(self) -> bool:
        return self.status == "right"

    @property
    def blank(self) -> bool:
        return self.status == "blank"

    @property
    def open(self) -> bool:
        """Whether a person has still to say what it counts."""
        return self.status == "added" and not self.by_hand

    @property
    def only_hidden_failed(self) -> bool:
        return not self.passed and self.visible.passed

    @property
    def message(self) -> str:
        """What the first check that failed says; of a right answer, what the visible check says."""
        return self.hidden.message if self.hidden and self.only_hidden_failed else self.visible.message


@dataclass(frozen=True)
class WrittenAnswer:
    """A text that a person marks.

    Attributes
    ----------
    of : float
    text : str
    points : float or None
        None until somebody has given some.
    comment : str
    changed : bool
        Whether the text is no longer the one that was marked.
    """

    of: float
    text: str
    points: float | None = None
    comment: str = ""
    changed: bool = False


@dataclass(frozen=True)
class LateDays:
    """What the teacher's rule for late work, or the teacher, makes of the time of a submission.

    Attributes
    ----------
    points : float
        What is taken off.
    days : int
        Late days begun; 0 in time, or where nobody knows.
    told : str
        Why, for the teacher and, where points are taken off, for the student; empty of what came in time.
    unknown : bool
        Whether nothing tells when it was handed in.
    by_hand : bool
        Whether a person said what is taken off.
    """

    points: float = 0
    days: int = 0
    told: str = ""
    unknown: bool = False
    by_hand: bool = False


@dataclass(frozen=True)
class Result:
    """One submission, graded or not.

    Attributes
    ----------
    student, chapter : str
        These two are its key: there is one result for both together.
    file, account : str
        Its name as handed in; the platform's number of the student.
    late : bool
        Whether the platform says so.
    handed_in, file_date : str
        When, by the platform, and the file's date in the download; as in `Submission`.
    sha256 : str
        Of the file; empty where it was not read.
    seed : int
        Of the hidden checks' random inputs.
    own_inputs : bool
        Whether they were the notebook's own, which follow from the seed and the file.
    sandbox : {"bubblewrap", "process"}
    status : {"graded", "rejected", "ungraded"}
        Rejected is what cannot be read: 0 points. Ungraded is what the grader failed to grade: no zero, but unknown.
    reason : str
        Why it is not graded.
    notes : tuple of str
        What was unusual about the notebook.
    questions : dict of str to QuestionResult
    written : dict of str to WrittenAnswer
    grader, course : str
        The version of the code that graded it, and that of the course whose exercise was handed in; empty where the
        notebook no longer says it.
    seconds : float
    late_days : LateDays or None
        None where there is no rule. It is not kept in results.jsonl, where points are as the checks give them.
    """

    student: str
    chapter: str
    file: str
    seed: int
    sandbox: str
    status: Status
    account: str = ""
    late: bool = False
    sha256: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()
    questions: Mapping[str, QuestionResult] = field(default_factory=dict)
    written: Mapping[str, WrittenAnswer] = field(default_factory=dict)
    grader: str = ""
    course: str = ""
    seconds: float = 0
    own_inputs: bool = False
    handed_in: str = ""
    file_date: str = ""
    late_days: LateDays | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.student, self.chapter


def to_json(result: Result) -> str:
    """A result as one line, in ASCII: a student's text may hold what other programs take for the end of a line."""
    return json.dumps({name: value for name, value in asdict(result).items() if name != "late_days"})


def from_json(line: str | bytes) -> Result:
    """The result of a line that `to_json` wrote.

    Raises
    ------
    json.JSONDecodeError
        If it is not JSON: it was cut short.
    ValueError
        If it is JSON of another form.
    """
    about = json.loads(line)
    try:
        result = Result(
            **about
            | {
                "notes": tuple(about["notes"]),
                "questions": {name: _question(mark) for name, mark in about["questions"].items()},
                "written": {name: WrittenAnswer(**answer) for name, answer in about["written"].items()},
            }
        )
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"it is not written in this version's form ({error})") from None
    if not all(isinstance(part, str) for part in (result.student, result.chapter, result.file, result.account)):
        raise ValueError("it is not written in this version's form (a name is no text)")
    if result.status not in ("graded", "rejected", "ungraded"):
        raise ValueError(f"it is not written in this version's form (the status {result.status!r})")
    return result


def _question(about: dict[str, Any]) -> QuestionResult:
    hidden = about["hidden"]
    return QuestionResult(
        **about
        | {
            "visible": CheckResult(**about["visible"]),
            "hidden": CheckResult(**hidden) if hidden else None,
            "stood_in": tuple(about["stood_in"]),
        }
    )
