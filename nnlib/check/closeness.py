"""When two arrays of numbers count as the same."""

import numpy as np


class Closeness:
    """Compares with a relative error of `tolerance`, and a hundredth of it of the largest expected value.

    The second keeps rounding errors near zero from counting: float32 sums of thousands of terms.
    """

    def __init__(self, want: np.ndarray, tolerance: float):
        largest = np.max(np.abs(want[np.isfinite(want)]), initial=0.0)
        self.relative = tolerance
        self.absolute = tolerance / 100 * largest or 1e-9

    def each(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        return np.isclose(a, b, rtol=self.relative, atol=self.absolute, equal_nan=True)

    def __call__(self, a: np.ndarray, b: np.ndarray) -> bool:
        return bool(np.all(self.each(a, b)))
