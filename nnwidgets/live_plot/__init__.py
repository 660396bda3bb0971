"""LivePlot: a plot that is read off and turned, and what it is made of."""

from nnwidgets.live_plot.marks import axis, bars, dots, gauge, handle, hill, line, panel, rule
from nnwidgets.live_plot.widget import LivePlot

__all__ = ["LivePlot", "axis", "bars", "dots", "gauge", "handle", "hill", "line", "panel", "rule"]
