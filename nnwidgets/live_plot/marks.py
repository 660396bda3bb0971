"""What a plot is made of: marks, axes, panels, and at most one handle. Each function gives plain data for `LivePlot`.

A *family* is an array with one row for each of the handle's values; between two of them the plot goes from one row to
the next. NaN is a gap. Colours are ink, blue, red, you (amber: what is the reader's) and muted.
"""

import re

import numpy as np

from nnwidgets.live_plot.scales import number_text, ticks_of

__all__ = ["axis", "bars", "dots", "gauge", "handle", "hill", "line", "panel", "rule"]

COLOURS = ("ink", "blue", "red", "you", "muted")
SIDES = ("above", "below", "left", "right")
DASH = "5 5"
HYPHEN = re.compile(r"(?<![\w.])-(?=\d)")


def line(
    x,
    y,
    name="",
    color="ink",
    *,
    label=None,
    dash=False,
    steps=False,
    fill=False,
    dots=False,
    shift=0,
    own=None,
    figures=4,
):
    """A curve through points.

    Parameters
    ----------
    x, y : array_like, (n,) or (values of the handle, n)
    name : str
        Stands at its end, or where `label` says.
    color : str
    label : (float, str), optional
        An x, and the side of the curve there: "above", "below", "left" or "right".
    dash, steps, fill, dots : bool
        Dashed; a staircase; with a ground below it; a dot at each point.
    shift : float
        It moves along x by so many times the handle's value.
    own : float, optional
        It has a scale of its own, from 0 to this, with no numbers.
    figures : int
        How many significant figures of its numbers are kept.
    """
    flags = {"steps": steps, "fill": fill, "dots": dots, "shift": shift, "own": own}
    return _mark("line", x, y, name, color, label, figures, dash=DASH if dash else None, **flags)


def dots(x, y, name="", color="ink", *, label=None):
    """A dot at each point."""
    return _mark("dots", x, y, name, color, label)


def bars(edges, heights, name="", color="blue", *, label=None, outline=False, dash=False):
    """A histogram: a bar between each edge, (n + 1,), and the next; heights (n,) or a family.

    With `outline` its outline alone, so that another may lie over it; `dash` dashes that.
    """
    return _mark("bars", edges, heights, name, color, label, outline=outline, dash=DASH if dash else None)


def hill(edges, meant, others, name, other_name, *, each=1, lit=None, label=None):
    """A heap of dots, those that are meant at its foot.

    Parameters
    ----------
    edges : array_like, (n + 1,)
        Evenly spaced.
    meant, others : array_like of int, (n,)
        How many of each kind lie between an edge and the next.
    name, other_name : str
        What the two kinds are called.
    each : int
        How many a dot stands for.
    lit : str, optional
        The name of a line: where it is 1 the dots shine, where it is 0 they are dark.
    label : (float, str), optional
        As of a `line`.
    """
    return _mark("hill", edges, others, name, "you", label, meant=_plain(meant), others=other_name, each=each, lit=lit)


def rule(at=None, name="", color="muted", *, level=None, dash=True, low=False, label=None):
    """A line across at an x, or level at a height.

    Its name stands at its top, or low; of a level rule at its end, or where `label` says.
    """
    place = {"level": float(level)} if level is not None else {"at": float(at)}
    return _mark("rule", [], [], name, color, label, dash=DASH if dash else None, low=low) | place


def axis(name="", low=None, high=None, *, log=False, ticks=None, format=None, hidden=False, fits=False):
    """An axis: its name in words, its ends (those of the marks by default), and how its numbers are written.

    Parameters
    ----------
    name : str
    low, high : float, optional
    log : bool
        A step is a factor; the axis says so in words.
    ticks : sequence of float, optional
    format : str, optional
        "percent", "power", or how many decimals.
    hidden : bool
        Without numbers.
    fits : bool
        Its upper end follows the bars.
    """
    ticks = None if ticks is None else _plain(ticks)
    found = {"name": name, "log": log, "ticks": ticks, "format": format, "hidden": hidden, "fits": fits}
    return {"low": low, "high": high} | {key: value for key, value in found.items() if value or value == ""}


