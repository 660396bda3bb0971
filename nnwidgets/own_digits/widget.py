"""OwnDigits: twenty digits of the reader's own hand, read, and ten of them learned."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.split import Split
from nnlib.trained import load_trained
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.data_files import FetchingWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import grey, picture
from nnwidgets.train_live.digits import DIGITS, N_KEPT_APART, SHADES

__all__ = ["OwnDigits"]

MOST = 20


class OwnDigits(FetchingWidget):
    """Write each digit twice, and see what the network reads; then let it learn the first ten and read the others.

    The digits are kept in the reader's browser alone, in localStorage under `nn-hand`; a button forgets them. A link
    to the widget's state never carries them.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits, sigmoid; the course's trained network if left out. What learns the ten digits is
        written into its model, so that other widgets of the page show it.
    caption : str
        A line below the widget.

    Attributes
    ----------
    hand : numpy.ndarray, (count, 784) float32 in 0..1
        What was written, prepared as MNIST's digits are: first a 0 to a 9 to learn from, then a 0 to a 9 to measure on.
    guess : int
        How many of the second ten the reader expects to be read after learning; -1 before the guess.
    before, after : int
        How many of the second ten were read before and after learning; -1 before that.
    kept_before, kept_after : float
        The share of 2,000 digits of MNIST, kept apart, that was read before and after.

    Raises
    ------
    traitlets.TraitError
        If the network is not a sigmoid network from 784 to 10, or there are more than twenty digits.
    """

    front_end = FrontEnd(__file__)
    sentence = "Ten handwritten digits. With JavaScript you can write ten of your own, and let the network learn them."
    data_file = DIGITS

    network = NetworkReference()
    shades = traitlets.Int(SHADES, read_only=True).tag(sync=True)
    n_kept_apart = traitlets.Int(N_KEPT_APART, read_only=True).tag(sync=True)
    hand = Array((None, 784), limits=(0, 1))
    guess = traitlets.Int(-1, min=-1, max=10).tag(sync=True)
    before = traitlets.Int(-1, min=-1, max=10).tag(sync=True)
    after = traitlets.Int(-1, min=-1, max=10).tag(sync=True)
    kept_before = traitlets.Float(0.0, min=0, max=1).tag(sync=True)
    kept_after = traitlets.Float(0.0, min=0, max=1).tag(sync=True)

    def __init__(self, network=None, *, caption=""):
        super().__init__(
            network=load_trained() if network is None else network,
            hand=np.zeros((0, 784)),
            caption=caption,
            label="Digits of your own hand",
        )

    @property
    def digits(self):
        """What was written, as an `nnlib.Split`: images, and the digits that were asked for."""
        return Split(self.hand, np.arange(len(self.hand)) % 10)

    def still(self):
        test = load_digits().test
        row = np.hstack([test.images[test.labels == digit][0].reshape(28, 28) for digit in range(10)])
        return picture(grey(row), "Ten handwritten digits, 0 to 9", 560)

    @traitlets.validate("network")
    def _learns_digits(self, proposal):
        model = proposal.value
        if (model.sizes[0], model.sizes[-1], model.activation) != (784, 10, "sigmoid"):
            raise traitlets.TraitError(
                f"network must be a sigmoid network from 784 pixels to 10 digits; got {model.sizes}, {model.activation}"
            )
        return model

    @traitlets.validate("hand")
    def _at_most_twenty(self, proposal):
        if len(proposal.value) > MOST:
            raise traitlets.TraitError(f"hand must hold {MOST} digits at most; got {len(proposal.value)}")
        return proposal.value
