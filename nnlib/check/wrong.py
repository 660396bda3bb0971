"""The error a check raises: Jupyter shows its one sentence and no traceback."""

from typing import Any

from nnlib.check.verdict import Status, Verdict


class Wrong(AssertionError):  # noqa: N818
    """An answer is wrong, or not there yet.

    Parameters
    ----------
    sentence : str
        What is wrong, in one line.
    question : str
        The question's id.
    status : str
        As in `nnlib.check.verdict`, and not "right".
    **found
        The other attributes of a `Verdict`.
    """

    def __init__(self, sentence: str, question: str = "", status: Status = "wrong", **found: Any):
        super().__init__(sentence)
        self.verdict = Verdict(question, status, sentence, **found)

    @property
    def question(self) -> str:
        """Its id."""
        return self.verdict.question

    @property
    def blank(self) -> bool:
        """Whether there is no answer yet."""
        return self.verdict.status == "not written"

    @property
    def outcomes(self) -> list:
        """What each check found."""
        return self.verdict.outcomes

    @property
    def mistake(self) -> str | None:
        """The name of the catalogued mistake that answers alike, where there is one."""
        return self.verdict.mistake or None

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Interrupted(KeyboardInterrupt):
    """A check was interrupted while an answer ran: told in one sentence, and still an interrupt."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]
