"""How a sentence calls the steps of a computation."""

from typing import Any

from nnrepair.building import called_name

REDUCING = {
    "sum": "a sum",
    "mean": "a mean",
    "max": "the largest value",
    "min": "the smallest value",
    "amax": "the largest value",
    "amin": "the smallest value",
    "argmax": "the place of the largest",
    "argmin": "the place of the smallest",
    "std": "a standard deviation",
    "var": "a variance",
    "median": "a median",
    "prod": "a product",
    "any": "`any`",
    "all": "`all`",
    "norm": "a length",
    "average": "a mean",
    "count_nonzero": "a count",
    "cumsum": "a running sum",
    "sort": "the sorted order",
    "argsort": "the order of the places",
}
STEPS = {
    "sqrt": "the square root",
    "abs": "the absolute value",
    "absolute": "the absolute value",
    "fabs": "the absolute value",
    "round": "the rounding",
    "rint": "the rounding",
    "int": "the cut to a whole number",
    "floor": "the cut to a whole number",
    "log": "the logarithm",
    "exp": "the exponential",
    "sigmoid": "the sigmoid",
    "relu": "the ReLU",
    "square": "the square",
    "sign": "the sign",
}


def step(node: Any) -> str:
    """`the square root` of a call of np.sqrt."""
    known = called_name(node)
    return REDUCING.get(known) or STEPS.get(known) or f"{known}(…)"
