"""Every widget in motion, to be looked at: `make contact-sheet` writes five frames of each into _build/contact_sheet.

In the first it has just been seen, in the second it has told by itself what it tells; then the first gesture of its
transcript is made, and a tenth of a second later, a third of a second later, and at its end a frame is taken.
"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support.every_widget import EVERY_WIDGET, about

FOLDER = Path(__file__).parents[2] / "_build" / "contact_sheet"
# Time stands still between the frames, so that a busy machine shows what a fast one does.
CLOCK = """(() => {
  let now = 0, asked = [];
  performance.now = () => now;
  globalThis.requestAnimationFrame = (call) => asked.push(call);
  globalThis.cancelAnimationFrame = (which) => void (asked[which - 1] = () => {});
  globalThis.pass = async (milliseconds) => {
    for (const end = now + milliseconds; now < end;) {
      now += 20;
      const calls = asked;
      asked = [];
      for (const call of calls) call(now);
      await new Promise((done) => setTimeout(done)); // observers and promises
    }
  };
})()"""
PAGES = {
    "360-dark": {"width": 360, "height": 800, "dark": True, "touch": True},
    "1280-light": {"width": 1280, "height": 800, "head": "<style>main { width: 800px; margin: 0 auto }</style>"},
}
GAP, TALL = 8, 400


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("name", EVERY_WIDGET)
def test_five_frames_of_its_motion(widget_page, tmp_path, name, kind):
    widget = about(name).make()
    if data := getattr(widget, "data_file", None):
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / f"{data.name}.js").write_text(data.script, "ascii")
    page = widget_page(widget, before=CLOCK, **PAGES[kind])
    frames = []

    def take(milliseconds):
        page.evaluate("pass", milliseconds)
        frames.append(Image.open(BytesIO(page.locator(".nn-widget").screenshot())))

    take(60)
    take(1200)
    role, label, keys = about(name).keys[0]
    found = page.locator(".nn-widget").get_by_role(role, name=label).first
    if found.is_visible():
        found.focus()
        found.press(keys)
    for milliseconds in (100, 220, 4000):
        take(milliseconds)
    FOLDER.mkdir(parents=True, exist_ok=True)
    strip(frames).save(FOLDER / f"{name}_{kind}.png")


def strip(frames):
    """Pictures side by side, none taller than TALL."""
    small = [frame.convert("RGB") for frame in frames]
    for frame in small:
        frame.thumbnail((frame.width, TALL))
    width = sum(frame.width + GAP for frame in small)
    sheet = Image.new("RGB", (width, max(frame.height for frame in small)), "grey")
    left = 0
    for frame in small:
        sheet.paste(frame, (left, 0))
        left += frame.width + GAP
    return sheet
