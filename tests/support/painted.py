"""Whether a notebook's widgets in JupyterLab are painted: what is seen of each when a reader has scrolled to it."""

from typing import NamedTuple

from tests.support.every_widget import about
from tests.support.lab import CODE

# The notebook is there, and every output of a widget of the course has its view.
ALL_THERE = f"""() => {{
  const outputs = {CODE}.flatMap((cell) => cell.outputs.toJSON());
  const ours = outputs.filter(({{ data }}) => JSON.stringify(data?.["text/html"] ?? "").includes("nn-embed"));
  return ours.length > 0 && ours.length === document.querySelectorAll(".nn-widget").length;
}}"""
READY = "widget => 'ready' in widget.dataset"
PAINTED = "() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))"
# A canvas that is there and not hidden: how many colours it has, whether it is opaque, how far its strongest
# colour is from grey, and its mean colour.
LOOK = """widget => [...widget.querySelectorAll("canvas")]
  .filter((canvas) => canvas.width && canvas.height && canvas.checkVisibility({ visibilityProperty: true }))
  .map((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    const of = canvas.className || canvas.parentElement.className;
    const seen = { of, width: canvas.width, colours: new Set(pixels).size, opaque: true, hue: 0, mean: [0, 0, 0, 0] };
    for (let i = 0; i < pixels.length; i++) {
      const rgba = data.subarray(4 * i, 4 * i + 4);
      const [red, , blue, alpha] = rgba;
      seen.opaque &&= alpha === 255;
      if (alpha > 200) seen.hue = Math.max(seen.hue, Math.abs(red - blue));
      rgba.forEach((part, k) => (seen.mean[k] += part / pixels.length));
    }
    return seen;
  })"""


class Seen(NamedTuple):
    """What is seen of a widget.

    Attributes
    ----------
    name : str
        As in `EVERY_WIDGET`, such as "weight-grid".
    theme : str
        "light" or "dark".
    canvases : list of dict
    """

    name: str
    theme: str
    canvases: list

    def faults(self, theme):
        """What is wrong with it on a page of this theme, in words."""
        if self.theme != theme:
            yield f"{self.name} is {self.theme} on a {theme} page"
        for canvas in self.canvases:
            if canvas["colours"] == 1 and canvas["opaque"] and not about(self.name).begins_empty:
                yield f"{self.name}: its canvas {canvas['of']} is one colour"
        if about(self.name).blue_and_red and not any(canvas["hue"] > 60 for canvas in self.canvases):
            yield f"{self.name}: nothing on its canvases is blue or red"


def look_at_widgets(notebook):
    """Scroll to each widget in turn, wait until it is ready, and look: a list of Seen."""
    page = notebook.page
    page.wait_for_function("globalThis.jupyterapp?.shell.currentWidget?.content.widgets.length")
    page.wait_for_function(ALL_THERE)
    seen = []
    for widget in page.locator(".nn-widget").all():
        widget.scroll_into_view_if_needed()
        page.wait_for_function(READY, arg=widget.element_handle())
        page.evaluate(PAINTED)
        name = widget.get_attribute("class").split()[-1].removeprefix("nn-")
        seen.append(Seen(name, widget.get_attribute("data-theme"), widget.evaluate(LOOK)))
    return seen


def faults(seen, theme):
    """What is wrong with the widgets seen, in words."""
    return [fault for widget in seen for fault in widget.faults(theme)]


def differing(seen, again, with_python=True):
    """The canvases whose colours are others than before. (Where a line begins may differ by a part of a pixel.)

    Without Python, those of widgets that ask it for a part of what they show are left out.
    """
    if [widget.name for widget in seen] != [widget.name for widget in again]:
        return [f"there were {[widget.name for widget in seen]}, there are {[widget.name for widget in again]}"]
    return [
        f"{before.name}: its canvas {canvas['of']} was {canvas}, is {other}"
        for before, after in zip(seen, again)
        if with_python or not about(before.name).asks_python
        for canvas, other in zip(before.canvases, after.canvases)
        if abs(canvas["hue"] - other["hue"]) > 40
        or any(abs(part - now) > 4 for part, now in zip(canvas["mean"], other["mean"]))
    ]
