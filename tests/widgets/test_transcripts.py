"""What a screen reader has of each widget, kept as text: read the files in transcripts/ as a blind learner would.

`make transcripts` writes them anew; read what has changed before you keep it.
"""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.support.every_widget import A_FEW_AND_LATER_ALL, about, show

TRANSCRIPTS = Path(__file__).parent / "transcripts"
# Nothing waits for a hand to rest.
AT_ONCE = """<script>
  const wait = setTimeout;
  setTimeout = (call, ms, ...more) => wait(call, Math.min(ms, 30), ...more);
</script>"""
# Two frames to paint in, then all that was to be said by now.
SAID = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setTimeout(done, 30), 30))))"""


def heard(page):
    """The widget's tree as lines: role, name, value or text of all in the order of reading, but what is empty."""
    page.evaluate(SAID)
    lines = page.locator(".nn-widget").aria_snapshot().splitlines()
    return [line for line in lines if line.strip() not in ("- status", "- alert")]


def transcript(page, gestures):
    """The whole tree at the start, and after each gesture what is new in it."""
    before = heard(page)
    lines = ["# At the start", *before]
    for role, name, keys in gestures:
        target = page.locator(".nn-widget").get_by_role(role, name=name).first
        target.focus()
        target.press(keys)
        after = heard(page)
        new = [line[1:] for line in unified_diff(before, after, n=0) if line[0] == "+" and line[1] != "+"]
        lines += ["", f"# {role} {name!r}: {keys}", *new]
        before = after
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_a_screen_reader_has_what_was_read_and_kept(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, head=AT_ONCE, reduced_motion="reduce")
    page.set_default_timeout(5000)
    found, kept = transcript(page, about(name).keys), TRANSCRIPTS / f"{name}.txt"
    if os.environ.get("NN_WRITE_TRANSCRIPTS"):
        kept.write_text(found, "utf8")
    assert found == kept.read_text("utf8"), "read what has changed; if it is right, keep it by: make transcripts"
