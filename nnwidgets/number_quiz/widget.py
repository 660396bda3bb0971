"""NumberQuiz: a question whose answer is a number."""

import math
from numbers import Real

import traitlets

from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.markdown_trait import Markdown, as_html, as_pieces
from nnwidgets.quiz.question import Question, checked_text

__all__ = ["NumberQuiz"]


class NumberQuiz(Question):
    """Type a number first, then see whether it is right, and why.

    Parameters
    ----------
    name : str
        Unique over the book; the reader's device remembers the answer under it.
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$, as in all texts here.
    answer : float
    tolerance : float
        How far from it an answer may lie, at least 0. Mistakes are recognised with the same tolerance.
    right : str
        Why it is right.
    wrong : dict of float to str, optional
        Numbers that a mistake leads to, each with the explanation of that mistake.
    otherwise : str
        What to say to any other number.

    Raises
    ------
    ValueError
        If a number is not finite, a text is missing, or a wrong number would count as right.
    """

    front_end = FrontEnd(__file__, ["quiz/widget.css"])  # it looks the same

    answer = traitlets.Float(read_only=True).tag(sync=True)
    tolerance = traitlets.Float(read_only=True).tag(sync=True)
    right = Markdown(read_only=True)
    wrong = traitlets.Dict(read_only=True).tag(
        sync=True,
        to_json=lambda wrong, _widget: [{"number": number, "why": as_pieces(why)} for number, why in wrong.items()],
    )
    otherwise = Markdown(read_only=True)

    def __init__(self, name, question, answer, *, tolerance=1e-3, right, wrong=None, otherwise):
        answer, tolerance = finite_number("answer", answer), finite_number("tolerance", tolerance)
        if tolerance < 0:
            raise ValueError(f"tolerance must be at least 0; got {tolerance}")
        wrong = {finite_number("a wrong number", number): why for number, why in (wrong or {}).items()}
        for number, why in wrong.items():
            checked_text(f"the explanation of {number:g}", why)
            if abs(number - answer) <= tolerance:
                raise ValueError(f"wrong {number:g} counts as right: it is within {tolerance:g} of {answer:g}")
        super().__init__(name, question)
        with self.hold_sync():
            for trait, value in {"answer": answer, "tolerance": tolerance, "wrong": wrong}.items():
                self.set_trait(trait, value)
            self.set_trait("right", checked_text("right", right))
            self.set_trait("otherwise", checked_text("otherwise", otherwise))

    def is_right(self, tried):
        return abs(tried - self.answer) <= self.tolerance

    def still(self):
        return self.still_question("", f"<p>{f'{self.answer:.6g}'.replace('-', '−')}: {as_html(self.right)}</p>")

    @traitlets.validate("tried")
    def _finite(self, proposal):
        return [finite_number("tried", number, traitlets.TraitError) for number in proposal.value]


def finite_number(name, value, error=ValueError):
    """The value as a float, or an error if it is no number or not finite."""
    if not isinstance(value, Real) or not math.isfinite(value):
        raise error(f"{name} must be a finite number; got {value!r}")
    return float(value)
