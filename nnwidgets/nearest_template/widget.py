"""NearestTemplate: a digit of one's own hand, and how far it is from ten templates."""

import numpy as np

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.deflated import deflated
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture, row_of_pictures

__all__ = ["NearestTemplate"]


def _as_deflated_bytes(images, widget):
    return deflated(as_bytes(images), widget)


class NearestTemplate(CourseWidget):
    """Write a digit; ten templates come as near to it as their distances say, and the nearest is the answer.

    Parameters
    ----------
    templates : array_like, (10, 784), in 0..1
        One for each digit.
    image : array_like, (784,), in 0..1
        What is read before anything is written.
    caption : str
        A line below the widget.

    Attributes
    ----------
    image : numpy.ndarray, (784,) float32
        What is read now: what was written, brought to size and into the middle as MNIST's digits were.

    Raises
    ------
    traitlets.TraitError
        If a shape or a brightness does not fit.
    """

    front_end = FrontEnd(__file__)
    sentence = "An image and ten templates, with their distances. With JavaScript you can write a digit yourself."

    templates = Array((10, 784), limits=(0, 1)).tag(to_json=_as_deflated_bytes)
    image = Array((784,), limits=(0, 1))

    def __init__(self, templates, image, *, caption=""):
        super().__init__(
            templates=templates, image=image, caption=caption, label="A digit of your hand among ten templates"
        )

    @property
    def distances(self):
        """From the image to each template, (10,) float32."""
        return np.sqrt(((self.image - from_bytes(as_bytes(self.templates))) ** 2).sum(axis=1))

    @property
    def read(self):
        """The digit of the nearest template."""
        return int(self.distances.argmin())

    def still(self):
        order = self.distances.argsort()
        shown = [self.image, *self.templates[order]]
        titles = ["the image", *(f"{digit}: {self.distances[digit]:.2f}" for digit in order)]
        alts = ["The image to be read", *(f"The template of {digit}" for digit in order)]
        pictures = [picture(grey(image.reshape(28, 28)), alt, 56) for image, alt in zip(shown, alts)]
        return row_of_pictures(
            pictures, titles, 56, "An image, and ten templates with their distances, the nearest first"
        )
