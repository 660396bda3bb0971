"""A widget's larger still pictures are files that the page asks for when they are wanted; none loses a pixel."""

from base64 import b64encode
from io import BytesIO

from PIL import Image

from book._ext.finished_pages.still_pictures import in_files
from nnwidgets.frame.still import picture
from tests.support.browser import built_pages


def noise(side):
    return Image.effect_noise((side, side), 100).convert("RGB")


def test_a_large_one_is_a_file_and_a_small_one_stays(tmp_path):
    large, small = (picture(list(rows(noise(side))), "noise", side) for side in (28, 8))
    html = in_files(large + large + small, tmp_path, lambda name: f"../{name}")
    [file] = (tmp_path / "_images").iterdir()
    assert html.count(f'<img loading="lazy" src="../_images/{file.name}" alt="noise" width="28"') == 2
    assert html.endswith(small)


def test_the_file_has_the_same_pixels(tmp_path):
    image, png = noise(40), BytesIO()
    image.save(png, "png")
    in_files(f'<img loading="lazy" src="data:image/png;base64,{b64encode(png.getvalue()).decode()}">', tmp_path, str)
    [file] = (tmp_path / "_images").iterdir()
    assert Image.open(file).convert("RGB").tobytes() == image.tobytes()


def rows(image):
    width, height = image.size
    return ([image.getpixel((x, y)) for x in range(width)] for y in range(height))


def test_without_javascript_a_page_has_all_its_pictures(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + next(path for path in built_pages() if path.startswith("chapters/01")), wait_until="networkidle")
    stills = page.locator('img[src*="_images/still-"]')
    assert stills.count() > 5
    assert all(stills.nth(n).evaluate("image => image.naturalWidth") for n in range(stills.count()))
    context.close()
