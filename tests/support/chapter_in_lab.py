"""Every gesture of a reader with a chapter in JupyterLab; after each, its widgets are looked at."""

import shutil

import nbformat

from tests.support.browser import ROOT
from tests.support.lab import Notebook
from tests.support.painted import ALL_THERE, differing, faults, look_at_widgets

MINUTES = 600_000  # the longest chapter trains for some
SHOW_AGAIN = """
from IPython.display import display
from nnwidgets.frame.base import CourseWidget

for widget in [shown for shown in Out.values() if isinstance(shown, CourseWidget)]:
    display(widget)
"""


def use_chapter(open_page, lab_server, stem, until=None):
    """Run a copy of the chapter as a whole, turn it dark and light, reopen it, show its widgets twice, run it again.

    Only as far as the cell `until`, if one is named. Fails with what is seen wrong.
    """
    address, folder = lab_server
    copy_chapter(stem, folder, until)
    notebook = opened(open_page, address, stem)
    notebook.run_all(MINUTES)
    first = look_at_widgets(notebook)
    nothing(faults(first, "light"))

    notebook.theme("JupyterLab Dark")
    nothing(faults(look_at_widgets(notebook), "dark"))
    notebook.theme("JupyterLab Light")
    nothing(differing(first, look_at_widgets(notebook)))

    notebook.save()
    shutil.copy(folder / f"{stem}.ipynb", folder / f"{stem}-again.ipynb")  # whose kernel knows nothing of the widgets
    again = look_at_widgets(reopened(open_page, address, f"{stem}-again"))
    nothing(faults(again, "light"))
    nothing(differing(first, again, with_python=False))

    notebook.append(SHOW_AGAIN)
    twice = look_at_widgets(notebook)
    nothing(faults(twice, "light"))
    nothing(differing(first, twice[: len(first)]))
    nothing(differing(by_pixels(first), by_pixels(twice[len(first) :])))

    notebook.restart_and_run_all(MINUTES)
    nothing(faults(look_at_widgets(notebook), "light"))


def copy_chapter(stem, folder, until):
    """Put a chapter into a folder, as far as a cell if one is named."""
    chapter = nbformat.read(ROOT / "chapters" / f"{stem}.ipynb", as_version=4)
    if until:
        chapter.cells = chapter.cells[: 1 + [cell.id for cell in chapter.cells].index(until)]
    nbformat.write(chapter, folder / f"{stem}.ipynb")


def nothing(wrong):
    if wrong:
        raise AssertionError("\n".join(wrong))


def by_pixels(seen):
    """In an order of their own: a notebook shows its widgets in another one than Python made them in."""
    return sorted(seen, key=lambda widget: (widget.name, [canvas["mean"] for canvas in widget.canvases]))


def opened(open_page, address, stem, **settings):
    """A notebook open in JupyterLab, without motion, so that pixels can be compared."""
    where = f"{address}lab/workspaces/{stem}/tree/{stem}.ipynb"
    page = open_page(where, viewport={"width": 1280, "height": 1000}, reduced_motion="reduce", **settings)
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    return Notebook(page)


def reopened(open_page, address, stem):
    """A saved notebook, open in a page of its own; loaded anew, as How to use says, where JupyterLab finds no model.

    Its kernel's connection and its document restore widgets side by side. When the first is done sooner, a widget is
    looked for before the document's states are read.
    """
    notebook = opened(open_page, address, stem, known="widget model not found")
    page = notebook.page
    page.wait_for_function(f"({ALL_THERE})() || document.body.innerText.includes('model not found')")
    if not page.evaluate(ALL_THERE):
        page.reload()
    return notebook
