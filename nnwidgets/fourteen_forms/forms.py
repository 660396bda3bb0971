"""The forms, one person's digits each.

The data: Ethem Alpaydin and Cenk Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning
Repository, 1998, doi 10.24432/C50P49, CC BY 4.0: the 1,797 digits of its test set, unchanged and in their order,
in which the same row of labels begins anew fourteen times.
"""

from functools import cache
from pathlib import Path

import numpy as np

from nnlib.split import Split

__all__ = ["FORMS_FILE", "load_forms"]

FORMS_FILE = Path(__file__).parent / "forms.npz"
FULL = 16  # shades of a pixel: how many of the 4 × 4 dots that it stands for were black


@cache
def load_forms():
    """Fourteen forms with 124 to 130 digits each, written by thirteen people. Treat them as read-only.

    Returns
    -------
    list of Split
        Of each form the images, (count, 64) float32 in 0..1: 8 × 8 pixels, black paper and white ink; and the labels.

    Raises
    ------
    FileNotFoundError
        If the data file is missing.
    """
    if not FORMS_FILE.is_file():
        raise FileNotFoundError(f"the forms are missing: no file {FORMS_FILE}; install nnlib again")
    with np.load(FORMS_FILE, allow_pickle=False) as arrays:
        images = arrays["shades"].reshape(-1, 64).astype(np.float32) / FULL
        labels = arrays["labels"].astype(np.intp)
        starts = arrays["starts"]
    images.flags.writeable = labels.flags.writeable = False
    return [Split(*form) for form in zip(np.split(images, starts[1:]), np.split(labels, starts[1:]))]
