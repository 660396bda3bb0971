"""LayerExplorer: digits on their way through the layers, and layers of any size."""

import traitlets

from nnlib.digits import load_digits
from nnlib.trained import load_trained
from nnwidgets.digit_pad.still import still_picture
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference

__all__ = ["LayerExplorer"]

MOST = 100


class LayerExplorer(CourseWidget):
    """Step through digits and watch the activations flow; change the layers' sizes and watch the parameters' count.

    Other sizes than the network's own show a network with random weights, drawn from N(0, 1/n_in), and say so.

    Parameters
    ----------
    network : nnlib.Network or NetworkModel, optional
        From 784 pixels to ten digits with at most two hidden layers; the course's trained network if left out.
    digits : nnlib.Split or DigitsModel, optional
        One to 200 to step through; the first 40 test digits if left out.
    index : int
        The position of the digit shown first.
    order : {"given", "unsure", "misread"}
        All digits as given, or those the network is least sure of first, or only those it misreads.
    hidden : sequence of int, optional
        The sizes of at most two hidden layers; the network's own if left out.
    seed : int
        Of the random weights.
    caption : str
        A line below the widget.

    Raises
    ------
    traitlets.TraitError
        If a value does not fit what is said above.
    """

    front_end = FrontEnd(__file__, ["shared/stage/stage.css"])
    sentence = "A digit passes through the network. With JavaScript you can watch others, and change the layers."

    network = NetworkReference()
    digits = DigitsReference()
    index = traitlets.Int(0).tag(sync=True)
    order = traitlets.Enum(["given", "unsure", "misread"], "given").tag(sync=True)
    hidden = traitlets.List(traitlets.Int()).tag(sync=True)
    seed = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, network=None, digits=None, *, index=0, order="given", hidden=None, seed=0, caption=""):
        super().__init__(
            network=load_trained() if network is None else network,
            digits=load_digits().test[:40] if digits is None else digits,
            order=order,
            seed=seed,
            caption=caption,
            label="Digits on their way through the layers",
        )
        self.index = index
        self.hidden = self.network.sizes[1:-1] if hidden is None else list(hidden)

    @property
    def sizes(self):
        """The sizes of all layers shown, the input first."""
        return [784, *self.hidden, 10]

    @property
    def n_parameters(self):
        """How many weights and biases a network of these sizes has."""
        return sum(n_out * n_in + n_out for n_in, n_out in zip(self.sizes, self.sizes[1:]))

    @property
    def is_trained(self):
        """Whether the given network is shown, and not one of other sizes with random weights."""
        return self.hidden == self.network.sizes[1:-1]

    def still(self):
        image = self.digits.images[[self.index]]
        return still_picture([layer[0] for layer in self.network.network.activations(image)])

    @traitlets.validate("network")
    def _two_hidden_layers(self, proposal):
        sizes = proposal.value.sizes
        if (sizes[0], sizes[-1]) != (784, 10) or len(sizes) > 4:
            expected = "go from 784 pixels to 10 digits through at most two hidden layers"
            raise traitlets.TraitError(f"network must {expected}; got one with sizes {sizes}")
        return proposal.value

    @traitlets.validate("digits")
    def _not_too_many(self, proposal):
        if not 1 <= len(proposal.value.labels) <= 200:
            raise traitlets.TraitError(f"digits must be 1 to 200; got {len(proposal.value.labels)}")
        return proposal.value

    @traitlets.validate("index")
    def _of_a_digit(self, proposal):
        count = len(self.digits.labels)
        if not 0 <= proposal.value < max(count, 1):
            raise traitlets.TraitError(f"index must be 0 to {count - 1}; got {proposal.value}")
        return proposal.value

    @traitlets.validate("hidden")
    def _sizes_of_layers(self, proposal):
        most = max([MOST, *self.network.sizes[1:-1]])
        if len(proposal.value) > 2 or not all(1 <= size <= most for size in proposal.value):
            raise traitlets.TraitError(f"hidden must be at most two sizes of 1 to {most}; got {proposal.value}")
        return proposal.value
