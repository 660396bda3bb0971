"""What a question with choices and a question for a number share."""

import re

import traitlets

from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.markdown_trait import Markdown, as_html

__all__ = ["Question", "checked_text"]


class Question(CourseWidget):
    """A question to be answered before reading on.

    The page remembers what was tried on the reader's device alone: in localStorage, under `nn-quiz:` and the name, as
    `{"tried": [...], "correct": true}`.

    Attributes
    ----------
    name : str
        Unique over the book, such as "sigma-of-minus-1000".
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$.
    tried : list
        The answers checked so far, in order. Set it to [] to forget them.
    answered : bool
        Whether one has been checked.
    correct : bool
        Whether the right one was among them.
    """

    sentence = "With JavaScript you can choose first and are then told whether you are right, and why."

    name = traitlets.Unicode().tag(sync=True)
    question = Markdown()
    tried: traitlets.List[str | float] = traitlets.List().tag(sync=True)
    answered = traitlets.Bool(False, read_only=True)
    correct = traitlets.Bool(False, read_only=True)

    def __init__(self, name, question, **traits):
        if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            raise ValueError(f'name must be words of a-z and 0-9 joined by hyphens, such as "my-quiz"; got {name!r}')
        checked_text("question", question)
        super().__init__(name=name, question=question, label=f"Quiz: {name.replace('-', ' ')}", **traits)

    def is_right(self, tried):
        """Whether an answer is the right one."""
        raise NotImplementedError

    @traitlets.observe("tried")
    def _judge(self, change):
        self.set_trait("correct", any(self.is_right(answer) for answer in change.new))
        self.set_trait("answered", bool(change.new))

    def still_question(self, choices, answer):
        """The question as HTML that needs no JavaScript, with the answer folded; both arguments are HTML."""
        hidden = f"<details><summary>The answer</summary>{answer}</details>"
        return f"<p><strong>{as_html(self.question)}</strong></p>{choices}{hidden}"


def checked_text(name, value):
    """The value, or a ValueError if it is no text or has nothing in it."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{name} must be a text; got {value!r}")
    return value
