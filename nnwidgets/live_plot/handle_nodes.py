"""What moves with the handle besides the marks: gate and grip, lens, gauges. handle_nodes.js does it when live."""

import math

from nnwidgets.live_plot.frame import NARROW
from nnwidgets.live_plot.scales import curve_through, number_text, text_width, value_at
from nnwidgets.live_plot.shapes import clamp, name_node, rows_of

__all__ = ["gate_nodes", "gauge_nodes", "handle_text", "lens_nodes"]


def handle_text(handle, value):
    """Its name and value: "bias −8"."""
    return f"{handle['name']} {number_text(value, handle.get('format'))}"


def gate_nodes(ground, handle):
    """The line at the handle's value; in the first panel, its grip."""
    box, text = ground.box, handle_text(handle, ground.value)
    x = clamp(ground.x(handle.get("sign", 1) * ground.value), box.left, box.right)
    y, first = box.top - 20, ground.id == "0"
    gate = f"M{x:.1f} {box.bottom:.1f}V{y + 8 if first else box.top:.1f}"
    nodes = [("path", {"d": gate, "stroke": "you", "stroke-width": 1.75})]
    if first:
        flip = x > box.outer_right - text_width(text) - 26
        apart = f"M{x - 6:.1f} {y - 3:.1f}l-3.5 3l3.5 3M{x + 6:.1f} {y - 3:.1f}l3.5 3l-3.5 3"
        nodes += [
            ("rect", {"x": x - 15, "y": y - 8, "width": 30, "height": 16, "rx": 8, "fill": "you"}),
            ("path", {"d": apart, "fill": "none", "stroke": "surface", "stroke-width": 1.6}),
            name_node(text, x + (-21 if flip else 21), y + 4.5, "end" if flip else "start", "you"),
        ]
    return nodes


def lens_nodes(ground, lens):
    """A round glass that shows the first line where the handle is, so many times larger."""
    times, across, down = lens
    box, mark, domain = ground.box, ground.panel["marks"][0], ground.panel["x"]["domain"]
    radius = 38 if box.outer_right < NARROW else 50
    curve = curve_through(*rows_of(mark, ground), mark.get("steps"))
    centre, middle = box.left + across * (box.right - box.left), box.top + down * (box.bottom - box.top)
    at, pixel = clamp(ground.value, *domain), (domain[1] - domain[0]) / (box.right - box.left)
    left, top = ground.x(at), ground.y(curve(at))
    d = ""
    for i in range(-radius, radius + 1, 2):
        shown = middle + (ground.y(curve(at + i / times * pixel)) - top) * times
        x, y = f"{centre + i:.1f}", f"{clamp(shown, middle - 3 * radius, middle + 3 * radius):.1f}"
        d += f"M{x} {y}" if not d else f"H{x}V{y}" if mark.get("steps") else f"L{x} {y}"
    away = math.hypot(centre - left, middle - top)
    reach = radius / away if away > radius else 1
    stem = f"M{left:.1f} {top:.1f}L{centre - (centre - left) * reach:.1f} {middle - (middle - top) * reach:.1f}"
    half = radius / times * pixel
    if mark.get("steps"):
        said = "level" if curve(at - half) == curve(at + half) else "a jump"
    else:
        said = f"slope {number_text((curve(at + half) - curve(at - half)) / (2 * half), '4')}"
    line = {"d": d, "fill": "none", "stroke": mark["color"], "stroke-width": 3, "stroke-linejoin": "round"}
    glass = {"cx": centre, "cy": middle, "r": radius, "fill": "surface", "stroke": "ink", "stroke-width": 1.5}
    return [
        ("clipPath", {"id": f"lens{ground.id}"}, [("circle", {"cx": centre, "cy": middle, "r": radius - 1})]),
        ("path", {"d": stem, "stroke": "edge"}),
        ("circle", glass),
        ("path", line | {"clip-path": f"#lens{ground.id}"}),
        name_node(f"× {times:g}", centre, middle - radius + 17, "middle", "muted"),
        name_node(said, centre, middle + radius - 10, "middle", "ink"),
        ("circle", {"cx": left, "cy": top, "r": 5, "fill": "none", "stroke": "ink", "stroke-width": 1.5}),
    ]


def gauge_nodes(gauges, place, width, top):
    """Shares as bars below the picture, and the height that they take."""
    columns = 1 if width < NARROW else max(1, len(gauges))
    each = (width - (columns - 1) * 28) / columns
    nodes = []
    for i, gauge in enumerate(gauges):
        left, y = i % columns * (each + 28), top + 14 + 36 * (i // columns)
        share = value_at(gauge["shares"], place)
        said = number_text(math.floor(100 * share + 0.5) / 100, "percent")
        track = {"x": left, "y": y + 6, "width": each, "height": 8, "rx": 4, "fill": "border"}
        nodes += [
            ("text", {"x": left + 1, "y": y, "fill": "muted"}, gauge["name"]),
            ("text", {"x": left + each, "y": y, "fill": "ink", "text-anchor": "end", "font-weight": 600}, said),
            ("rect", track),
            ("rect", track | {"width": each * share, "fill": gauge["color"]}),
        ]
    return nodes, 8 + 36 * math.ceil(len(gauges) / columns) if gauges else 0
