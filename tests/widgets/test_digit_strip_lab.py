"""DigitStrip in JupyterLab: an image opens over the notebook, and its keys are its own."""

import pytest
from playwright.sync_api import expect

STRIP = """
from nnlib import load_digits
from nnwidgets import DigitStrip
DigitStrip(load_digits().test.images[:3], ["7", "2", "1"])
"""


@pytest.mark.long
def test_an_image_opens_and_arrow_keys_read_it(lab):
    notebook = lab(STRIP)
    notebook.run(0)
    page = notebook.page
    page.get_by_role("button", name="a 2: ink").click()
    page.get_by_role("dialog", name="One image, large").get_by_role("application").press("ArrowDown")
    expect(page.get_by_text("Row 15, column 14: brightness")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="One image, large")).to_have_count(0)
