"""How a value shows itself: contents by MIME type."""

import base64
import io
import sys

from page_kernel.messages import post

NIGHT = "image/png;night"  # beside image/png, for ../output.js
VIEW = "application/vnd.jupyter.widget-view+json"  # here with the model's id alone


def forms_of(value):
    forms = {"text/plain": repr(value)}
    if model := model_of(value):
        return forms | {VIEW: model}
    png = getattr(value, "_repr_png_", None) or (lambda: png_of_figure(value))
    if picture := png():
        forms["image/png"] = in_base64(picture)
        if night := night_of(picture):
            forms[NIGHT] = in_base64(night)
    return forms


def model_of(value):
    """The id of a widget's model; of anything else None."""
    widgets = sys.modules.get("ipywidgets")
    return value.model_id if widgets and isinstance(value, widgets.DOMWidget) else None


def in_base64(content):
    return base64.b64encode(content).decode()


def night_of(picture):
    """The PNG for the dark page of one that stands on white; of another None."""
    from page_kernel.night_pictures import has_white_ground, night_picture  # needs what only a figure has fetched

    if not has_white_ground(io.BytesIO(picture)):
        return None
    target = io.BytesIO()
    night_picture(io.BytesIO(picture)).save(target, "PNG")
    return target.getvalue()


def png_of_figure(value):
    """Of matplotlib's own figures, which Jupyter shows without being asked; of anything else None."""
    figures = sys.modules.get("matplotlib.figure")
    if not figures or not isinstance(value, figures.Figure):
        return None
    target = io.BytesIO()
    value.savefig(target, format="png", dpi=144, facecolor=value.get_facecolor())
    return target.getvalue()


def display(*values):
    for value in values:
        post(display=forms_of(value))


def show_open_figures():
    """Those that pyplot keeps, as at the end of a notebook's cell."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot:
        display(*map(pyplot.figure, pyplot.get_fignums()))
        pyplot.close("all")
