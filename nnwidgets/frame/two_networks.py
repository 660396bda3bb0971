"""What widgets share that ask a trained network and, as the control, one that has learned nothing."""

import numpy as np
import traitlets

from nnlib.network import Network
from nnlib.trained import load_trained
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.network_model import NetworkReference

__all__ = ["AsksTwoNetworks"]


class AsksTwoNetworks(CourseWidget):
    """A widget that shows an `image` to one of two networks from 784 pixels to ten digits.

    Attributes
    ----------
    trained, untrained : NetworkModel
        The course's trained network, and one that has learned nothing, if left out.
    network_shown : {"trained", "untrained"}
    """

    trained = NetworkReference()
    untrained = NetworkReference()
    network_shown = traitlets.Enum(["trained", "untrained"], "trained").tag(sync=True)
    image: np.ndarray

    def __init__(self, trained, untrained, **state):
        super().__init__(
            trained=load_trained() if trained is None else trained,
            untrained=Network([784, 16, 16, 10], rng=np.random.default_rng(0)) if untrained is None else untrained,
            **state,
        )

    @property
    def outputs(self):
        """The ten outputs of the network shown, for `image`: (10,) in 0..1."""
        return getattr(self, self.network_shown).network(self.image.reshape(1, 784))[0]

    @traitlets.validate("trained", "untrained")
    def _reads_digits(self, proposal):
        sizes = proposal.value.sizes
        if (sizes[0], sizes[-1]) != (784, 10):
            message = f"{proposal.trait.name} must go from 784 pixels to 10 digits; got one with sizes {sizes}"
            raise traitlets.TraitError(message)
        return proposal.value
