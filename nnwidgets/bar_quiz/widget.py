"""BarQuiz: a question about a size, answered by dragging a bar to one's guess."""

import math

import traitlets

from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.markdown_trait import Markdown, as_html
from nnwidgets.number_quiz.widget import finite_number
from nnwidgets.quiz.question import Question, checked_text

__all__ = ["BarQuiz"]


class BarQuiz(Question):
    """Drag a bar to your guess first, then see the measured bar grow beside it. There is one guess.

    Parameters
    ----------
    name : str
        Unique over the book; the reader's device remembers the guess under it.
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$, as in all texts here.
    answer : float
        What was measured.
    low, high : float
        The ends of the bar; the answer lies between them.
    step : float
        What the bar can be set to: multiples of it. On a logarithmic bar, of it and of every power of ten times it.
    log : bool
        Whether equal ways on the bar are equal factors. Then low is above 0.
    unit : str
        Written behind each number, such as " %" or " times".
    tolerance : float
        How far from the answer a guess may lie and count as right; on a logarithmic bar the factor, such as 2.
    right, too_low, too_high : str
        What to say to a guess that is near enough, below, above.

    Raises
    ------
    ValueError
        If a number is not finite, the answer lies beyond the bar, a text is missing, or a logarithmic bar begins at 0.
    """

    front_end = FrontEnd(__file__, ["quiz/widget.css"])  # it is a question like the others
    sentence = "With JavaScript you can set the bar to your guess first, and then see what was measured."

    answer = traitlets.Float(read_only=True).tag(sync=True)
    low = traitlets.Float(read_only=True).tag(sync=True)
    high = traitlets.Float(read_only=True).tag(sync=True)
    step = traitlets.Float(read_only=True).tag(sync=True)
    log = traitlets.Bool(read_only=True).tag(sync=True)
    unit = traitlets.Unicode(read_only=True).tag(sync=True)
    tolerance = traitlets.Float(read_only=True).tag(sync=True)
    right = Markdown(read_only=True)
    too_low = Markdown(read_only=True)
    too_high = Markdown(read_only=True)

    def __init__(
        self, name, question, answer, *, low, high, step, unit="", log=False, tolerance, right, too_low, too_high
    ):
        numbers = {"answer": answer, "low": low, "high": high, "step": step, "tolerance": tolerance}
        numbers = {key: finite_number(key, value) for key, value in numbers.items()}
        if not numbers["low"] <= numbers["answer"] <= numbers["high"]:
            raise ValueError(f"answer must lie on the bar, from {low:g} to {high:g}; got {answer:g}")
        if numbers["step"] <= 0:
            raise ValueError(f"step must be above 0; got {step:g}")
        if numbers["tolerance"] < log:
            least = "a factor of at least 1" if log else "at least 0"
            raise ValueError(f"tolerance must be {least}; got {tolerance:g}")
        if log and numbers["low"] <= 0:
            raise ValueError(f"low must be above 0 on a logarithmic bar; got {low:g}")
        texts = {"right": right, "too_low": too_low, "too_high": too_high}
        super().__init__(name, question)
        with self.hold_sync():
            for trait, value in {**numbers, "log": log, "unit": unit}.items():
                self.set_trait(trait, value)
            for trait, text in texts.items():
                self.set_trait(trait, checked_text(trait, text))

    def is_right(self, tried):
        if self.log:
            return abs(math.log(tried / self.answer)) <= math.log(self.tolerance) + 1e-9
        return abs(tried - self.answer) <= self.tolerance + 1e-9

    def still(self):
        measured = f"{self.answer:,.6g}".replace("-", "−") + self.unit
        return self.still_question("", f"<p>{measured}: {as_html(self.right)}</p>")

    @traitlets.validate("tried")
    def _on_the_bar(self, proposal):
        for number in proposal.value:
            finite_number("tried", number, traitlets.TraitError)
            if not self.low <= number <= self.high:
                bar = f"from {self.low:g} to {self.high:g}"
                raise traitlets.TraitError(f"tried must lie on the bar, {bar}; got {number}")
        return proposal.value
