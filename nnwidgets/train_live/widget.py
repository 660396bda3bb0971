"""TrainLive: a network that learns in the page."""

import numpy as np
import traitlets

from nnlib.network import Network
from nnlib.plots import full_colour
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.data_files import FetchingWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.network_model import NetworkReference
from nnwidgets.frame.still import picture, signed
from nnwidgets.train_live.digits import DIGITS, N_KEPT_APART, SHADES

__all__ = ["TrainLive"]


class TrainLive(FetchingWidget):
    """Train a network in the browser on 10,000 real digits, and watch its weights take shape.

    The digits are fetched when the reader asks: the first 10,000 training images, and the last 2,000, which are kept
    apart to measure on, in 32 shades of grey. The hidden layers are sigmoid; the steps are those of `nnlib.train`.

    Parameters
    ----------
    learning_rate : float
        Above 0.
    falling : bool
        Whether the rate falls in a straight line to 0 at the last epoch.
    batch_size : int
        1 to 1,000 images.
    hidden : sequence of int
        Neurons in each hidden layer, none to three layers of 1 to 64: `[16, 16]`.
    epochs : int
        1 to 1,000.
    decay : float
        Weight decay per unit of rate, 0 or more. With `learning_rate * decay` above 2 the weights grow for ever.
    speed : {"1", "10", "100", "max"}
        Batches a second: slow enough to be watched, or as fast as the computer can.
    seed : int
        0 to 999: of the first weights and of the order of the images. The browser's generator is not numpy's.
    pupil : NetworkModel, optional
        What is trained is written into it, so that other widgets of the page show it: `DigitPad(pupil)`. It has the
        sizes 784, hidden, 10; the reader then does not choose other hidden layers.
    caption : str
        A line below the widget.

    Attributes
    ----------
    curve : numpy.ndarray, (count, 3) float32
        Epochs done, and the cost and the accuracy (0..1) on the images kept apart, at each quarter of an epoch.
    seconds : float
        Spent on training.

    Raises
    ------
    traitlets.TraitError
        If a setting is out of its range, or the pupil has other sizes.
    """

    front_end = FrontEnd(__file__, ["shared/training.css", "shared/enlargement.css"])
    sentence = "The weights of an untrained network. With JavaScript you can train it here, on real digits."
    data_file = DIGITS

    worker = traitlets.Unicode(read_only=True).tag(sync=True)  # the script that trains, in a thread of its own
    shades = traitlets.Int(SHADES, read_only=True).tag(sync=True)
    n_kept_apart = traitlets.Int(N_KEPT_APART, read_only=True).tag(sync=True)
    learning_rate = traitlets.Float(1.5).tag(sync=True)
    falling = traitlets.Bool(True).tag(sync=True)
    batch_size = traitlets.Int(10, min=1, max=1000).tag(sync=True)
    hidden = traitlets.List(traitlets.Int(min=1, max=64), [16, 16], maxlen=3).tag(sync=True)
    epochs = traitlets.Int(20, min=1, max=1000).tag(sync=True)
    decay = traitlets.Float(6e-5).tag(sync=True)
    speed = traitlets.Enum(["1", "10", "100", "max"], "100").tag(sync=True)
    seed = traitlets.Int(0, min=0, max=999).tag(sync=True)
    pupil = NetworkReference(allow_none=True)
    curve = Array((None, 3))
    parameters = Array((None,))
    seconds = traitlets.Float(0.0).tag(sync=True)

    def __init__(
        self,
        *,
        learning_rate=1.5,
        falling=True,
        batch_size=10,
        hidden=(16, 16),
        epochs=20,
        decay=6e-5,
        speed="100",
        seed=0,
        pupil=None,
        caption="",
    ):
        super().__init__(
            learning_rate=learning_rate,
            falling=falling,
            batch_size=batch_size,
            hidden=list(hidden),
            epochs=epochs,
            decay=decay,
            speed=speed,
            seed=seed,
            pupil=pupil,
            caption=caption,
            label="Train a network in the page",
        )

    @traitlets.default("worker")
    def _workers_script(self):
        return self.front_end.worker

    @property
    def network(self):
        """The network as the browser has trained it, an nnlib.Network of its own; None before the first report."""
        if not self.parameters.size:
            return None
        return Network.from_parameters([784, *self.hidden, 10], self.parameters)

    def still(self):
        n_first = [*self.hidden, 10][0]
        W = Network([784, n_first], rng=np.random.default_rng(self.seed)).layers[0].W
        row = np.hstack([np.pad(grid.reshape(28, 28), 2) for grid in W[:8]])
        return picture(signed(row, full_colour(W)), f"The weights of {min(8, n_first)} untrained neurons: noise.", 560)

    @traitlets.validate("pupil")
    def _of_the_same_form(self, proposal):
        pupil, sizes = proposal.value, [784, *self.hidden, 10]
        if pupil is not None and (pupil.sizes, pupil.activation) != (sizes, "sigmoid"):
            raise traitlets.TraitError(
                f"pupil must be a sigmoid network with the sizes {sizes}; got {pupil.sizes}, {pupil.activation}"
            )
        return pupil

    @traitlets.validate("learning_rate")
    def _above_0(self, proposal):
        if not 0 < proposal.value < np.inf:
            raise traitlets.TraitError(f"learning_rate must be a finite number above 0; got {proposal.value}")
        return proposal.value

    @traitlets.validate("decay")
    def _not_below_0(self, proposal):
        if not 0 <= proposal.value < np.inf:
            raise traitlets.TraitError(f"decay must be a finite number, 0 or more; got {proposal.value}")
        return proposal.value
