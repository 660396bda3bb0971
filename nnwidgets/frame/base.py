"""What every widget of the course shares: its module, its style, its label and caption, its still picture."""

import json
from html import escape

import anywidget
import numpy as np
import traitlets

from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.hot_reload import keep_fresh

__all__ = ["CourseWidget", "WrongValue"]

VIEW = "application/vnd.jupyter.widget-view+json"
# The book's style shows it in place of the widget's sentence where nn-embed.js runs.
COMING = "It comes alive in a moment."


class WrongValue(traitlets.TraitError):
    """A value that a widget refuses. Jupyter shows the sentence alone, without forty lines of how it was found."""

    def _render_traceback_(self):
        return [f"TraitError: {self}"]


def plain(value):
    """A number of numpy's as one of Python's: the browser's traitlets takes no other for a whole number."""
    return value.item() if isinstance(value, np.generic) else value


class CourseWidget(anywidget.AnyWidget):
    """A widget in the page: `front_end = FrontEnd(__file__)` in the class names its JavaScript and CSS.

    Attributes
    ----------
    front_end : FrontEnd
    label : str
        The widget's name, for a screen reader.
    caption : str
        A line below the widget; it stays when the page is printed.
    """

    front_end: FrontEnd
    sentence = "This picture comes alive where JavaScript runs."

    label = traitlets.Unicode().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)

    def __init__(self, **state):
        super().__init__(**{name: plain(value) for name, value in state.items()})
        keep_fresh(self)

    def __setattr__(self, name, value):
        try:
            super().__setattr__(name, plain(value))
        except traitlets.TraitError as error:
            raise WrongValue(str(error)) from None

    @property
    def _esm(self):
        return self.front_end.module

    @property
    def _css(self):
        return self.front_end.style

    def still(self):
        """HTML of a picture of the present state (see nnwidgets.frame.still), or an empty string."""
        return ""

    def _repr_mimebundle_(self, **kwargs):
        """The live view and, for a page without JavaScript, the still picture with the view inside it.

        The book prefers the HTML (`nb_mime_priority_overrides`), where nn-embed.js finds the view;
        JupyterLab prefers the view.
        """
        data, metadata = super()._repr_mimebundle_(**kwargs)
        view = f'<script type="{VIEW}">{json.dumps(data[VIEW])}</script>'
        sentence = f'<p class="nn-without">{escape(self.sentence)}</p><p class="nn-coming" hidden>{COMING}</p>'
        data["text/html"] = f'<div class="nn-embed">{self.still()}{sentence}{view}</div>'
        return data, metadata
