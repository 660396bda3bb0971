"""Puts the state of a page's widgets where their views are: the first widget waits for no other's data.

myst-nb puts the states of all of them into the head of the page, where half a megabyte stood before the first word.
"""

import re

from book._ext.widgets_code import STATE, as_script, give

VIEW = re.compile(
    r'<script type="application/vnd\.jupyter\.widget-view\+json">\s*'
    r'\{[^{}]*"model_id": "(?P<id>\w+)"[^<]*</script>'
)
REFERENCE = re.compile(r'"(?:IPY_MODEL_|anywidget:)(\w+)"')


def spread(body, models, front_ends):
    """Put before each view the state of what it is the first to need.

    Parameters
    ----------
    body : str
        HTML, with the views of the widgets.
    models : dict
        The widget state of a page, by id.
    front_ends : dict
        By the kind of a widget, what its first model says of its front end.

    Returns
    -------
    body : str
    first : str or None
        The kind of the widget whose view comes first.
    """
    # No page asks for the layouts, of which each widget brings one.
    left = {id: model for id, model in models.items() if model["state"].get("_model_name") != "LayoutModel"}
    views = list(VIEW.finditer(body))
    seen, parts, read = set(), [], 0
    for view in views:
        here = needed(view["id"], left)
        if view is views[-1]:
            here |= left  # such as the links between widgets, which no view asks for
        for id in here:
            left.pop(id, None)
        give(here, front_ends, seen)
        parts += [body[read : view.start()], script(here) if here else ""]
        read = view.start()
    first = models[views[0]["id"]]["state"].get("_anywidget_id") if views else None
    return "".join(parts) + body[read:], first


def needed(id, models):
    """Of the models, those with this id or that it refers to, also by another; what is referred to comes first."""
    found = {}

    def visit(id):
        if id in models and id not in found:
            for other in REFERENCE.findall(as_script(models[id]["state"])):
                visit(other)
            found[id] = models[id]

    visit(id)
    return found


def script(models):
    state = as_script({"version_major": 2, "version_minor": 0, "state": models})
    return f'<script type="{STATE}">{state}</script>'
