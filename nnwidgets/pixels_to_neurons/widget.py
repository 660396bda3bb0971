"""PixelsToNeurons: which input neuron belongs to a pixel."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture

__all__ = ["PixelsToNeurons"]


class PixelsToNeurons(CourseWidget):
    """Point at a pixel of a digit and find its neuron among the 784 of the input, as a grid and as one long line.

    Parameters
    ----------
    digits : nnlib.Split or DigitsModel, optional
        One to twelve digits to choose from; the first test digit of each kind if left out.
    digit : int
        Which of them is shown, counted from 0.
    neuron : int
        The chosen neuron, 0..783: 28·row + column of its pixel.
    unrolled : bool
        Whether the neurons stand in one line, or in a grid as the pixels do.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If neuron, digit or the number of digits is out of range.
    """

    front_end = FrontEnd(__file__)
    sentence = "With JavaScript you can point at a pixel and see its number and its neuron."

    neuron = traitlets.Int().tag(sync=True)
    digit = traitlets.Int().tag(sync=True)
    unrolled = traitlets.Bool(False).tag(sync=True)
    digits = DigitsReference()

    def __init__(self, digits=None, *, digit=3, neuron=243, unrolled=False, caption=""):
        label = "Pixels and their input neurons"
        super().__init__(digits=_one_of_each() if digits is None else digits, caption=caption, label=label)
        with self.hold_sync():
            self.digit, self.neuron, self.unrolled = digit, neuron, unrolled

    @property
    def image(self):
        """The digit shown, (28, 28) float32 in 0..1."""
        return self.digits.images[self.digit].reshape(28, 28)

    @property
    def row(self):
        return self.neuron // 28

    @property
    def column(self):
        return self.neuron % 28

    @property
    def activation(self):
        """Of the chosen neuron: the brightness of its pixel, 0..1."""
        return float(self.image[self.row, self.column])

    def still(self):
        pixel = f"Row {self.row}, column {self.column}: neuron {self.neuron}, activation {self.activation:.2f}"
        alt = f"A handwritten {self.digits.labels[self.digit]}, 28 by 28 pixels. {pixel}."
        return picture(grey(self.image), alt, 280)

    @traitlets.validate("neuron")
    def _among_784(self, proposal):
        if not 0 <= proposal.value < 784:
            raise traitlets.TraitError(f"neuron must be 0..783; got {proposal.value}")
        return proposal.value

    @traitlets.validate("digit")
    def _there(self, proposal):
        count = len(self.digits.labels)
        if not 0 <= proposal.value < count:
            raise traitlets.TraitError(f"digit must be 0..{count - 1}, one of the {count} given; got {proposal.value}")
        return proposal.value

    @traitlets.validate("digits")
    def _one_to_twelve(self, proposal):
        count, pixels = proposal.value.images.shape
        if not 1 <= count <= 12 or pixels != 784:
            raise traitlets.TraitError(f"digits must be 1 to 12 of 784 pixels; got {count} of {pixels}")
        return proposal.value


def _one_of_each():
    test = load_digits().test
    return test[np.array([np.argmax(test.labels == digit) for digit in range(10)])]
