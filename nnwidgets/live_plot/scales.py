"""Scales, ticks, numbers and rows of a plot: what scales.js says of the live one, a second time."""

import math
import re
from bisect import bisect_right

__all__ = [
    "curve_through",
    "lines_of",
    "nearest",
    "number_text",
    "place_of",
    "row_at",
    "scale_of",
    "text_width",
    "ticks_of",
    "value_at",
]

NARROW = re.compile("[iljtfrI.,:;'!|()·1 \u00a0\u202f]")
WIDE = re.compile("[mwA-Z%−→√]")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def scale_of(axis, start, end):
    """Where values lie between two pixels, as a function of the value."""
    measure = math.log10 if axis.get("log") else float
    low, high = (measure(limit) for limit in axis["domain"])
    return lambda value: start + (measure(value) - low) / (high - low) * (end - start)


def ticks_of(axis):
    """About four numbers: those that are given, round ones, or powers of ten."""
    if "ticks" in axis:
        return axis["ticks"]
    low, high = axis["domain"]
    if axis.get("log"):
        first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
        step = max(1, math.ceil((last - first) / 4))
        return [10.0**power for power in range(last, first - 1, -step)][::-1]
    rough = (high - low) / 4
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next((times for times in (1, 2, 2.5, 5, 10) if times * unit >= 0.999 * rough), 10) * unit
    return [round(k * step, 12) for k in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


def number_text(value, form=None):
    """A number as a person writes it; `form` is "percent", "power", or how many decimals."""
    if form == "percent":
        return f"{_trimmed(100 * value, 1)}\u00a0%"
    if form == "power" and value > 0:
        power = round(math.log10(value))
        if abs(math.log10(value) - power) < 1e-6 and abs(power) > 1:
            return f"10{str(power).translate(RAISED)}"
        if value < 0.01:
            down = math.floor(math.log10(value))
            return f"{value / 10.0**down:.1f}\u00a0·\u00a010{str(down).translate(RAISED)}"
    if form and form.isdigit():
        return _grouped(f"{value:.{form}f}")
    size = abs(value)
    decimals = (
        0 if size >= 100 or size == 0 else 1 if size >= 10 else 2 if size >= 1 else 2 - math.floor(math.log10(size))
    )
    return _trimmed(value, min(6, decimals))


def _trimmed(value, decimals):
    text = f"{value:.{decimals}f}"
    return _grouped(text.rstrip("0").rstrip(".") if "." in text else text)


def _grouped(text):
    whole, _, part = text.replace("-", "" if float(text) == 0 else "−").partition(".")
    whole = re.sub(r"(\d)(?=(\d{3})+$)", "\\1\u202f", whole)
    return f"{whole}.{part}" if part else whole


def text_width(text):
    """How wide a text is at 12.5 px, at most, and the same on every system."""
    return 2 + sum(5 if NARROW.match(letter) else 10.4 if WIDE.match(letter) else 7.8 for letter in text)


def lines_of(text, width):
    """A text in as many lines as it needs, broken after its commas if that will do."""
    lines = []
    clauses = text.replace(", ", ",\n").split("\n")
    for part in [
        part for clause in clauses for part in (clause.split(" ") if text_width(clause) > width else [clause])
    ]:
        if lines and text_width(f"{lines[-1]} {part}") <= width:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines


def nearest(numbers, value):
    """Which of some numbers is nearest to a value; the first of equals."""
    return min((k for k, number in enumerate(numbers) if number is not None), key=lambda k: abs(numbers[k] - value))


def place_of(stops, value):
    """A value's place among ascending stops: 0 is the first, 1 the second."""
    after = bisect_right(stops, value)
    if after in (0, len(stops)):
        return max(0, after - 1)
    return after - 1 + (value - stops[after - 1]) / (stops[after] - stops[after - 1])


def value_at(stops, place):
    """The value at a place among stops."""
    before = min(max(math.floor(place), 0), len(stops) - 2)
    return stops[before] + (place - before) * (stops[before + 1] - stops[before])


def row_at(rows, place):
    """A row, or of a family the one at a place, between its neighbours."""
    if not isinstance(rows[0], list):
        return rows
    before = min(max(math.floor(place), 0), len(rows) - 1)
    share = place - before
    if share < 1e-9 or before == len(rows) - 1:
        return rows[before]
    pairs = zip(rows[before], rows[before + 1])
    return [None if one is None or other is None else one + share * (other - one) for one, other in pairs]


def curve_through(xs, ys, steps=False):
    """The height of a curve anywhere: gentle between its points, or a staircase; as a function of x."""
    points = [(x, y) for x, y in zip(xs, ys) if x is not None and y is not None]
    places, last = [x for x, _ in points], len(points) - 1

    def height(x):
        low = min(max(bisect_right(places, x) - 1, 0), max(last - 1, 0))
        if steps or last == 0:
            return points[last if x >= points[last][0] else low][1]
        share = min(max((x - points[low][0]) / (points[low + 1][0] - points[low][0]), 0), 1)
        before, start, end, after = (points[min(max(k, 0), last)][1] for k in (low - 1, low, low + 1, low + 2))
        return 0.5 * (
            2 * start
            + (end - before) * share
            + (2 * before - 5 * start + 4 * end - after) * share**2
            + (3 * start - before - 3 * end + after) * share**3
        )

    return height
