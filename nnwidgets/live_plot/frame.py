"""What stands around a panel's marks: its room, levels, one axis, numbers and names. frame.js does it when live."""

import math
from typing import NamedTuple

from nnwidgets.live_plot.scales import lines_of, number_text, text_width, ticks_of

__all__ = ["NARROW", "Box", "box_of", "frame_of", "margin_of"]

NARROW = 480
LINE = 16


class Box(NamedTuple):
    """A panel's places in pixels: of its axes, and of all that belongs to it."""

    left: float
    right: float
    top: float
    bottom: float
    outer_right: float
    outer_top: float
    outer_bottom: float
    last: bool  # whether the x axis has its numbers here
    outside: bool  # whether the lines' names stand to the right of them


def margin_of(panel):
    """Room for the numbers of the y axis."""
    y = panel["y"]
    return 4 if y.get("hidden") else max(text_width(number_text(tick, y.get("format"))) for tick in ticks_of(y)) + 8


def box_of(panel, outer_top, width, margin, last, grip):
    """The places of a panel of a width, below `outer_top`."""
    height = math.floor(panel["height"] * (0.86 if width < NARROW else 1) + 0.5)
    names = [m["name"] for m in panel["marks"] if m["mark"] == "line" and m.get("name") and "label" not in m]
    room = max(map(text_width, names), default=0)
    outside = bool(names) and room < 0.24 * width
    heads = len(lines_of(panel["y"]["name"], width)) if panel["y"].get("name") else 0
    feet = len(lines_of(f"{panel['x']['name']} →", width - margin))
    return Box(
        left=margin,
        right=width - (room + 12 if outside else 10),
        top=outer_top + 12 + LINE * heads + 22 * grip,
        bottom=outer_top + height - (28 + LINE * feet if last else 12),
        outer_right=width,
        outer_top=outer_top,
        outer_bottom=outer_top + height,
        last=last,
        outside=outside,
    )


def frame_of(panel, box, x, y, y_axis):
    """The nodes of a panel's frame; `y_axis` has the domain of now."""
    nodes = []
    name = panel["y"].get("name", "")
    for i, text in enumerate(lines_of(name, box.outer_right) if name else ()):
        nodes.append(("text", {"x": 1, "y": box.outer_top + 13 + LINE * i, "fill": "muted"}, text))
    for tick in () if panel["y"].get("hidden") else ticks_of(y_axis):
        nodes.append(("path", {"d": f"M{box.left:.1f} {y(tick):.1f}H{box.right:.1f}", "stroke": "border"}))
        place = {"x": box.left - 8, "y": y(tick) + 4, "fill": "muted", "text-anchor": "end"}
        nodes.append(("text", place, number_text(tick, panel["y"].get("format"))))
    nodes.append(("path", {"d": f"M{box.left:.1f} {box.bottom:.1f}H{box.right:.1f}", "stroke": "edge"}))
    return nodes + (_foot(panel["x"], box, x) if box.last else [])


def _foot(axis, box, x):
    nodes, free = [], math.inf  # where two numbers would touch, the earlier gives way
    for tick in ticks_of(axis)[::-1]:
        text = number_text(tick, axis.get("format"))
        at, half = x(tick), text_width(text) / 2
        nodes.append(("path", {"d": f"M{at:.1f} {box.bottom:.1f}v4", "stroke": "edge"}))
        anchor = "end" if at + half > box.outer_right else "start" if at - half < 0 else "middle"
        start = {"end": at - 2 * half, "start": at, "middle": at - half}[anchor]
        if start + 2 * half > free:
            continue
        free = start - 6
        nodes.append(("text", {"x": at, "y": box.bottom + 18, "fill": "muted", "text-anchor": anchor}, text))
    feet = lines_of(f"{axis['name']} →", box.outer_right - box.left)
    for i, text in enumerate(feet):
        y = box.outer_bottom - 5 - LINE * (len(feet) - 1 - i)
        nodes.append(("text", {"x": box.right, "y": y, "fill": "muted", "text-anchor": "end"}, text))
    return nodes
