"""What every widget of the course shares: its module, its style, its label and caption, its still picture."""

import json
from html import escape
from pathlib import Path

import anywidget
import traitlets

from nnlib.widgets.module import build_css, build_module

__all__ = ["CourseWidget", "front_end"]

VIEW = "application/vnd.jupyter.widget-view+json"
SHARED_CSS = Path(__file__).parent / "shared" / "shared.css"


class CourseWidget(anywidget.AnyWidget):
    """A widget whose front end stands in the .js and .css files named like its Python file:

    `_esm, _css = front_end(__file__)` in the class is all it takes.

    Attributes
    ----------
    label : str
        The widget's name, for a screen reader.
    caption : str
        A line below the widget; it stays when the page is printed.
    """

    sentence = "This picture comes alive where JavaScript runs."

    label = traitlets.Unicode().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)

    def still(self):
        """HTML of a picture of the present state (see nnlib.widgets.still), or an empty string."""
        return ""

    def _repr_mimebundle_(self, **kwargs):
        """The live view and, for a page without JavaScript, the still picture with the view inside it.

        The book prefers the HTML (`nb_mime_priority_overrides`), where nn-embed.js finds the view;
        JupyterLab prefers the view.
        """
        data, metadata = super()._repr_mimebundle_(**kwargs)
        view = f'<script type="{VIEW}">{json.dumps(data[VIEW])}</script>'
        sentence = f"<p>{escape(self.sentence)}</p>"
        data["text/html"] = f'<div class="nn-embed">{self.still()}{sentence}{view}</div>'
        return data, metadata


def front_end(python_file):
    """The module and the style of a widget, from the .js and .css files beside its Python file."""
    file = Path(python_file)
    return build_module(file.with_suffix(".js")), build_css(SHARED_CSS, file.with_suffix(".css"))
