"""A LivePlot of each kind: curves, powers of ten and a family, two panels with lenses, bars and gauges, a gate."""

import numpy as np

from nnlib import sigmoid
from nnwidgets.live_plot import LivePlot, axis, bars, dots, gauge, handle, line, panel, rule
from tests.support.widgets.live_plot import make as gate

Z = np.linspace(-6, 6, 121)


def curves(**options):
    marks = line(Z, sigmoid(Z), "sigmoid", "red"), line(Z, Z.clip(0), "ReLU", "blue", dash=True)
    return LivePlot(*marks, x=axis("z"), y=axis("activation"), label="Two curves", **options)


def powers():
    depths = [1, 2, 4, 8]
    rows = [[k, k + 3, np.nan, k] for k in (1, 2)]
    return LivePlot(
        line(depths, [1e-2, 3e-3, 4e-5, 2e-7], "sigmoid", dots=True),
        dots(depths, [1e-2, 1e-3, 1e-3, 5e-4], "others", "red", label=(2, "below")),
        line([1, 3, 5, 7], rows, "a family", "blue", own=6, fill=True),
        rule(level=1e-4, name="lost"),
        x=axis("layers", 1, 10, log=True, ticks=[1, 2, 5, 10]),
        y=axis("slope, of a weight", log=True, format="power"),
        label="Powers of ten",
        handle=handle("seed", [0, 1], value=1, says=["First.", "Second."]),
    )


def valley():
    w = np.linspace(-15, 15, 301)
    return LivePlot(
        panel(line(w, w**2 / 1000, color="blue", figures=8), x=axis("weight"), y=axis("cost"), lens=(100, 0.2, 0.5)),
        panel(
            line([-15, 0, 4], [9, 3, 5], steps=True),
            x=axis("weight", -15, 15),
            y=axis("wrong", 0, 9),
            lens=(50, 0.2, 0.5),
        ),
        label="Two panels",
        handle=handle("weight", [-15, 15], value=-5, step=0.001, place="x", format="2"),
    )


def scouts():
    edges, rows = np.linspace(-1, 1, 11), [np.arange(10), np.arange(10)[::-1] * 20]
    return LivePlot(
        bars(edges, rows, "scouts"),
        bars(edges, rows[0], "ours", "red", outline=True, dash=True, label=(0.5, "right")),
        x=axis("worth"),
        y=axis("scouts, of 1,000", fits=True),
        label="Bars",
        handle=handle("directions", [2, 10], says=["Few.", "Many."]),
        gauges=[gauge("found", [0.2, 0.7]), gauge("missed", [0.8, 0.3], "red")],
    )


EVERY_KIND = [curves, powers, valley, scouts, gate]
