"""On a laptop's screen and on a phone's a widget is seen whole: a hand, and what it changes, together."""

import pytest

from nnwidgets import TrainingFilm
from nnwidgets.training_film.film import FILM
from tests.support.every_widget import A_FEW_AND_LATER_ALL, show
from tests.support.page_form import SMALLEST_TYPE

# As a chapter's page has it: its column for pictures, and what a browser leaves of 800 pixels.
COLUMN = "main { width: 800px; margin: 0 auto }"
MOST = 640
# Heights of widgets that are taller; today none is. A number may only fall. None may be added without a reason
# beside it: why the reader does not have to scroll between the hand and the picture after all.
TALLER: dict[str, int] = {}


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_a_widget_fits_a_laptops_screen(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, height=800, reduced_motion="reduce", head=f"<style>{COLUMN}</style>")
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= TALLER.get(name, MOST)
    assert name not in TALLER or height > MOST, f"{name} fits now: take it out of TALLER"


# What a phone shows at once, with a 16 pixels' margin on either side as the book has.
PHONE = {"width": 360, "height": 740, "touch": True}
LEAST_TYPE = 11


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_picture_and_controls_of_a_widget_fit_a_phones_screen(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, reduced_motion="reduce", **PHONE)
    assert page.locator(".nn-widget").bounding_box()["height"] <= PHONE["height"]
    assert page.evaluate(SMALLEST_TYPE) >= LEAST_TYPE


def test_the_film_fits_before_its_data_have_come_and_keeps_its_height(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "film.js").write_text(FILM.script, "ascii")
    below = "<style>.nn-embed { margin-top: 1500px; display: block }</style>"
    page = widget_page(TrainingFilm(), reduced_motion="reduce", head=below, **PHONE)
    page.get_by_role("button", name="Fetch the film").wait_for()
    height = page.locator(".nn-widget").bounding_box()["height"]
    assert height <= PHONE["height"]
    page.locator(".nn-widget").scroll_into_view_if_needed()
    page.get_by_role("button", name="Play", exact=True).wait_for()
    assert page.locator(".nn-widget").bounding_box()["height"] == height


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("hand-wire", [".nn-sums", ".nn-galleries", ".nn-helping", ".nn-row"]),
        ("train-live", [".nn-training", ".nn-settings"]),
        ("layer-explorer", [".nn-strip", ".nn-sizes"]),
        ("cost-meter", [".nn-of-image", ".nn-where", ".nn-of-all"]),
    ],
)
def test_on_a_phone_parts_take_turns_in_one_place_and_the_height_stays(widget_page, tmp_path, name, parts):
    page = show(widget_page, tmp_path, name, reduced_motion="reduce", **PHONE)
    height = page.locator(".nn-widget").bounding_box()["height"]
    tabs = page.get_by_role("group", name="Look at").locator("label")
    for k in range(len(parts)):
        tabs.nth(k).click()
        seen = [part for part in parts if page.locator(f"{part} >> visible=true").count()]
        assert seen == [parts[k]]
        assert page.locator(".nn-widget").bounding_box()["height"] == height
    page.set_viewport_size({"width": 1000, "height": 740})
    assert len([part for part in parts if page.locator(f"{part} >> visible=true").count()]) >= len(parts) - 1


@pytest.mark.parametrize(
    ("name", "results"),
    [("weight-grid", ".nn-images li"), ("hand-wire", ".nn-figures"), ("hand-wire", ".nn-verdict")],
)
def test_on_a_phone_brush_undo_and_what_they_change_are_on_one_screen_with_the_grid(
    widget_page, tmp_path, name, results
):
    page = show(widget_page, tmp_path, name, **PHONE)
    top = page.locator(".nn-paintable").bounding_box()["y"]
    for part in [
        page.get_by_role("group", name="Brush", exact=True),
        page.get_by_role("button", name="Undo"),
        *page.locator(results).all(),
    ]:
        box = part.bounding_box()
        assert top <= box["y"] and box["y"] + box["height"] <= top + PHONE["height"]
