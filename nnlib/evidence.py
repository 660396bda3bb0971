"""Claims of the lesson and of textbooks, each with the value that a chapter measured: the rows of the evidence page."""

import re
from dataclasses import dataclass
from html import escape

__all__ = ["Claim", "claim"]

VERDICTS = {True: "reproduced", "in part": "reproduced in part", False: "not reproduced"}


@dataclass(frozen=True)
class Claim:
    """One claim, what was measured, and how the two compare; shows itself as a card in a notebook.

    The book collects these cards from the executed chapters into its evidence page.
    """

    id: str
    says: str
    measured: str
    verdict: str

    def __repr__(self):
        return f"{self.id} · {self.verdict}\nsaid:     {self.says}\nmeasured: {self.measured}"

    def _repr_html_(self):
        return (
            f'<div class="nn-claim" id="{escape(self.id.lower())}" data-verdict="{escape(self.verdict)}">'
            f"<p><strong>{escape(self.id)}</strong> "
            f"<em>{escape(self.verdict)}</em></p><p>Said: {escape(self.says)}</p>"
            f"<p>Measured: {escape(self.measured)}</p></div>"
        )


def claim(id, *, says, measured, holds):
    """Set a claim beside what was measured.

    Parameters
    ----------
    id : str
        Its number in the ledger of claims, such as "C7".
    says : str
        What it says, in our words.
    measured : str
        What our code found, with its unit, seed and spread: an f-string of computed values.
    holds : {True, "in part", False}
        Whether the measurement bears the claim out: a comparison of computed values.

    Returns
    -------
    Claim

    Raises
    ------
    ValueError
        If holds is something else.
    """
    holds = holds if isinstance(holds, str) else bool(holds)
    if holds not in VERDICTS:
        raise ValueError(f'holds must be True, "in part" or False; got {holds!r}')
    measured = re.sub(r"(?<!\w)-(?=[\d.])", "−", measured)  # Python prints a hyphen before a negative number
    return Claim(id, says, measured, VERDICTS[holds])
