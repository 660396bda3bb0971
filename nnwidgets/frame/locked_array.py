"""A numpy array that cannot be changed in part, and says what to do instead."""

import numpy as np

__all__ = ["locked"]


class LockedArray(np.ndarray):
    """An array of a widget. What is computed from it is an ordinary array, and so is its `copy()`."""

    name = "array"

    def __array_finalize__(self, source):
        self.name = getattr(source, "name", self.name)

    def __setitem__(self, place, value):
        self._refuse_if_locked()
        super().__setitem__(place, value)

    def __array_ufunc__(self, ufunc, method, *inputs, out=(), **settings):
        for target in out:
            if isinstance(target, LockedArray):
                target._refuse_if_locked()
        settings |= {"out": tuple(map(_plain, out))} if out else {}
        return getattr(ufunc, method)(*map(_plain, inputs), **settings)

    def copy(self, order="C"):
        return np.array(self, order=order)

    def __repr__(self):
        return repr(_plain(self))

    def _refuse_if_locked(self):
        if self.flags.writeable:  # a copy, such as `weights[[5, 6]]`
            return
        name = self.name
        raise ChangedInPart(
            f"a widget sees no change inside its {name}: assign a whole array, such as "
            f"{name} = widget.{name}.copy(); {name}[...] = 1; widget.{name} = {name}"
        )


class ChangedInPart(ValueError):  # noqa: N818
    """An element of a widget's array was set. Jupyter shows the sentence alone."""

    def _render_traceback_(self):
        return [f"ValueError: {self}"]


def locked(array, name):
    """The same numbers, locked.

    Parameters
    ----------
    array : numpy.ndarray
    name : str
        The widget's attribute that holds it.
    """
    array = np.array(array).view(LockedArray)
    array.name = name
    array.flags.writeable = False
    return array


def _plain(value):
    return value.view(np.ndarray) if isinstance(value, LockedArray) else value
