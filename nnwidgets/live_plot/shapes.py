"""A panel's marks as shapes and words; shapes.js, rows.js and hill.js do it for the live plot."""

import math
from typing import NamedTuple

from nnwidgets.live_plot.frame import Box
from nnwidgets.live_plot.scales import curve_through, nearest, row_at, text_width

__all__ = ["Ground", "Shapes", "clamp", "name_node", "rows_of", "shapes_of"]

DARK = 0.16  # how much is seen of a dot that is not lit
STOPS = 48


class Ground(NamedTuple):
    """What the marks of a panel stand on."""

    panel: dict
    box: Box
    x: object
    y: object
    place: float
    value: float
    id: str


class Shapes(NamedTuple):
    """What is drawn of a mark; `ends` are names that stand at the end of their lines."""

    defs: list
    shapes: list
    words: list
    ends: list


def clamp(value, low, high):
    return min(high, max(low, value))


def rows_of(mark, ground):
    """A mark's points where they are now."""
    moved = mark.get("shift", 0) * ground.value
    xs = row_at(mark["x"], ground.place)
    return ([x if x is None else x + moved for x in xs] if moved else xs), row_at(mark["y"], ground.place)


def shapes_of(mark, ground, k):
    """The k-th mark of a panel."""
    draw = {"rule": _rule, "bars": _bars, "hill": _hill}.get(mark["mark"], _points)
    return draw(mark, ground, k)


def name_node(text, x, y, anchor, color):
    """Words in a colour, with a rim of paper that keeps them off what they stand on."""
    look = {"fill": color, "font-weight": 600, "stroke": "surface", "stroke-width": 3, "stroke-linejoin": "round"}
    return "text", {"x": x, "y": y, "text-anchor": anchor} | look | {"paint-order": "stroke", "class": "nn-name"}, text


def _named(ground, name):
    return next((mark for mark in ground.panel["marks"] if name and mark.get("name") == name), None)


def _height_of(mark, ground):
    own, box = mark.get("own"), ground.box
    return (lambda value: box.bottom - value / own * (box.bottom - box.top)) if own else ground.y


def _name_beside(mark, x, y, box):
    side, name = mark["label"][1] if "label" in mark else "above", mark.get("name", "")
    width = text_width(name)
    dx, dy, anchor = {"right": (9, 4, 0), "left": (-9, 4, 1), "below": (0, 20, 0.5)}.get(side, (0, -9, 0.5))
    start = clamp(x + dx - anchor * width, box.left + 4, max(box.left + 4, box.outer_right - width - 1))
    return name_node(name, start, clamp(y + dy, box.top + 4, box.bottom - 5), "start", mark["color"])


def _points(mark, ground, _):
    """Lines and dots."""
    box, height, color = ground.box, _height_of(mark, ground), mark["color"]
    xs, ys = rows_of(mark, ground)
    pairs = [None if x is None or y is None else (ground.x(x), height(y)) for x, y in zip(xs, ys)]
    d, before = "", None
    for pair in pairs:
        if pair:
            x, y = (f"{at:.1f}" for at in pair)
            d += f"M{x} {y}" if before is None else f"H{x}V{y}" if mark.get("steps") else f"L{x} {y}"
        before = pair
    d += f"H{box.right:.1f}" if mark.get("steps") else ""
    points, is_line, shapes = [pair for pair in pairs if pair], mark["mark"] == "line", []
    if mark.get("fill"):
        under = f"{d}V{box.bottom:.1f}H{points[0][0]:.1f}Z"
        shapes.append(("path", {"d": under, "fill": color, "fill-opacity": 0.12}))
    if is_line:
        look = {"stroke-linejoin": "round", "stroke-linecap": "round", "stroke-dasharray": mark.get("dash", "none")}
        shapes.append(("path", {"d": d, "fill": "none", "stroke": color, "stroke-width": 2.25} | look))
    if mark.get("dots") or not is_line:
        spots = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in points)
        look = {"stroke-width": 6 if is_line else 7, "stroke-linecap": "round"}
        shapes.append(("path", {"d": spots, "fill": "none", "stroke": color} | look))
    name = mark.get("name")
    if not name or not points:
        return Shapes([], shapes, [], [])
    if "label" in mark:
        at = points[nearest([x for x, pair in zip(xs, pairs) if pair], mark["label"][0])]
        return Shapes([], shapes, [_name_beside(mark, *at, box)], [])
    y = points[-1][1]
    falls = len(points) > 1 and y > points[-2][1] + 14
    beside = y + 4 if is_line and box.outside else y + (20 if falls else -9)
    return Shapes([], shapes, [], [(name, color, beside)])


def _rule(mark, ground, _):
    """A line across at a value, or level at a height."""
    box, name, color = ground.box, mark.get("name", ""), mark["color"]
    look = {"stroke-width": 1.5 if "dash" in mark else 2.25, "stroke-dasharray": mark.get("dash", "none")}
    if "level" in mark:
        at = ground.y(mark["level"])
        beside = ground.x(mark["label"][0]) if "label" in mark else box.right
        d, words = f"M{box.left:.1f} {at:.1f}H{box.right:.1f}", _name_beside(mark, beside, at, box)
    else:
        at = ground.x(mark["at"])
        flip = at > box.outer_right - text_width(name) - 12
        top = box.bottom - 9 if mark.get("low") else box.top + 11
        d = f"M{at:.1f} {box.bottom:.1f}V{box.top:.1f}"
        words = name_node(name, at + (-7 if flip else 7), top, "end" if flip else "start", color)
    return Shapes([], [("path", {"d": d, "stroke": color} | look)], [words] if name else [], [])


