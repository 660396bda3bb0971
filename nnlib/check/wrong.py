"""The error a check raises: Jupyter shows its one sentence and no traceback."""


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
    blank : bool
        Whether there is no answer yet.
    """

    def __init__(
        self,
        sentence: str,
        question: str = "",
        outcomes: list | None = None,
        mistake: str | None = None,
        blank: bool = False,
    ):
        super().__init__(sentence)
        self.question = question
        self.outcomes = outcomes or []
        self.mistake = mistake
        self.blank = blank

    def _render_traceback_(self) -> list[str]:
        return [str(self)]
