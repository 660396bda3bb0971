"""GatheringDigits: a few hundred digits on a plane, layer by layer, as far apart as their activations."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.deflated import deflated_steps
from nnwidgets.frame.digits_model import DigitsReference
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures
from nnwidgets.gathering_digits.plane import distances_between, on_a_plane, principal_plane

__all__ = ["GatheringDigits"]

SIDE = 200  # pixels of a still picture


class GatheringDigits(CourseWidget):
    """Follow digits through the layers of a network, and see which come together.

    In each layer a digit is a point with as many coordinates as there are neurons. The plane keeps the distances of
    these points as well as a plane can.

    Parameters
    ----------
    trained, untrained : nnlib.Network
        With equally many layers; the second is the control.
    digits : nnlib.Split
        At most 300, with two of each digit or more.
    caption : str
        A line below the widget.

    Attributes
    ----------
    layer : float
        The layer that is shown, 0 for the input; between two whole numbers the digits are on their way.
    network_shown : {"trained", "untrained"}
    digit : int
        Whose images are marked.
    picked : int
        The position of one image, or −1.
    shares : numpy.ndarray, (2 · layers, 10) float32
        Trained, then untrained, layer by layer: the mean distance between two images of a digit, as a share of that to
        images of other digits.
    places : numpy.ndarray, (2 · layers · digits, 2) float32
        In the same order; each layer fills −1 to 1.

    Raises
    ------
    ValueError
        If the digits or the networks do not fit what is said above.
    """

    front_end = FrontEnd(__file__, styles=["shared/stage/stage.css"])
    sentence = "With JavaScript you can follow each digit from layer to layer."

    digits = DigitsReference()
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    places = Array((None, 2)).tag(to_json=deflated_steps)
    shares = Array((None, 10))
    answers = Array((None,), "uint8", limits=(0, 9))
    layer = traitlets.Float(0.0, min=0, max=9).tag(sync=True)
    network_shown = traitlets.Enum(["trained", "untrained"], "trained").tag(sync=True)
    digit = traitlets.Int(7, min=0, max=9).tag(sync=True)
    picked = traitlets.Int(-1, min=-1, max=299).tag(sync=True)

    def __init__(self, trained, untrained, digits, *, caption="", **state):
        counts = np.bincount(digits.labels, minlength=10)
        if len(digits.labels) > 300 or counts.min() < 2:
            message = "digits must be at most 300, with two of each digit or more"
            raise ValueError(f"{message}; got {len(digits.labels)}, and {counts.min()} of the {counts.argmin()}s")
        if len(trained.sizes) != len(untrained.sizes):
            raise ValueError(
                f"both networks must have as many layers; got {len(trained.sizes)} and {len(untrained.sizes)}"
            )
        both = [[*map(distances_between, net.activations(digits.images))] for net in (trained, untrained)]
        hidden = [f"hidden {k}" for k in range(1, len(trained.sizes) - 1)]
        super().__init__(
            digits=digits,
            names=["input", *hidden, "output"],
            places=np.concatenate(_all_places(*both)),
            shares=[_shares(layer, digits.labels) for net in both for layer in net],
            answers=trained.classify(digits.images),
            caption=caption,
            label="Digits that come together, layer by layer",
            **state,
        )

    @property
    def share(self):
        """The share of `digit` in the layer that is nearest, for the network shown."""
        row = round(self.layer) + len(self.names) * (self.network_shown == "untrained")
        return float(self.shares[row, self.digit])

    def still(self):
        places = self.places.reshape(2, len(self.names), -1, 2)
        pictures, titles = [], []
        for name, places_of in zip(("trained", "untrained"), places):
            for layer, title in ((0, "input"), (-1, f"output, {name}")):
                chosen = self.digits.labels == self.digit
                alt = f"{title}: every digit a point, the {self.digit}s bright"
                pictures.append(picture(_points(places_of[layer], chosen), alt, SIDE))
                titles.append(title)
        label = f"Where {len(self.digits.labels)} digits are at the input and at the output of two networks"
        return row_of_pictures(pictures[:2] + pictures[3:], titles[:2] + titles[3:], SIDE, label)


def _shares(distances, labels):
    """For each digit: mean distance among its own images, as a share of that to the others."""
    shares = []
    for digit in range(10):
        rows, own = distances[labels == digit], labels == digit
        among = rows[:, own].sum() / (own.sum() * (own.sum() - 1))
        shares.append(among / rows[:, ~own].mean())
    return shares


def _all_places(trained, untrained):
    """Of each layer, from the output back: what has come together there only has to part. Both share the input."""
    places, back = principal_plane(trained[-1]), []
    for distances in reversed(trained):
        places = on_a_plane(distances, places)
        back.append(places)
    control = [back[-1]]
    for distances in untrained[1:]:
        control.append(on_a_plane(distances, control[-1]))
    return [layer / max(np.abs(layer).max(), 1e-9) for layer in (*reversed(back), *control)]


def _points(places, chosen):
    pixels = np.full((SIDE, SIDE), 0.1)
    columns, rows = np.round((places + 1) / 2 * (SIDE - 12) + 5).astype(int).T
    for light, those in ((0.45, ~chosen), (1.0, chosen)):
        for row, column in zip(rows[those], columns[those]):
            pixels[row - 1 : row + 2, column - 1 : column + 2] = light
    return grey(pixels)
