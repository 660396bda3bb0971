"""A plot as nodes: what is drawn where at a width and at a value of its handle.

scene.js says the same of the live plot, and a test compares the two, node by node. A node is (tag, attributes) or
(tag, attributes, text or nodes); its colours are names of the palette, "#name" another node of the picture.
"""

from nnwidgets.live_plot.frame import box_of, frame_of, margin_of
from nnwidgets.live_plot.handle_nodes import gate_nodes, gauge_nodes, handle_text, lens_nodes
from nnwidgets.live_plot.scales import place_of, row_at, scale_of
from nnwidgets.live_plot.shapes import Ground, name_node, shapes_of

__all__ = ["scene_of"]

NAME_APART = 15


def scene_of(spec, width, value):
    """The nodes of a plot, and its height.

    Parameters
    ----------
    spec : dict
        As `LivePlot.spec` has it.
    width : float
        In CSS pixels.
    value : float
        The handle's.

    Returns
    -------
    nodes : list
    height : float
    """
    panels, handle = spec["panels"], spec["handle"]
    place = place_of(handle["values"], value) if handle else 0
    margin = max(map(margin_of, panels))
    nodes, below = [], 0
    for i, panel in enumerate(panels):
        last = i == len(panels) - 1 or panel["x"]["name"] != panels[i + 1]["x"]["name"]
        grip = bool(handle) and handle["place"] == "x" and i == 0
        box = box_of(panel, outer_top=below, width=width, margin=margin, last=last, grip=grip)
        y_axis = _fitted(panel, place) if panel["y"].get("fits") else panel["y"]
        x, y = scale_of(panel["x"], box.left, box.right), scale_of(y_axis, box.bottom, box.top)
        nodes += _panel_nodes(Ground(panel, box, x, y, place, value, str(i)), y_axis, handle)
        below = box.outer_bottom + 4
    if handle and handle["place"] == "below":
        nodes.append(name_node(handle_text(handle, value), 1, below + 16, "start", "you"))
        below += 22
    gauges, height = gauge_nodes(spec["gauges"], place, width, below)
    return nodes + gauges, below + height


def _fitted(panel, place):
    """The y axis with room for the tallest of the bars."""
    tallest = max(max(row_at(mark["y"], place)) for mark in panel["marks"] if mark["mark"] == "bars")
    return panel["y"] | {"domain": [panel["y"]["domain"][0], 1.12 * tallest]}


def _panel_nodes(ground, y_axis, handle):
    panel, box = ground.panel, ground.box
    drawn = [shapes_of(mark, ground, k) for k, mark in enumerate(panel["marks"])]
    reach = {
        "x": box.left - 7,
        "y": box.top - 7,
        "width": box.right - box.left + 14,
        "height": box.bottom - box.top + 14,
    }
    rising = any(mark["mark"] in ("bars", "hill") for mark in panel["marks"])
    pen = ("rect", reach | {"class": "nn-pen nn-rising" if rising else "nn-pen"})
    ends = _spread([end for one in drawn for end in one.ends], box.top + 4, box.bottom - 5)
    right, anchor = (box.right + 9, "start") if box.outside else (box.right - 2, "end")
    return [
        ("clipPath", {"id": f"pen{ground.id}"}, [pen]),
        *(node for one in drawn for node in one.defs),
        *frame_of(panel, box, ground.x, ground.y, y_axis),
        ("g", {"clip-path": f"#pen{ground.id}"}, [node for one in drawn for node in one.shapes]),
        *(lens_nodes(ground, panel["lens"]) if "lens" in panel else ()),
        *(node for one in drawn for node in one.words),
        *(name_node(name, right, at, anchor, color) for name, color, at in ends),
        *(gate_nodes(ground, handle) if handle and handle["place"] != "below" else ()),
    ]


def _spread(ends, top, bottom):
    """Names that would touch stand apart, in their order."""
    ends = sorted(ends, key=lambda end: end[2])
    free, places = top, []
    for _, _, at in ends:
        places.append(max(at, free))
        free = places[-1] + NAME_APART
    most = bottom
    for k in reversed(range(len(places))):
        places[k] = min(places[k], most)
        most = places[k] - NAME_APART
    return [(name, color, at) for (name, color, _), at in zip(ends, places)]
