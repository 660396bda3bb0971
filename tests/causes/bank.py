"""The bank: answers to the exercises with the true cause of each, written from the exercises alone.

A file a chapter. An answer begins with a line `### question · name :: cause`. The cause is a regular expression that a
sentence naming it fits, or `right` for a right answer in an unusual form.
"""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "bank"


class Answer(NamedTuple):
    """An answer of the bank.

    Attributes
    ----------
    question, name : str
    cause : str
        A regular expression; "right" for a right answer.
    source : str
    """

    question: str
    name: str
    cause: str
    source: str

    @property
    def right(self) -> bool:
        return self.cause == "right"


def answers(path: Path) -> list[Answer]:
    """The answers of a file, in order."""
    found = []
    for block in path.read_text("utf-8").split("### ")[1:]:
        head, _, source = block.partition("\n")
        about, _, cause = head.partition(" :: ")
        question, _, name = about.partition(" · ")
        found.append(Answer(question, name, cause.strip(), source))
    return found


def banks(stem: str = "", folder: Path = FOLDER) -> list[Path]:
    """The files of the chapters whose name begins with `stem`."""
    return sorted(folder.glob(f"{stem}*.txt"))
