"""The ten bars of a widget in a page, once they have come to rest."""

import numpy as np

BARS = """[...document.querySelectorAll(".nn-answers data")]"""


def wait_for_outputs(page, expected):
    """Wait until every bar stands at its output, to a ten-thousandth."""
    page.wait_for_function(
        f"expected => {BARS}.every((data, k) => Math.abs(data.value - expected[k]) < 1e-4)",
        arg=np.asarray(expected).tolist(),
    )


def wait_for_other_outputs(page, before):
    """Wait until some bar stands elsewhere than before: bars glide, and begin where they stood."""
    page.wait_for_function(
        f"before => {BARS}.some((data, k) => Math.abs(data.value - before[k]) > 1e-4)",
        arg=np.asarray(before).tolist(),
    )


def outputs_of(page):
    """What the bars show just now, (10,)."""
    return np.array(page.evaluate(f"{BARS}.map((data) => Number(data.value))"))
