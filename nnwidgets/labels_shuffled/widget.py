"""LabelsShuffled: guess how a network learns shuffled labels, then compare with the real run."""

import numpy as np
import traitlets

from nnlib.plots import NEGATIVE, POSITIVE
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import picture
from nnwidgets.labels_shuffled.run import SHUFFLED_CURVE, SHUFFLED_TEST, TRUE_CURVE, TRUE_TEST

__all__ = ["LabelsShuffled"]

MOST_EPOCHS = 500
STILL_HEIGHT = 120


class LabelsShuffled(CourseWidget):
    """Two runs of training, with true labels and with shuffled ones; the second is hidden until the reader has guessed.

    Parameters
    ----------
    true_curve, shuffled_curve : array_like, (epochs,) in 0..1, optional
        The share of training images named as labelled, after each epoch; the chapter's own runs if both are left out.
    true_test, shuffled_test : float in 0..1, optional
        The share of new images read right, after the last epoch.
    revealed : bool
        Whether the second run shows from the start.
    caption : str
        A line below the widget.

    Attributes
    ----------
    guess : numpy.ndarray, (epochs of the chart,) in 0..1
        What the reader drew; of length 0 before.
    epoch : int
        The epoch that the figures are of, from 1 to the chart's last.

    Raises
    ------
    ValueError
        If only one curve is given, or one has no or more than 500 epochs.
    traitlets.TraitError
        If a share leaves 0..1 or is not a finite number.
    """

    front_end = FrontEnd(__file__)
    sentence = "How a network learns true labels, and shuffled ones. With JavaScript you can guess first."

    true_curve = Array((None,), limits=(0, 1))
    shuffled_curve = Array((None,), limits=(0, 1))
    true_test = traitlets.Float(None, allow_none=True, min=0, max=1).tag(sync=True)
    shuffled_test = traitlets.Float(None, allow_none=True, min=0, max=1).tag(sync=True)
    guess = Array((None,), limits=(0, 1))
    revealed = traitlets.Bool(False).tag(sync=True)
    epoch = traitlets.Int(1).tag(sync=True)

    def __init__(
        self, true_curve=None, shuffled_curve=None, *, true_test=None, shuffled_test=None, revealed=False, caption=""
    ):
        if (true_curve is None) != (shuffled_curve is None):
            raise ValueError("true_curve and shuffled_curve must be given both, or neither; got one")
        if true_curve is None:
            true_curve, shuffled_curve, true_test, shuffled_test = TRUE_CURVE, SHUFFLED_CURVE, TRUE_TEST, SHUFFLED_TEST
        for name, curve in (("true_curve", true_curve), ("shuffled_curve", shuffled_curve)):
            if not 1 <= np.size(curve) <= MOST_EPOCHS:
                raise ValueError(f"{name} must have 1 to {MOST_EPOCHS} epochs; got {np.size(curve)}")
        super().__init__(
            true_curve=true_curve,
            shuffled_curve=shuffled_curve,
            true_test=true_test,
            shuffled_test=shuffled_test,
            revealed=revealed,
            caption=caption,
            label="Learning true labels and shuffled labels",
        )

    @property
    def n_epochs(self):
        """How many epochs the chart shows: ten at least, in full tens."""
        longest = max(len(self.true_curve), len(self.shuffled_curve))
        return max(10, -(-longest // 10) * 10)

    def still(self):
        pixels = np.full((STILL_HEIGHT + 3, 4 * self.n_epochs, 3), 255)
        for curve, colour in ((self.true_curve, POSITIVE), (self.shuffled_curve, NEGATIVE)):
            for epoch, share in enumerate(curve):
                row = round(STILL_HEIGHT * (1 - float(share)))
                pixels[row : row + 3, 4 * epoch : 4 * epoch + 4] = np.frombuffer(bytes.fromhex(colour[1:]), np.uint8)
        alt = (
            f"training accuracy rises to {self.true_curve[-1]:.0%} in {len(self.true_curve)} epochs with true labels, "
            f"and to {self.shuffled_curve[-1]:.0%} in {len(self.shuffled_curve)} epochs with shuffled ones"
        )
        return picture(pixels, alt, 480)

    @traitlets.validate("epoch")
    def _in_the_chart(self, proposal):
        if not 1 <= proposal.value <= self.n_epochs:
            raise traitlets.TraitError(f"epoch must be 1 to {self.n_epochs}; got {proposal.value}")
        return proposal.value
