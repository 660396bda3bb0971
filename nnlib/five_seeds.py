"""What `make accuracy` measured: runs too long for a chapter, kept in a file."""

import json
from pathlib import Path

__all__ = ["ACCURACY_FILE", "five_seeds"]

ACCURACY_FILE = Path(__file__).parent / "data" / "accuracy.json"


def five_seeds(run):
    """One recipe trained from five seeds, as `make accuracy` measured it on the 10,000 test images.

    Parameters
    ----------
    run : {"recipe", "without decay", "one hidden layer of 100"}
        The course's recipe for 784-16-16-10, the same without weight decay, or 784-100-10.

    Returns
    -------
    dict
        sizes, rate, batch_size, epochs, decay; accuracies, one for each seed, 0..1; seconds on one thread.

    Raises
    ------
    ValueError
        If there is no such run.
    """
    runs = json.loads(ACCURACY_FILE.read_text("utf8"))
    if run not in runs:
        raise ValueError(f"run must be one of {', '.join(map(repr, runs))}; got {run!r}")
    return runs[run]
