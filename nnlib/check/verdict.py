"""What a check cell says of an answer, as plain data: its sentence is for people, its status for programs."""

import json
from dataclasses import asdict, dataclass, field
from typing import Literal

Status = Literal["right", "wrong", "not written", "not defined", "renamed", "stopped", "not run"]


@dataclass(frozen=True)
class Verdict:
    """Of one question.

    Attributes
    ----------
    question : str
        Its id.
    status : str
        What is not written is still the blank; a renamed answer is there under another name; a stopped one is in a cell
        that ended in an error. What was not run is told by `make mark` alone, where a cell ended the kernel.
    message : str
        One line.
    mistake : str
        The name of the catalogued mistake that answers alike; empty where there is none.
    cause : str
        The kind of slip that was found in the answer's source; empty where none was.
    cause_told : str
        What is said of it, with the learner's line.
    outcomes : list
        What each check found, as `nnlib.check.catalogue` compares it.
    probes : list
        What `nnlib.check.probes` found, where mistakes are catalogued.
    """

    question: str
    status: Status
    message: str
    mistake: str = ""
    cause: str = ""
    cause_told: str = ""
    outcomes: list = field(default_factory=list)
    probes: list = field(default_factory=list)


latest: dict[str, Verdict] = {}  # by question, what its visible check said last in this kernel


def taken(question: str) -> str:
    """What its visible check said last, as JSON, and null from then on until it speaks again."""
    verdict = latest.pop(question, None)
    return json.dumps(verdict and asdict(verdict))
