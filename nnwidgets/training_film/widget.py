"""TrainingFilm: the run that made the shipped network, moment by moment."""

import numpy as np
import traitlets

from nnlib.digits import load_digits
from nnlib.plots import full_colour
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.data_files import FetchingWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import picture, signed
from nnwidgets.training_film.film import FILM, load_film

__all__ = ["TrainingFilm"]


class TrainingFilm(FetchingWidget):
    """Play or scrub through the training of the shipped network on all 60,000 images.

    The page carries the curves and the end; the snapshots between are fetched when the reader comes near. What one
    digit is read as at every moment stands below as a strip.

    Parameters
    ----------
    digits : nnlib.Split or DigitsModel, optional
        Whose images the network reads at each moment; the first 30 test digits if left out.
    moment : int
        Which moment of the film is shown, counted from 0; −1 is the last.
    digit : int
        Which of the digits is read, counted from 0.
    caption : str
        A line below the widget.

    Attributes
    ----------
    drawn : numpy.ndarray, (0 or 1, 784) uint8
        A digit of the reader's own, or one carried here, which is read in place of theirs.
    meant : int
        What that digit is, 0..9.

    Raises
    ------
    traitlets.TraitError
        If there are no digits, or no such digit or moment.
    """

    front_end = FrontEnd(__file__, ["shared/training.css", "shared/upright_bars.css", "shared/enlargement.css"])
    sentence = "The first layer's weights at the end of the training. With JavaScript you can watch them take shape."
    data_file = FILM

    sizes = traitlets.List(traitlets.Int(), read_only=True).tag(sync=True)
    batches_an_epoch = traitlets.Int(read_only=True).tag(sync=True)
    batches = Array((None,), "int32")
    costs = Array((None,))
    accuracies = Array((None,))
    exponents = Array((None, 6), "int8")
    last_levels = Array((None,), "int8")
    limit = traitlets.Float(read_only=True).tag(sync=True)  # one scale for all moments: that of the shipped network
    digits = DigitsReference()
    moment = traitlets.Int(0).tag(sync=True)
    digit = traitlets.Int(0).tag(sync=True)
    drawn = Array((None, 784), "uint8")
    meant = traitlets.Int(0, min=0, max=9).tag(sync=True)

    def __init__(self, digits=None, *, moment=-1, digit=0, caption=""):
        film = load_film()
        self.set_trait("sizes", film.sizes.tolist())
        self.set_trait("limit", full_colour(film.network(-1).layers[0].W))
        self.set_trait("batches_an_epoch", int(film.batches_an_epoch))
        super().__init__(
            batches=film.batches,
            costs=film.costs,
            accuracies=film.accuracies,
            exponents=film.exponents,
            last_levels=film.levels[-1],
            digits=load_digits().test[:30] if digits is None else digits,
            moment=len(film) - 1 if moment == -1 else moment,
            digit=digit,
            caption=caption,
            label="A film of the training",
        )

    @property
    def network(self):
        """The network at this moment, an nnlib.Network; its parameters are kept in a byte each."""
        return load_film().network(self.moment)

    def still(self):
        W = load_film().network(-1).layers[0].W
        wall = np.block([[np.pad(W[4 * row + k].reshape(28, 28), 1) for k in range(4)] for row in range(4)])
        alt = "Sixteen squares of weights after training: irregular patches of blue and red."
        return picture(signed(wall, self.limit), alt, 420)

    @traitlets.validate("moment")
    def _of_the_film(self, proposal):
        return self._one_of(proposal, "moment", len(load_film()))

    @traitlets.validate("digit")
    def _of_the_digits(self, proposal):
        return self._one_of(proposal, "digit", max(1, len(self.digits.labels)) if self.digits else 1)

    @traitlets.validate("digits")
    def _not_empty(self, proposal):
        if not len(proposal.value.labels):
            raise traitlets.TraitError("digits must be at least one; got none")
        return proposal.value

    @traitlets.validate("drawn")
    def _at_most_one(self, proposal):
        if len(proposal.value) > 1:
            raise traitlets.TraitError(f"drawn must be one digit, or none; got {len(proposal.value)}")
        return proposal.value

    def _one_of(self, proposal, name, count):
        if not 0 <= proposal.value < count:
            raise traitlets.TraitError(f"{name} must be 0..{count - 1}; got {proposal.value}")
        return proposal.value
