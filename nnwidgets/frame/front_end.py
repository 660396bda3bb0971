"""The JavaScript and CSS of a widget, put together from its own files and the shared ones."""

from functools import cached_property
from pathlib import Path

from nnwidgets.frame.module import build_css, build_module

__all__ = ["FrontEnd"]

PACKAGE = Path(__file__).parents[1]


class FrontEnd:
    """What a widget's folder holds for the browser: widget.js, widget.css, and worker.js if it has one.

    They are put together when they are first asked for: to import the widgets is quick.

    Parameters
    ----------
    python_file : str
        Of the widget: `__file__`.
    styles : sequence of str
        Style sheets, by their path in nnwidgets/, that go between shared.css and the widget's own. Other widgets of the
        page may do without them, so `.nn-widget` in them stands for this widget alone.
    """

    def __init__(self, python_file, styles=()):
        self.folder = Path(python_file).parent
        self.styles = styles

    @cached_property
    def module(self):
        """The text of the widget's module."""
        return build_module(self.folder / "widget.js")

    @cached_property
    def style(self):
        """The text of its style sheet."""
        of_every_widget = build_css(PACKAGE / "shared/palette.css", PACKAGE / "shared/shared.css")
        chosen = build_css(*(PACKAGE / name for name in self.styles))
        own = build_css(*filter(Path.is_file, [self.folder / "widget.css"]))
        this_widget = f".nn-{self.folder.name.replace('_', '-')}"
        return of_every_widget + chosen.replace(".nn-widget", this_widget) + own

    @cached_property
    def worker(self):
        """The text of the script that the widget runs in a worker, a thread of its own; empty if it has none."""
        file = self.folder / "worker.js"
        return build_module(file) if file.is_file() else ""

    def read_again(self):
        """Forget the three texts: their files may have changed."""
        for part in ("module", "style", "worker"):
            self.__dict__.pop(part, None)
