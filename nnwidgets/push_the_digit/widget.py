"""PushTheDigit: what a network reads as a digit is pushed out of the middle."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.split import Split
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture
from nnwidgets.frame.two_networks import AsksTwoNetworks

__all__ = ["PushTheDigit"]

FARTHEST = 6
WAYS = (0, 1), (0, -1), (1, 0), (-1, 0)


class PushTheDigit(AsksTwoNetworks):
    """Push a digit about its frame: a map behind it shows what the network reads at each of 13 × 13 places.

    Beside it, the share of many images that the trained network reads right when all are moved as far.

    Parameters
    ----------
    trained, untrained : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits; the course's trained network, and one that has learned nothing, if left out.
    digits : nnlib.Split or DigitsModel, optional
        The digits to push; the first 40 test digits if left out.
    accuracies : array_like, (7,), optional
        The share of images read right when moved by 0 to 6 pixels; measured on 1,000 test images if left out.
    example : int
        Which of the digits is pushed, counted from 0.
    caption : str
        A line below the widget.

    Attributes
    ----------
    down, right : int
        By how many pixels it is moved, −6..6.

    Raises
    ------
    traitlets.TraitError
        If a network is not from 784 to 10, there are no digits, or a number is out of range.
    """

    front_end = FrontEnd(__file__, ["shared/upright_bars.css", "shared/training.css"])
    sentence = "A digit in its frame. With JavaScript you can push it, and see where the network still knows it."

    digits = DigitsReference()
    accuracies = Array((FARTHEST + 1,), limits=(0, 1))
    example = traitlets.Int(0, min=0).tag(sync=True)
    down = traitlets.Int(0, min=-FARTHEST, max=FARTHEST).tag(sync=True)
    right = traitlets.Int(0, min=-FARTHEST, max=FARTHEST).tag(sync=True)

    def __init__(self, trained=None, untrained=None, digits=None, *, accuracies=None, example=0, caption=""):
        super().__init__(
            trained,
            untrained,
            digits=load_digits().test[:40] if digits is None else digits,
            accuracies=np.zeros(FARTHEST + 1),
            caption=caption,
            label="Push the digit",
        )
        self.example = example
        self.accuracies = self._measured() if accuracies is None else accuracies

    @property
    def image(self):
        """The digit where it is pushed to, (784,): what leaves the frame is lost, what enters is black."""
        return _moved(self.digits.images[self.example : self.example + 1], self.down, self.right)[0]

    def still(self):
        return picture(grey(self.image.reshape(28, 28)), "A digit in its frame of 28 by 28 pixels", 280)

    def _measured(self):
        test = load_digits().test[:1000]
        network = self.trained.network
        return [
            np.mean([network.accuracy(Split(_moved(test.images, far * y, far * x), test.labels)) for y, x in WAYS])
            for far in range(FARTHEST + 1)
        ]

    @traitlets.validate("digits", "example")
    def _there_is_one(self, proposal):
        digits = proposal.value if proposal.trait.name == "digits" else self.digits
        if not len(digits.labels):
            raise traitlets.TraitError("digits must be at least one; got none")
        if proposal.trait.name == "example" and proposal.value >= len(digits.labels):
            raise traitlets.TraitError(f"example must be 0 to {len(digits.labels) - 1}; got {proposal.value}")
        return proposal.value


def _moved(images, down, right):
    """Images (count, 784), moved by up to 6 pixels."""
    room = np.pad(images.reshape(-1, 28, 28), ((0, 0), (FARTHEST, FARTHEST), (FARTHEST, FARTHEST)))
    top, left = FARTHEST - down, FARTHEST - right
    return room[:, top : top + 28, left : left + 28].reshape(-1, 784)
