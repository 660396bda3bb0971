"""Every widget that nnwidgets exports, as a reader meets it first; a new one is in every test at once."""

from functools import cache
from importlib import import_module
from pathlib import Path

import nnwidgets
from book.tools.widget_gestures import GESTURES, name_of
from nnwidgets.frame.base import CourseWidget
from tests.support.long_run import later_all

FOLDER = Path(__file__).parent / "widgets"
KINDS = [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if issubclass(kind, CourseWidget)]
EVERY_WIDGET = sorted(map(name_of, KINDS))
# A pad, a curve, a plot, words, data that are fetched, a wall of grids.
A_FEW = ["descent", "digit-pad", "live-plot", "quiz", "training-film", "weight-wall"]
A_FEW_AND_LATER_ALL = later_all(EVERY_WIDGET, A_FEW)


@cache
def about(name):
    """The `AboutWidget` of a widget's file.

    Raises
    ------
    LookupError
        If it has none yet, or no gestures; says what to write.
    """
    file = FOLDER / f"{name.replace('-', '_')}.py"
    if not file.is_file():
        raise LookupError(
            f"tests know nothing of {name} yet: write tests/support/widgets/{file.name} like its neighbours"
        )
    if name not in GESTURES:
        raise LookupError(f"nobody knows how to use {name}: add it to GESTURES in book/tools/widget_gestures.py")
    return import_module(f"tests.support.widgets.{file.stem}").ABOUT


def show(widget_page, tmp_path, name, caption="", **settings):
    """A page with one widget, and its data beside it if it has any; a film is fetched and stands still."""
    widget = about(name).make()
    widget.caption = caption
    if data := getattr(widget, "data_file", None):
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / f"{data.name}.js").write_text(data.script, "ascii")
    if name == "training-film":  # for others it would begin to play
        settings["reduced_motion"] = "reduce"
    page = widget_page(widget, **settings)
    if name == "training-film" and settings.get("javascript", True):
        page.get_by_role("button", name="Play", exact=True).wait_for()
    return page
