"""A trait that holds a numpy array and crosses to the browser, and back, as little-endian bytes."""

import numpy as np
import traitlets

from nnwidgets.frame.locked_array import locked

__all__ = ["Array"]


class Array(traitlets.TraitType):
    """A synchronised numpy array of fixed shape and type, compared by value.

    The array is locked, because a change inside it would go unseen: assign a whole one,
    `w = widget.weights.copy(); w[5] = 1; widget.weights = w`. Where it has 784 pixels, a grid of 28 × 28 will do.

    Parameters
    ----------
    shape : tuple of int or None
        None stands for any length and may only come first: (None, 784).
    dtype : numpy type
        What it is converted to.
    limits : (float, float), optional
        The smallest and the largest number allowed.

    Raises
    ------
    traitlets.TraitError
        On assignment, if the shape differs, or a value is not a finite number in the range.
    """

    def __init__(self, shape, dtype="float32", *, limits=None):
        self.shape, self.dtype, self.limits = shape, np.dtype(dtype).newbyteorder("<"), limits
        super().__init__(np.zeros([length or 0 for length in shape], self.dtype))
        self.tag(sync=True, to_json=self._to_bytes, from_json=self._from_bytes)

    def validate(self, obj, value):
        try:
            array = np.array(value)
        except ValueError as error:
            message = f"{self.name} must have the shape {self._shape()}; got rows of unequal length"
            raise traitlets.TraitError(message) from error
        if self.shape[-1] == 784 and array.ndim == len(self.shape) + 1 and array.shape[-2:] == (28, 28):
            array = array.reshape(*array.shape[:-2], 784)
        fits = array.ndim == len(self.shape) and all(n in (None, m) for n, m in zip(self.shape, array.shape))
        if not fits:
            grids = " or 28 × 28" * (self.shape[-1] == 784)
            raise traitlets.TraitError(f"{self.name} must have the shape {self._shape()}{grids}; got {array.shape}")
        if array.dtype.kind not in "biuf":
            raise traitlets.TraitError(f"{self.name} must be numbers; got the type {array.dtype}")
        if not np.isfinite(array).all():
            raise traitlets.TraitError(f"{self.name} must be finite numbers; got NaN or infinity")
        if self.limits and array.size and not self.limits[0] <= array.min() <= array.max() <= self.limits[1]:
            allowed = "{:g}..{:g}".format(*self.limits)
            came = f"from {array.min():g} to {array.max():g}"
            raise traitlets.TraitError(f"{self.name} must be numbers {allowed}; got values {came}")
        return locked(array.astype(self.dtype), self.name)

    def set(self, obj, value):
        value = self._validate(obj, value)
        if not np.array_equal(obj._trait_values.get(self.name), value):
            super().set(obj, value)

    def _shape(self):
        return str(tuple("any" if n is None else n for n in self.shape)).replace("'", "")

    def _to_bytes(self, array, _widget):
        return memoryview(array.tobytes())

    def _from_bytes(self, data, _widget):
        return np.frombuffer(bytes(data), self.dtype).reshape([-1 if n is None else n for n in self.shape])
