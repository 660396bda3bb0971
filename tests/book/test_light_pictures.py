"""Pictures wait for the reader, keep their place, and lose nothing as WebP."""

from PIL import Image

from book._ext.finished_pages.light_pictures import convert, lightly


def test_a_picture_waits_in_a_place_of_its_size(tmp_path):
    Image.new("RGBA", (40, 30), "red").save(tmp_path / "a.png")
    html = '<p><img alt="a red area" src="../_images/a.png" /></p>'
    light = '<p><img alt="a red area" src="../_images/a.webp" loading="lazy" width="40" height="30" /></p>'
    assert lightly(html, {"a.png": tmp_path / "a.png"}) == light


def test_a_size_that_is_given_stays_and_other_formats_too(tmp_path):
    (tmp_path / "b.svg").write_text("<svg/>")
    Image.new("L", (40, 30)).save(tmp_path / "a.png")
    sources = {name: tmp_path / name for name in ("a.png", "b.svg")}
    html = lightly('<img src="_images/a.png" width="80%"> <img src="_images/b.svg"> <img src="data:,">', sources)
    assert html == (
        '<img src="_images/a.webp" width="80%" loading="lazy"> <img src="_images/b.svg" loading="lazy"> '
        '<img src="data:,">'
    )


def test_webp_has_the_same_pixels(tmp_path):
    picture = Image.radial_gradient("L").convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").point(lambda alpha: max(alpha, 1)))
    picture.save(tmp_path / "a.png")
    convert(tmp_path / "a.png", tmp_path / "a.webp")
    assert Image.open(tmp_path / "a.webp").convert("RGBA").tobytes() == picture.tobytes()
