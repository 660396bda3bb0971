"""In each engine: every page opens without an error, its widgets answer, and it fits a phone; as a file too."""

import json

import pytest

from book.tools.widget_gestures import GESTURES, gesture
from tests.engines.page_kinds import EVERY_PAGE, ONE_OF_EACH_KIND, kind_of

# Of each widget that did not change under a dozen gestures its name. A film is fetched first.
UNMOVED = f"""(async () => {{
  const gestures = {{ {", ".join(f'"{name}": {gesture(name)}' for name in GESTURES)} }};
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const look = (root) => [root.outerHTML, ...[...root.querySelectorAll("input, select")].map((field) => field.value),
    ...[...root.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL())].join();
  const unmoved = [];
  for (const root of document.querySelectorAll(".nn-widget")) {{
    const name = root.classList[root.classList.length - 1].slice(3);
    root.scrollIntoView({{ block: "center", behavior: "instant" }});
    await frame();
    if (name === "training-film") {{
      while (root.querySelector("input[type=range]").disabled) await frame();
    }}
    const before = look(root);
    const gesture = gestures[name](root);
    for (let i = 0; i < 12; i++) {{
      try {{ gesture(i); }} catch {{}} // a plot without a handle, a wall of one network: another gesture moves it
    }}
    await frame();
    await frame();
    if (look(root) === before) unmoved.push(name);
  }}
  return unmoved;
}})()"""
OPENED_AS_FILES = [path for path in ONE_OF_EACH_KIND if not path.startswith(("chapters/", "404"))]
IN_THE_PHONE = "frames[0].document"
MOUNTED = f"""{IN_THE_PHONE}.readyState === "complete" && {IN_THE_PHONE}.querySelector("h1")
  && !{IN_THE_PHONE}.querySelector('script[type$="widget-view+json"]')"""
FITS = f"{IN_THE_PHONE}.documentElement.scrollWidth <= frames[0].innerWidth && frames[0].innerWidth === 360"


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_every_page_opens_without_an_error_and_its_widgets_answer(reader, row, path):
    row(kind_of(path), "every one opens, its widgets answer")
    reader.open(reader.book.address + path)
    assert reader.run(UNMOVED) == []


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_every_page_fits_a_phone(reader, row, path):
    row(kind_of(path), "every one fits a phone")
    reader.open(reader.book.address + "phone.html")
    reader.run(f"document.querySelector('iframe').src = {json.dumps(path)}")
    reader.wait_until(f"{MOUNTED} && {FITS}")


@pytest.mark.parametrize("path", [path for path in EVERY_PAGE if path.startswith("chapters/")] + OPENED_AS_FILES)
def test_a_page_opens_as_a_file_without_an_error_and_its_widgets_answer(reader, row, path):
    row(kind_of(path), "opens as a file, its widgets answer")
    reader.open(reader.book.file(path))
    assert reader.run(UNMOVED) == []
