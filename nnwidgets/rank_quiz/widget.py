"""RankQuiz: a question answered by dragging things into their order."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.markdown_trait import Markdown, as_html, as_pieces
from nnwidgets.number_quiz.widget import finite_number
from nnwidgets.quiz.question import Question, checked_text

__all__ = ["RankQuiz"]

BETWEEN = " > "


class RankQuiz(Question):
    """Drag things into an order first, then see each one's number, and them going where they belong. There is one try.

    An order is written with the largest first, as in "D > B > A > C".

    Parameters
    ----------
    name : str
        Unique over the book; the reader's device remembers the order under it.
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$, as in all texts here.
    values : dict of str to float
        Two to eight things in the order first shown, each with its number. By these numbers the right order goes.
    right : str
        What to say to the right order.
    otherwise : str
        What to say to any other order.
    wrong : dict of str to str, optional
        Orders that a mistake leads to, each with the explanation of that mistake.
    images : array_like, (count, 784) in 0..1, optional
        A picture of each thing; without, they are words.
    weights : array_like, (784,) or (28, 28), optional
        A pane of glass that passes over the pictures before their numbers show.
    decimals : int
        Of the numbers, 0 to 6.

    Raises
    ------
    ValueError
        If the things are too few, too many, alike in number or in the right order already; if a text is missing, an
        order in `wrong` is none of them all, or there is not one image for each.
    """

    front_end = FrontEnd(__file__, ["quiz/widget.css"])  # it is a question like the others
    sentence = "With JavaScript you can drag them into your order first, and then see each one's number."

    names = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    numbers = traitlets.List(traitlets.Float(), read_only=True).tag(sync=True)
    decimals = traitlets.Int(1, read_only=True, min=0, max=6).tag(sync=True)
    images = Array((None, 784), limits=(0, 1))
    weights = Array((784,))
    right = Markdown(read_only=True)
    otherwise = Markdown(read_only=True)
    wrong = traitlets.Dict(read_only=True).tag(
        sync=True, to_json=lambda wrong, _widget: {order: as_pieces(why) for order, why in wrong.items()}
    )

    def __init__(self, name, question, values, *, right, otherwise, wrong=None, images=None, weights=None, decimals=1):
        numbers = [finite_number(f"the number of {key!r}", number) for key, number in values.items()]
        if not 2 <= len(values) <= 8:
            raise ValueError(f"values must be two to eight, as {{name: number}}; got {len(values)}")
        if len(set(numbers)) < len(numbers):
            raise ValueError(f"values must differ, or there is no one right order; got {numbers}")
        if numbers == sorted(numbers, reverse=True):
            raise ValueError("values must not come in the right order already")
        if images is not None and len(images) != len(values):
            raise ValueError(f"images must be one for each of the {len(values)} things; got {len(images)}")
        super().__init__(name, question)
        with self.hold_sync():
            self.set_trait("names", list(values))
            self.set_trait("numbers", numbers)
            self.set_trait("decimals", decimals)
            for order, why in (wrong or {}).items():
                checked_text(f"the explanation of {order!r}", why)
                if not self._is_order(order):
                    raise ValueError(f"wrong must hold orders of {', '.join(values)}; got {order!r}")
            self.set_trait("wrong", dict(wrong or {}))
            self.set_trait("right", checked_text("right", right))
            self.set_trait("otherwise", checked_text("otherwise", otherwise))
            if images is not None:
                self.images = [np.ravel(image) for image in images]
            if weights is not None:
                self.weights = weights

    @property
    def order(self):
        """The right one."""
        number_of = dict(zip(self.names, self.numbers))
        return BETWEEN.join(sorted(self.names, key=number_of.get, reverse=True))

    def is_right(self, tried):
        return tried == self.order

    def still(self):
        numbers = [f"{number:.{self.decimals}f}".replace("-", "−") for number in self.numbers]
        told = "; ".join(f"{name} {number}" for name, number in zip(self.names, numbers))
        choices = "".join(f"<li>{as_html(name)}</li>" for name in self.names)
        return self.still_question(f"<ul>{choices}</ul>", f"<p>{as_html(told)}. {as_html(self.right)}</p>")

    def _is_order(self, order):
        return isinstance(order, str) and sorted(order.split(BETWEEN)) == sorted(self.names)

    @traitlets.validate("tried")
    def _orders(self, proposal):
        for order in proposal.value:
            if not self._is_order(order):
                raise traitlets.TraitError(f"tried must hold orders of {', '.join(self.names)}; got {order!r}")
        return proposal.value
