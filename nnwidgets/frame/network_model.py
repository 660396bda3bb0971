"""A network's parameters, once per page, for every widget that shows it."""

import traitlets
from ipywidgets import widget_serialization

from nnlib.network import Network
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.shared_model import SharedModel

__all__ = ["NetworkModel", "NetworkReference"]


class NetworkModel(SharedModel):
    """A network without a view of its own.

    Widgets given equal networks share one model; a change of its parameters, from Python or from a view,
    reaches all of them.

    Parameters
    ----------
    network : nnlib.Network

    Attributes
    ----------
    parameters : numpy.ndarray, (n_parameters,) float32
        In the order of `nnlib.Network.parameters`.
    """

    sizes = traitlets.List(traitlets.Int(), read_only=True).tag(sync=True)
    activation = traitlets.Unicode(read_only=True).tag(sync=True)
    parameters = Array((None,))

    def __init__(self, network):
        if not isinstance(network, Network):
            raise TypeError(f"network must be an nnlib.Network; got {type(network).__name__}")
        super().__init__()
        with self.hold_sync():
            self.set_trait("sizes", list(network.sizes))
            self.set_trait("activation", network.activation)
            self.parameters = network.parameters

    @property
    def network(self):
        """The present state as an nnlib.Network of its own."""
        return Network.from_parameters(self.sizes, self.parameters, activation=self.activation)

    @traitlets.validate("parameters")
    def _right_count(self, proposal):
        # also refuses too many or too few, naming the count expected
        Network.from_parameters(self.sizes, proposal.value, activation=self.activation)
        return proposal.value

    def _holds(self, network):
        return (list(network.sizes), network.activation) == (self.sizes, self.activation) and bool(
            (network.parameters.astype("float32") == self.parameters).all()
        )


class NetworkReference(traitlets.Instance):
    """A trait that takes an nnlib.Network or a NetworkModel and holds the page's one model of it."""

    def __init__(self, **kwargs):
        super().__init__(NetworkModel, **kwargs)
        self.tag(sync=True, **widget_serialization)

    def validate(self, obj, value):
        if isinstance(value, Network):
            value = NetworkModel.of(value)
        return super().validate(obj, value)
