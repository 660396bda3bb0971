"""ShuffledPixels: one image and ten templates whose pixels change places together."""

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.deflated import deflated
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures

__all__ = ["ShuffledPixels"]


def _as_deflated_bytes(images, widget):
    return deflated(as_bytes(images), widget)


class ShuffledPixels(CourseWidget):
    """Give all pixels of an image, and of ten templates, other places, and see what becomes of the ten distances.

    Parameters
    ----------
    images : array_like, (count, 784) or (count, 28, 28), in 0..1
        One to twenty, of which the reader sees one at a time.
    templates : array_like, (10, 784), in 0..1
        What each is compared with: one for each digit.
    order : array_like, (784,)
        The pixel n of a shuffled image is pixel `order[n]` of the image: a permutation.
    caption : str
        A line below the widget.

    Attributes
    ----------
    shuffle : float
        How far the pixels are on their way, 0..1.
    shown : int
        Which of the images.

    Raises
    ------
    traitlets.TraitError
        If a shape or a brightness does not fit.
    ValueError
        If the order is no permutation, or there is not one to twenty images.
    """

    front_end = FrontEnd(__file__)
    sentence = (
        "An image and ten templates, as written and shuffled. With JavaScript you can see every pixel on its way."
    )

    images = Array((None, 784), limits=(0, 1)).tag(to_json=_as_deflated_bytes)
    templates = Array((10, 784), limits=(0, 1)).tag(to_json=_as_deflated_bytes)
    order = Array((784,), "uint16", limits=(0, 783))
    shuffle = traitlets.Float(0.0, min=0, max=1).tag(sync=True)
    shown = traitlets.Int(0, min=0).tag(sync=True)

    def __init__(self, images, templates, order, *, caption=""):
        if not 1 <= len(images) <= 20:
            raise ValueError(f"images must be 1 to 20; got {len(images)}")
        if sorted(np.asarray(order).tolist()) != list(range(784)):
            raise ValueError("order must hold each of the numbers 0 to 783 once")
        label = "An image, ten templates, and a shuffle"
        super().__init__(images=images, templates=templates, order=order, caption=caption, label=label)

    @property
    def distances(self):
        """From the image shown to each of the ten templates, (10,) float32: the same, however they are shuffled."""
        image, templates = (from_bytes(as_bytes(part)) for part in (self.images[self.shown], self.templates))
        return np.sqrt(((image - templates) ** 2).sum(axis=1))

    def still(self):
        image = self.images[self.shown]
        shown = [image, *self.templates]
        names = ["the image", *(f"{k}: {distance:.2f}" for k, distance in enumerate(self.distances))]
        states = (("as written", np.arange(784)), ("shuffled", self.order))
        return "".join(_row(shown, names, order, state) for state, order in states)


def _row(images, names, order, state):
    pictures = [
        picture(grey(image[order].reshape(28, 28)), f"{name}, {state}", 56) for image, name in zip(images, names)
    ]
    return row_of_pictures(pictures, names, 56, f"The image and the ten templates {state}, with distances")
