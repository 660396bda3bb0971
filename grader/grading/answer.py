"""One answer in the course of a session: its source, what its names stand for in the checks, and whether it holds."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from nnlib.check import Wrong


class State(Enum):
    """An answer is open until its last check has ended; then it holds or has failed, for good."""

    OPEN = "open"
    HOLDS = "holds"
    FAILED = "failed"


@dataclass
class Answer:
    """A question's answer.

    Attributes
    ----------
    question : str
    source : str
        Empty where there is none.
    defines : tuple of str
        The names that the reference answer defines.
    state : State
    values : dict of str to object
        What these names stand for in the checks: plain values, functions that ask the sandbox, or the reference's.
    problem : Wrong or None
        Why its checks need not be run.
    runs_again : bool
        False once it has ended its worker, or was slow, when it was run for a later question.
    """

    question: str
    source: str
    defines: tuple[str, ...]
    state: State = State.OPEN
    values: dict[str, Any] = field(default_factory=dict)
    problem: Wrong | None = None
    runs_again: bool = True

    @property
    def failed(self) -> bool:
        return self.state is State.FAILED

    def settle(self, passed: bool, reference: dict[str, Any]) -> None:
        """The last check has ended: an answer that failed is the reference's from now on."""
        self.state = State.HOLDS if passed else State.FAILED
        if self.failed:
            self.take(reference)

    def take(self, reference: dict[str, Any]) -> None:
        """Let its names stand for the reference's."""
        self.values = {name: reference[name] for name in self.defines}
