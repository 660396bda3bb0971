"""Quiz: a question with choices, each with its own explanation."""

import traitlets

from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.markdown_trait import as_html, as_pieces
from nnwidgets.quiz.question import Question, checked_text

__all__ = ["Quiz"]


class Quiz(Question):
    """Choose first, then see whether it is right, and why.

    Parameters
    ----------
    name : str
        Unique over the book; the reader's device remembers the answer under it.
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$, as in all texts here.
    choices : dict of str to str
        Two or more, in the order shown: each choice with the explanation of why it is right or wrong.
    answer : str
        The right one of the choices.

    Raises
    ------
    ValueError
        If there are fewer than two choices, a text is missing, or the answer is not among the choices.
    traitlets.TraitError
        If `tried` is set to something that is not among the choices.
    """

    front_end = FrontEnd(__file__)

    choices = traitlets.Dict(read_only=True).tag(
        sync=True,
        to_json=lambda choices, _widget: [
            {"choice": choice, "text": as_pieces(choice), "why": as_pieces(why)} for choice, why in choices.items()
        ],
    )
    answer = traitlets.Unicode(read_only=True).tag(sync=True)

    def __init__(self, name, question, choices, answer):
        if not isinstance(choices, dict) or len(choices) < 2:
            raise ValueError(f"choices must be two or more, as {{choice: explanation}}; got {choices!r}")
        for choice, why in choices.items():
            checked_text("each choice", choice)
            checked_text(f"the explanation of {choice!r}", why)
        if answer not in choices:
            raise ValueError(f"answer must be one of the choices, {', '.join(map(repr, choices))}; got {answer!r}")
        super().__init__(name, question)
        with self.hold_sync():
            self.set_trait("choices", dict(choices))
            self.set_trait("answer", answer)

    def is_right(self, tried):
        return tried == self.answer

    def still(self):
        choices = "".join(f"<li>{as_html(choice)}</li>" for choice in self.choices)
        answer = f"<p>{as_html(self.answer)}: {as_html(self.choices[self.answer])}</p>"
        return self.still_question(f"<ul>{choices}</ul>", answer)

    @traitlets.validate("tried")
    def _among_choices(self, proposal):
        for choice in proposal.value:
            if choice not in self.choices:
                raise traitlets.TraitError(f"tried must hold choices of this quiz; got {choice!r}")
        return proposal.value
