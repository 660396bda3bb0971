"""What tests know of LivePlot."""

import numpy as np

from nnlib import sigmoid
from nnwidgets.live_plot import LivePlot, axis, handle, hill, line, rule
from tests.support.about_widget import AboutWidget, InLab

BIASES = np.arange(-8, 9)


def make():
    """A hill under a gate."""
    sums = np.linspace(-16, 16, 65)
    return LivePlot(
        hill(
            np.arange(-8, 9),
            np.arange(16),
            3 * np.arange(16)[::-1],
            "7s",
            "others",
            lit="activation",
            label=(6, "above"),
        ),
        line(sums, sigmoid(sums), "activation", shift=-1, own=1.04),
        rule(4, "a sum of 4", low=True),
        x=axis("weighted sum", -8, 8),
        y=axis(low=0, high=1, hidden=True),
        label="A hill of weighted sums under a sigmoid",
        handle=handle("bias", BIASES, value=0, place="x", sign=-1, says=[f"It asks for {-b}." for b in BIASES]),
    )


ABOUT = AboutWidget(
    make=make,
    picture="A hill of weighted sums under a sigmoid",
    sentence="With JavaScript you can move its handle, bias",
    keys=[
        ("slider", "Read off: weighted sum", "ArrowRight"),
        ("slider", "Read off: weighted sum", "End"),
        ("slider", "bias", "ArrowUp"),
        ("slider", "bias", "Home"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="bias").press("End"), "value", "8.0"),
)
