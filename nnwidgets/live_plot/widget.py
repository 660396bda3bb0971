"""LivePlot: a plot that draws itself, can be read off, and has at most one handle."""

import traitlets

from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.live_plot.marks import axis, panel
from nnwidgets.live_plot.scales import nearest
from nnwidgets.live_plot.still import still_of

__all__ = ["LivePlot"]


class LivePlot(CourseWidget):
    """A plot from one short call.

    `LivePlot(line(x, y, name="sigmoid"), x=axis("z"), y=axis("activation"), label="The sigmoid rises from 0 to 1.")`

    Parameters
    ----------
    parts : dict
        Marks (`line`, `dots`, `bars`, `hill`, `rule`), which share one panel, or panels (`panel`).
    x, y : dict, optional
        The axes of the marks, from `axis`.
    label : str
        What it shows, in words: for who does not see it.
    handle : dict, optional
        From `handle`.
    gauges : sequence of dict
        From `gauge`.
    caption : str
        A line below the plot.
    options
        Of the one panel: `height`, `lens`.

    Attributes
    ----------
    spec : dict
        The whole plot as plain data, which the page draws.
    value : float
        The handle's; 0 without one.

    Raises
    ------
    traitlets.TraitError
        If the value is not between the handle's ends.
    """

    front_end = FrontEnd(__file__)

    spec = traitlets.Dict(read_only=True).tag(sync=True)
    value = traitlets.Float().tag(sync=True)

    def __init__(self, *parts, x=None, y=None, label, handle=None, gauges=(), caption="", **options):
        panels = list(parts)
        if not all("marks" in part for part in panels):
            panels = [panel(*parts, x=x or axis(), y=y or axis(), **options)]
        super().__init__(label=label, caption=caption)
        start = dict(handle or {})
        value = start.pop("value", 0.0)
        spec = {"panels": panels, "handle": start or None, "gauges": list(gauges)}
        self.set_trait("spec", spec)
        self.value = value

    @property
    def sentence(self):
        if self.spec["handle"]:
            return f"With JavaScript you can move its handle, {self.spec['handle']['name']}, and read it off."
        return "With JavaScript you can read it off."

    @property
    def saying(self):
        """What the plot says in words at the handle's value, if it has a sentence for it."""
        handle = self.spec["handle"]
        return handle["says"][nearest(handle["values"], self.value)] if handle and handle["says"] else ""

    def still(self):
        return still_of(self.spec, self.value, self.label, self.saying)

    @traitlets.validate("value")
    def _within(self, proposal):
        handle = self.spec.get("handle")
        low, high = (handle["values"][0], handle["values"][-1]) if handle else (0, 0)
        if not low <= proposal.value <= high:
            raise traitlets.TraitError(f"value must be between {low:g} and {high:g}; got {proposal.value:g}")
        return proposal.value
