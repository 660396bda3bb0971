"""Run All in JupyterLab: a chapter's beginning, with every gesture of a reader; an exercise with nothing filled in."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.support.browser import ROOT
from tests.support.chapter_in_lab import opened, use_chapter


def test_the_beginning_of_a_chapter_run_as_a_whole_shows_every_widget_painted(open_page, lab_server):
    use_chapter(open_page, lab_server, "03-weighted-sums", until="neuron-looks-through-a-ring")


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