def _bars(mark, ground, _):
    box, height, color = ground.box, _height_of(mark, ground), mark["color"]
    xs, ys = rows_of(mark, ground)
    tops = [clamp(height(value), box.top, box.bottom) if value > 0 else box.bottom for value in ys]
    d, look = "", {"fill": color}
    for top, left, right in zip(tops, map(ground.x, xs), map(ground.x, xs[1:])):
        if mark.get("outline"):
            d += f"{'' if d else f'M{left:.1f} {box.bottom:.1f}'}V{top:.1f}H{right:.1f}"
        elif top < box.bottom:
            gap = min(0.5, 0.15 * (right - left))
            d += f"M{left + gap:.1f} {box.bottom:.1f}V{top:.1f}H{right - gap:.1f}V{box.bottom:.1f}Z"
    if mark.get("outline"):
        d += f"V{box.bottom:.1f}"
        look |= {"fill-opacity": 0.12, "stroke": color, "stroke-width": 2, "stroke-dasharray": mark.get("dash", "none")}
    words = []
    if mark.get("name"):
        middles = [(left + right) / 2 for left, right in zip(xs, xs[1:])]
        at = nearest(middles, mark["label"][0]) if "label" in mark else ys.index(max(ys))
        words.append(_name_beside(mark, ground.x(middles[at]), tops[at], box))
    return Shapes([], [("path", {"d": d} | look)], words, [])


def _hill(mark, ground, k):
    """A heap of dots, each for so many of what is counted; those that are meant lie at its foot."""
    box, x, xs, many = ground.box, ground.x, mark["x"], mark.get("each", 1)
    others = [math.floor(count / many + 0.5) for count in mark["y"]]
    meant = [math.floor(count / many + 0.5) for count in mark.get("meant", [0] * len(others))]
    wide = x(xs[1]) - x(xs[0])
    tallest = max(map(sum, zip(others, meant)))
    abreast = max(1, math.ceil(wide / math.sqrt(wide * (box.bottom - box.top - 2) / tallest)))
    pitch = wide / abreast

    def heap(column, start, end):
        if start == end:
            return ""
        left = x(xs[column])
        low, high = start // abreast, end // abreast
        first, last = left + (start - low * abreast) * pitch, left + (end - high * abreast) * pitch
        at = [f"{box.bottom - row * pitch:.1f}" for row in (low, low + 1, high, high + 1)]
        if low == high:
            return f"M{first:.1f} {at[0]}H{last:.1f}V{at[1]}H{first:.1f}Z"
        right = left + abreast * pitch
        return f"M{first:.1f} {at[0]}H{right:.1f}V{at[2]}H{last:.1f}V{at[3]}H{left:.1f}V{at[1]}H{first:.1f}Z"

    here = f"{ground.id}-{k}"
    light = _light_on(mark, ground, here)
    upper = "".join(heap(i, low, low + count) for i, (low, count) in enumerate(zip(meant, others)))
    lower = "".join(heap(i, 0, count) for i, count in enumerate(meant))
    heaps = [("path", {"d": upper, "fill": f"#others{here}"}), ("path", {"d": lower, "fill": f"#meant{here}"})]
    place = {"x": x(xs[0]), "y": box.bottom, "width": pitch, "height": pitch, "patternUnits": "userSpaceOnUse"}
    dot = {"cx": pitch / 2, "cy": pitch / 2, "r": 0.42 * pitch}
    dots = [
        ("pattern", {"id": f"{name}{here}"} | place, [("circle", dot | {"fill": color})])
        for name, color in (("others", "muted"), ("meant", mark["color"]))
    ]
    words = []
    if "label" in mark:
        column = math.floor((mark["label"][0] - xs[0]) / (xs[1] - xs[0]))
        words.append(
            _name_beside(mark, x(mark["label"][0]), box.bottom - math.ceil(meant[column] / abreast) * pitch, box)
        )
    return Shapes(dots + light, [("g", {"mask": f"#light{here}"} if light else {}, heaps)], words, [])


def _light_on(mark, ground, here):
    """A mask as bright as the lighting line is high."""
    line = _named(ground, mark.get("lit"))
    if line is None:
        return []
    box = ground.box
    curve = curve_through(*rows_of(line, ground))
    low, high = ground.panel["x"]["domain"]
    stops = []
    for i in range(STOPS + 1):
        lit = clamp(curve(low + i / STOPS * (high - low)), 0, 1)
        stops.append(("stop", {"offset": i / STOPS, "stop-color": "white", "stop-opacity": DARK + (1 - DARK) * lit}))
    shine = {"gradientUnits": "userSpaceOnUse", "x1": box.left, "x2": box.right, "y1": 0, "y2": 0}
    area = {"x": box.left, "y": box.top - 8, "width": box.right - box.left, "height": box.bottom - box.top + 8}
    return [
        ("linearGradient", {"id": f"shine{here}"} | shine, stops),
        (
            "mask",
            {"id": f"light{here}", "maskUnits": "userSpaceOnUse"} | area,
            [("rect", area | {"fill": f"#shine{here}"})],
        ),
    ]
