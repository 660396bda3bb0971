"""RuleByHand: a list of cases, an answer for each, and how many digits are then read right."""

import numpy as np
import traitlets

from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures
from nnwidgets.rule_by_hand.cases import CASES, cases_of

__all__ = ["RuleByHand"]

SHOWN = 6  # images of each case


class RuleByHand(CourseWidget):
    """Say what to answer in each of nine cases of shape; see at once how many digits that reads right.

    Parameters
    ----------
    digits : nnlib.Split
        What is read, such as `load_digits().train[:10_000]`.
    says : sequence of int, optional
        For each of `cases` the digit to answer, -1 for none.
    caption : str
        A line below the widget.

    Attributes
    ----------
    cases : list of str
    counts : list of list of int
        How many images of each digit fall under each case, nine rows of ten.
    examples : DigitsModel
        Six images of each case, case after case.

    Raises
    ------
    ValueError
        If one of the cases has fewer than six images.
    """

    front_end = FrontEnd(__file__)
    sentence = "Nine cases of shape. With JavaScript you can say which digit to answer in each, and have it scored."

    says = traitlets.List(traitlets.Int(min=-1, max=9)).tag(sync=True)
    cases = traitlets.List(traitlets.Unicode(), list(CASES)).tag(sync=True)
    counts = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    examples = DigitsReference()

    def __init__(self, digits, says=(8, *[-1] * 8), *, caption=""):
        case = cases_of(digits.images)
        of_case = [np.flatnonzero(case == k) for k in range(len(CASES))]
        if min(map(len, of_case)) < SHOWN:
            raise ValueError(f"digits must have {SHOWN} images of each case; got {[len(those) for those in of_case]}")
        super().__init__(
            says=list(says),
            counts=[np.bincount(digits.labels[those], minlength=10).tolist() for those in of_case],
            examples=digits[np.concatenate([those[:SHOWN] for those in of_case])],
            caption=caption,
            label="A rule for digits, written by hand",
        )

    @property
    def score(self):
        """The share of the digits that the rule reads right."""
        counts = np.array(self.counts)
        right = sum(row[says] for row, says in zip(counts, self.says) if says >= 0)
        return float(right / counts.sum())

    @property
    def best(self):
        """The answers that would score highest: in each case the digit that is most frequent there."""
        return np.argmax(self.counts, axis=1).tolist()

    def still(self):
        images = self.examples.images.reshape(len(CASES), SHOWN, 28, 28)
        rows = [
            picture(grey(np.hstack(row)), f"Six digits under the case {name}", 150) for name, row in zip(CASES, images)
        ]
        return row_of_pictures(rows, CASES, 170, self.label)

    @traitlets.validate("says")
    def _one_for_each_case(self, proposal):
        if len(proposal.value) != len(CASES):
            raise traitlets.TraitError(f"says must have {len(CASES)} digits, -1 for none; got {len(proposal.value)}")
        return proposal.value
