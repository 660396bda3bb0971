"""What right answers give, in several calls: the slips of several families are told by these."""

import numpy as np

A = "np.array([[1.0, 2, 3], [4, 5, 7]])"
TABLE = np.array([[1.0, 2, 3], [4, 5, 7]])
WEIGHTED = {"f([2, -1, 3], [0.5, 1, 4], 3)": 15.0, "f([1, 1], [2, 5], -1)": 6.0, "f([4], [0.5], 0)": 2.0}
MEANS = {f"f({A})": TABLE.mean(axis=1), f"f(2 * {A} + 1)": 2 * TABLE.mean(axis=1) + 1}
TOTALS = {"f([1, 2, 4])": 7, "f([5, -1])": 4, "f([3, 3, 3, 8])": 17}
LINE = {"f(2, 3)": 10.0, "f(1, 5)": 12.0, "f(7, 1)": 16.0}
COST = {
    "f(np.array([7.0, 1]), np.array([5.0, 2]))": 5.0,
    "f(np.array([1.0, 0.5, 3]), np.array([0.0, 1, 1]))": 5.25,
    "f(np.array([2.0, 1]), np.array([5.0, 1]))": 9.0,
}
COLUMNS = {"f(np.array([1, 2, 5]))": [[1.0, 2, 5]] * 2, "f(np.array([7, 3]))": [[7.0, 3]] * 2}
