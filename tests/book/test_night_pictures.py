"""On a dark page a picture is dark, its colours of the same hue; what shows brightness keeps it."""

import numpy as np
import pytest
from PIL import Image

from book._ext.finished_pages.night_pictures import PAPER, by_night, colour, has_white_ground, night_picture
from nnlib.plots.palette import NEGATIVE, POSITIVE
from tests.support.browser import HTML

INK = "#1f242c"


@pytest.fixture
def picture():
    """A white ground with a line of ink, a blue and a red square, and a digit: black with a white stroke."""
    rgb = np.ones((60, 120, 3))
    rgb[30, 5:20] = colour(INK)
    rgb[20:40, 30:50] = colour(POSITIVE)
    rgb[20:40, 60:80] = colour(NEGATIVE)
    rgb[10:50, 85:115] = 0
    rgb[25:35, 95:105] = 1
    return rgb


def test_white_becomes_the_page_and_ink_becomes_light(picture):
    night = by_night(picture)
    assert night[0, 0] == pytest.approx(colour(PAPER))
    assert night[30, 10].min() > 0.6


def test_blue_stays_blue_and_red_red(picture):
    night = by_night(picture)
    assert night[30, 40].argmax() == 2 and night[30, 70].argmax() == 0


def test_a_digit_is_not_turned_round(picture):
    night = by_night(picture)
    assert night[15, 90] == pytest.approx(0) and night[30, 100] == pytest.approx(1)


def test_a_picture_on_white_is_told_from_one_on_black(tmp_path):
    for name, brightness in {"white": 255, "black": 0}.items():
        Image.new("RGB", (20, 20), (brightness,) * 3).save(tmp_path / f"{name}.png")
    assert has_white_ground(tmp_path / "white.png") and not has_white_ground(tmp_path / "black.png")


def bright_in_the_dark(folder):
    """The names of the folder's pictures on white that have no dark version; a style dims the stills of widgets."""
    by_day = [path for path in folder.iterdir() if path.suffix in (".png", ".webp", ".jpg")]
    alone = [path for path in by_day if not path.stem.endswith("-night") and not path.stem.startswith("still-")]
    on_white = [path for path in alone if has_white_ground(path)]
    nights = {path: path.with_name(f"{path.stem}-night.webp") for path in on_white}
    return [
        path.name
        for path, night in nights.items()
        if not night.is_file() or np.asarray(Image.open(night).convert("L")).mean() >= 128
    ]


def test_a_picture_on_white_gets_a_dark_version(tmp_path, picture):
    Image.fromarray((255 * picture).astype(np.uint8)).save(tmp_path / "plot.png")
    assert bright_in_the_dark(tmp_path) == ["plot.png"]
    night_picture(tmp_path / "plot.png").save(tmp_path / "plot-night.webp", lossless=True)
    assert bright_in_the_dark(tmp_path) == []


def test_no_picture_of_the_book_is_bright_in_the_dark():
    assert bright_in_the_dark(HTML / "_images") == []
