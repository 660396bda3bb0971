"""Run All in JupyterLab: a chapter's beginning, with every gesture of a reader; an exercise with nothing filled in."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.support.browser import ROOT
from tests.support.chapter_in_lab import copy_chapter, nothing, opened, reopened, use_chapter
from tests.support.painted import differing, look_at_widgets


def test_the_beginning_of_a_chapter_run_as_a_whole_shows_every_widget_painted(open_page, lab_server):
    use_chapter(open_page, lab_server, "03-weighted-sums", until="neuron-looks-through-a-ring")


@pytest.mark.long  # tests/book/test_lab_config.py tries the same without a browser
def test_a_notebook_opened_again_and_saved_shows_its_pictures_when_it_is_opened_once_more(open_page, lab_server):
    address, folder = lab_server
    copy_chapter("03-weighted-sums", folder, "neuron-looks-through-a-ring")
    notebook = opened(open_page, address, "03-weighted-sums")
    notebook.run_all()
    first = look_at_widgets(notebook)
    notebook.save()
    for stem in ("once", "twice"):
        shutil.copy(folder / "03-weighted-sums.ipynb", folder / f"{stem}.ipynb")  # with a kernel of its own
        notebook = reopened(open_page, address, stem)
        nothing(differing(first, look_at_widgets(notebook)))
        notebook.save()
        shutil.copy(folder / f"{stem}.ipynb", folder / "03-weighted-sums.ipynb")


@pytest.mark.long  # in the built site's JupyterLab at each change: tests/lite/test_in_browser.py
def test_run_all_goes_on_after_an_unanswered_question(open_page, lab_server):
    address, folder = lab_server
    stem = "03-weighted-sums"
    shutil.copy(ROOT / "exercises" / f"{stem}.ipynb", folder / "blank.ipynb")
    notebook = opened(open_page, address, "blank")
    notebook.run_all()
    expect(notebook.cells.last).to_contain_text("✗")
    first, last = (notebook.cells.nth(place).locator(".jp-OutputArea") for place in (2, notebook.cells.count() - 1))
    expect(first).to_contain_text("✗ weighted-sum: not written yet")
    expect(last).to_contain_text("not written yet")
