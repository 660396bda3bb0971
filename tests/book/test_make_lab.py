"""`make lab`: what a learner finds when JupyterLab opens."""

import os
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from tests.support.browser import ROOT
from tests.support.lab import jupyter_lab


@pytest.mark.long
def test_the_first_chapter_is_open_and_nothing_in_its_way(open_page, tmp_path):
    for folder in ("chapters", "exercises", "solutions", "grader", "tests"):
        (tmp_path / folder).mkdir()
    shutil.copy(ROOT / "chapters" / "01-neurons.ipynb", tmp_path / "chapters")
    with jupyter_lab(tmp_path) as address:
        page = open_page(address)
        expect(page.get_by_role("heading", name="Neurons").first).to_be_visible()
        expect(page.locator(".jp-Launcher")).to_have_count(0)
        expect(page.locator(".jp-Dialog, .jp-toast-message, .Toastify__toast")).to_have_count(0)
        listed = page.locator(".jp-DirListing-itemName")
        expect(listed.filter(has_text="01-neurons.ipynb")).to_be_visible()
        page.locator(".jp-BreadCrumbs-home").click()
        expect(listed.filter(has_text="exercises")).to_be_visible()
        assert not {"solutions", "grader", "tests"} & set(listed.all_inner_texts())
        page.context.close()  # before its server stops


def test_root_is_let_in():
    command = subprocess.run(["make", "-n", "lab"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert ("--allow-root" in command) == (os.getuid() == 0)
