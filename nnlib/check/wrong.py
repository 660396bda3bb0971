"""The error a check raises: Jupyter shows its one sentence and no traceback."""

from nnlib.check.verdict import Status, Verdict


class Wrong(AssertionError):  # noqa: N818
    """An answer is wrong, or not there yet.

    Parameters
    ----------
    sentence : str
        What is wrong, in one line.
    question : str
        The question's id.
    outcomes : list
        What each check found, as `nnlib.check.catalogue` compares it.
    mistake : str or None
        The name of the catalogued mistake that answers alike, where there is one.
    status : str
        As in `nnlib.check.verdict`, and not "right".
    cause : str
        The kind of slip that was found in the answer's source.
    """

    def __init__(
        self,
        sentence: str,
        question: str = "",
        outcomes: list | None = None,
        mistake: str | None = None,
        status: Status = "wrong",
        cause: str = "",
    ):
        super().__init__(sentence)
        self.question = question
        self.outcomes = outcomes or []
        self.mistake = mistake
        self.status = status
        self.cause = cause

    @property
    def blank(self) -> bool:
        """Whether there is no answer yet."""
        return self.status == "not written"

    @property
    def verdict(self) -> Verdict:
        """The same as plain data."""
        return Verdict(self.question, self.status, str(self), self.mistake or "", self.cause, self.outcomes)

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Interrupted(KeyboardInterrupt):
    """A check was interrupted while an answer ran: told in one sentence, and still an interrupt."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]
