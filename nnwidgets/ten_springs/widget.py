"""TenSprings: ten outputs, each drawn by a spring to its target, and what that costs."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture

__all__ = ["TenSprings"]

TALL, WIDE = 100, 24  # of a column of the still picture, in pixels


class TenSprings(CourseWidget):
    """Pull ten outputs to and from their targets; their squared differences fill a glass.

    Parameters
    ----------
    answers : dict of str to array_like, (10,) in 0..1
        By name, the outputs that a button sets; the first are there at the start.
    labels : int or sequence of int
        The digit wished for: one for all answers, or one for each.
    images : array_like, (784,) or (count, 784), optional
        What was to be read: one image for all answers, or one for each.
    landmarks : bool
        The glass says what some costs mean; else it has plain numbers.
    caption : str
        A line below the widget.

    Raises
    ------
    ValueError
        If there are no answers, or not one label and image for all or for each of them.
    traitlets.TraitError
        If an output or an image leaves 0..1, or a label is no digit.
    """

    front_end = FrontEnd(__file__)
    sentence = "Ten outputs and their targets. With JavaScript you can pull each, and see what the answer costs."

    outputs = Array((10,), limits=(0, 1))
    chosen = traitlets.Int(0).tag(sync=True)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    answers = Array((None, 10), limits=(0, 1))
    labels = traitlets.List(traitlets.Int(min=0, max=9)).tag(sync=True)
    images = Array((None, 784), limits=(0, 1))
    landmarks = traitlets.Bool(True).tag(sync=True)

    def __init__(self, answers, labels, images=None, *, landmarks=True, caption=""):
        if not answers:
            raise ValueError("answers must be one or more, as {name: ten outputs}; got none")
        count = len(answers)
        labels = np.atleast_1d(labels)
        images = np.zeros((0, 784)) if images is None else np.reshape(images, (-1, 784))
        for name, given, allowed in (("labels", labels, (1, count)), ("images", images, (0, 1, count))):
            if len(given) not in allowed:
                raise ValueError(f"{name} must be one for all or one for each of the {count} answers; got {len(given)}")
        super().__init__(
            names=list(answers),
            answers=list(answers.values()),
            outputs=next(iter(answers.values())),
            labels=[int(label) for label in np.broadcast_to(labels, count)],
            images=np.broadcast_to(images, (count, 784)) if len(images) else images,
            landmarks=landmarks,
            caption=caption,
            label="Ten outputs on springs",
        )

    @property
    def target(self):
        """One-hot, (10,) float32, of the label of the answer last chosen."""
        return np.eye(10, dtype=np.float32)[self.labels[self.chosen]]

    @property
    def squares(self):
        """(a − y)² of each output, (10,) float32."""
        return (self.outputs - self.target) ** 2

    @property
    def cost(self):
        """Their sum."""
        return float(self.squares.sum())

    def still(self):
        columns = np.ones((TALL, 10 * WIDE))
        for k, (output, y) in enumerate(zip(self.outputs, self.target)):
            at = slice(k * WIDE + 4, (k + 1) * WIDE - 4)
            columns[TALL - max(1, round(float(output) * TALL)) :, at] = 0.45
            columns[0 if y else TALL - 3 : 3 if y else TALL, at] = 0
        costs = f"Ten outputs as columns, a line at each target; the cost is {self.cost:.2f}"
        image = self.images[self.chosen] if len(self.images) else None
        shown = "" if image is None else picture(grey(image.reshape(28, 28)), "The image to be read", 112)
        return shown + picture(grey(columns), costs, 10 * WIDE)

    @traitlets.validate("chosen")
    def _among_answers(self, proposal):
        if not 0 <= proposal.value < len(self.names):
            raise traitlets.TraitError(f"chosen must be 0..{len(self.names) - 1}; got {proposal.value}")
        return proposal.value
