"""On a laptop's screen a widget is seen whole: what a hand moves and what it changes are before the eyes together."""

import pytest

from tests.support.every_widget import EVERY_WIDGET, show

# As a chapter's page has it: its column for pictures, and what a browser leaves of 800 pixels.
COLUMN = "main { width: 800px; margin: 0 auto }"
MOST = 640
# Heights of widgets that are taller; today none is. A number may only fall. None may be added without a reason
# beside it: why the reader does not have to scroll between the hand and the picture after all.
TALLER: dict[str, int] = {}


@pytest.mark.parametrize("name", EVERY_WIDGET)
def test_a_widget_fits_a_laptops_screen(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, height=800, reduced_motion="reduce", head=f"<style>{COLUMN}</style>")
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= TALLER.get(name, MOST)
    assert name not in TALLER or height > MOST, f"{name} fits now: take it out of TALLER"


@pytest.mark.parametrize(
    ("name", "results"),
    [("weight-grid", ".nn-images li"), ("hand-wire", ".nn-figures"), ("hand-wire", ".nn-verdict")],
)
def test_on_a_phone_brush_undo_and_what_they_change_are_on_one_screen_with_the_grid(
    widget_page, tmp_path, name, results
):
    page = show(widget_page, tmp_path, name, width=360, height=740, touch=True)
    top = page.locator(".nn-paintable").bounding_box()["y"]
    for part in [
        page.get_by_role("group", name="Brush", exact=True),
        page.get_by_role("button", name="Undo"),
        *page.locator(results).all(),
    ]:
        box = part.bounding_box()
        assert top < box["y"] and box["y"] + box["height"] <= top + 740
