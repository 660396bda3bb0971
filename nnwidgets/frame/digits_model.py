"""A few hundred digits, once per page, for every widget that shows them."""

import numpy as np
import traitlets
from ipywidgets import widget_serialization

from nnlib.split import Split
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.brightness import as_bytes, from_bytes
from nnwidgets.frame.deflated import deflated
from nnwidgets.frame.shared_model import SharedModel

__all__ = ["DigitsModel", "DigitsReference"]


def _deflated_bytes(images, _widget):
    return deflated(as_bytes(images), _widget)


class DigitsModel(SharedModel):
    """Digits without a view of their own. Widgets given equal digits share one model.

    Parameters
    ----------
    split : nnlib.Split
        Such as `load_digits().test[:200]`. The images cross deflated, 150 to 200 bytes each.

    Attributes
    ----------
    images : numpy.ndarray, (count, 784) float32
        Brightness 0..1, as in the split; one of 256 shades, since they cross as bytes.
    labels : numpy.ndarray, (count,) uint8
    """

    images = Array((None, 784), limits=(0, 1)).tag(to_json=_deflated_bytes)
    labels = Array((None,), "uint8", limits=(0, 9))

    def __init__(self, split):
        if not isinstance(split, Split):
            raise TypeError(
                f"digits must be an nnlib.Split such as load_digits().test[:200]; got {type(split).__name__}"
            )
        super().__init__()
        with self.hold_sync():
            self.images = from_bytes(as_bytes(split.images))
            self.labels = split.labels

    def _holds(self, split):
        return np.array_equal(split.labels, self.labels) and np.array_equal(
            as_bytes(split.images), as_bytes(self.images)
        )


class DigitsReference(traitlets.Instance):
    """A trait that takes an nnlib.Split or a DigitsModel and holds the page's one model of it."""

    def __init__(self, **kwargs):
        super().__init__(DigitsModel, **kwargs)
        self.tag(sync=True, **widget_serialization)

    def validate(self, obj, value):
        if isinstance(value, Split):
            value = DigitsModel.of(value)
        return super().validate(obj, value)
