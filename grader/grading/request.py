"""What crosses between the grader and its trusted kernel, as JSON: a request to mark answers, an account of each."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Request:
    """One submission's answers and how to mark them.

    Attributes
    ----------
    solution : str
        Path of the solutions notebook.
    answers : dict of str to str
        Source by question id; a question whose cell is missing is not there.
    own : dict of str to list of str
        By question id, the student's other cells that come before its answer.
    seed : int
    sandbox : {"bubblewrap", "process"}
    limits : dict
        By question, what differs from the usual limits.
    reply : str
        Path of the file to write the accounts into.
    """

    solution: str
    answers: dict[str, str]
    own: dict[str, list[str]]
    seed: int
    sandbox: str
    limits: dict[str, dict[str, Any]]
    reply: str

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)), "utf-8")

    @classmethod
    def read(cls, path: Path) -> "Request":
        return cls(**json.loads(path.read_text("utf-8")))


@dataclass
class Account:
    """What the kernel finds out of a question.

    Attributes
    ----------
    stood_in : list of str
        Earlier answers' names that failed, where this question uses them.
    notes : list of str
        What a teacher may want to know.
    visible_error, hidden_error : str
        The sentence that the check raised; empty where it raised none.
    blank : bool
        Whether the visible check found no answer.
    mistake : str
        The catalogued mistake that the visible check named, or empty.
    cause, cause_told : str
        The kind of slip that was found in the answer's source where no mistake was named, and what is said of it.
    seconds : float
        From the answer's start to the end of its last check.
    largest : int
        Bytes of the largest result that it gave.
    """

    stood_in: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    visible_error: str = ""
    hidden_error: str = ""
    blank: bool = False
    mistake: str = ""
    cause: str = ""
    cause_told: str = ""
    seconds: float = 0
    largest: int = 0


def write_accounts(accounts: dict[str, Account], path: str) -> None:
    Path(path).write_text(json.dumps({name: asdict(account) for name, account in accounts.items()}), "utf-8")


def read_accounts(path: str) -> dict[str, Account]:
    """The accounts by question.

    Raises
    ------
    OSError, ValueError
        If the kernel has left none.
    """
    return {name: Account(**account) for name, account in json.loads(Path(path).read_text("utf-8")).items()}