def panel(*marks, x, y, height=230, lens=None):
    """A part of a plot with axes of its own.

    Parameters
    ----------
    marks : dict
    x, y : dict
        From `axis`.
    height : int
        In pixels, all told; a little less on a phone.
    lens : (float, float, float), optional
        A glass on the first line where the handle is: so many times, and its place as shares of the panel.
    """
    sides = {"x": x, "y": y}
    domains = {side: _domain(side, sides[side], marks) for side in sides}
    axes = {
        side: {"domain": domains[side]} | {k: v for k, v in sides[side].items() if k not in ("low", "high")}
        for side in sides
    }
    for side, spaced in axes.items():
        if spaced.get("log"):
            spaced["name"] += _in_words(side, spaced)
    return {"marks": list(marks), "height": height} | axes | ({"lens": list(lens)} if lens else {})


def handle(name, values, *, value=None, step=0, place="below", says=(), format=None, sign=1):
    """The one thing that a reader may turn.

    Parameters
    ----------
    name : str
    values : array_like, ascending
        Where it stops; with a step, its two ends.
    value : float, optional
        Where it stands first; the first of the values by default.
    step : float
        Of an arrow key, where the handle stops anywhere between its ends.
    place : {"below", "x"}
        A slider below the plot, or a gate on the x axis.
    says : sequence of str
        A sentence for each of the values, its hyphens before digits made minus signs; what can be read off at the
        gate by default.
    format : str, optional
        Of its value, as of an axis.
    sign : {1, -1}
        −1 if the gate stands at minus its value.
    """
    values = _plain(values)
    if len(says) not in (0, len(values)):
        raise ValueError(f"says must have a sentence for each of the {len(values)} values; got {len(says)}")
    start = values[0] if value is None else float(value)
    fixed = {"name": name, "values": values, "value": start, "step": step, "place": place}
    sentences = [HYPHEN.sub("−", words) for words in says]
    found = {"format": format, "sign": sign if sign != 1 else None}
    return fixed | {"says": sentences} | {key: value for key, value in found.items() if value}


def gauge(name, shares, color="you"):
    """A share 0..1 for each of the handle's values, as a bar below the plot."""
    return {"name": name, "shares": _plain(shares), "color": color}


def _mark(kind, x, y, name, color, label, figures=4, **others):
    if color not in COLOURS:
        raise ValueError(f"color must be one of {', '.join(COLOURS)}; got {color!r}")
    if label is not None and label[1] not in SIDES:
        raise ValueError(f"a label stands {', '.join(SIDES[:-1])} or {SIDES[-1]}; got {label[1]!r}")
    x, y = np.asarray(x, float), np.asarray(y, float)
    points = x.shape[-1] - (kind in ("bars", "hill"))
    if kind != "rule" and points != y.shape[-1]:
        raise ValueError(f"{kind}: {y.shape[-1]} heights for {points} places")
    mark = {"mark": kind, "x": _plain(x, 5), "y": _plain(y, figures), "color": color}
    if name:
        mark["name"] = name
    if label is not None:
        mark["label"] = [float(label[0]), label[1]]
    return mark | {key: value for key, value in others.items() if value}


def _plain(values, figures=4):
    """Numbers as short as they may be, NaN as None: the page carries them."""
    if np.ndim(values) > 1:
        return [_plain(row, figures) for row in values]
    short = (float(f"{value:.{figures}g}") for value in np.asarray(values, float))
    return [None if value != value else int(value) if value.is_integer() else value for value in short]


def _domain(side, axis, marks):
    """An axis' ends: those that are given, or those of the marks, with room above them; of heights from 0 on."""
    found = [v for mark in marks for v in np.ravel(np.array(mark[side], float)) if v == v]
    found += [
        mark[key]
        for mark in marks
        for key in (("at",) if side == "x" else ("level",))
        if isinstance(mark.get(key), float)
    ]
    if not found:
        found = [0, 1]
    low, high = min(found), max(found)
    if axis.get("log"):
        low, high = (low, high) if side == "x" else (10.0 ** np.floor(np.log10(low)), 10.0 ** np.ceil(np.log10(high)))
    elif side == "y":
        room = 0.06 * (high - min(low, 0))
        low, high = (0 if low >= 0 else low - room), high + room
    return _plain([low if axis["low"] is None else axis["low"], high if axis["high"] is None else axis["high"]])


def _in_words(side, axis):
    """What a logarithmic axis means: each number a factor larger than the one before it."""
    ticks = ticks_of(axis)
    factor = number_text(round(ticks[-1] / ticks[-2])) if len(ticks) > 1 else "10"
    return (
        f", each line {factor} times the one below" if side == "y" else f", each number {factor} times the one before"
    )
