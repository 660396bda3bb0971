"""The cost: how far the outputs are from the desired ones."""

import numpy as np

__all__ = ["cost", "cost_of_each"]


def cost_of_each(outputs, targets):
    """Every example's cost, Σₖ (aₖ − yₖ)²: no ½ before it.

    Parameters
    ----------
    outputs, targets : array_like, (batch, n_out)
        What the network said and what it should have said.

    Returns
    -------
    numpy.ndarray, (batch,)
        0 where the outputs are just right, up to n_out where each is as wrong as can be.

    Raises
    ------
    ValueError
        If the shapes differ or are not (batch, n_out), or the batch is empty.
    """
    outputs, targets = np.asarray(outputs), np.asarray(targets)
    if outputs.ndim != 2 or outputs.shape != targets.shape or len(outputs) == 0:
        hint = "; make targets of labels with one_hot(labels)" if targets.ndim == 1 else ""
        raise ValueError(
            "outputs and targets must have the same shape (batch, n_out), batch ≥ 1; "
            f"got {outputs.shape} and {targets.shape}{hint}"
        )
    return (np.subtract(outputs, targets, dtype=np.result_type(outputs, targets, np.float16)) ** 2).sum(axis=1)


def cost(outputs, targets):
    """The mean over a batch of each example's cost Σₖ (aₖ − yₖ)².

    Parameters
    ----------
    outputs, targets : array_like, (batch, n_out)
        What the network said and what it should have said.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the shapes differ or are not (batch, n_out), or the batch is empty.
    """
    return float(cost_of_each(outputs, targets).mean())
