"""What a screen reader has of each widget, kept as text: read the files in transcripts/ as a blind learner would.

`make transcripts` writes them anew; read what has changed before you keep it.
"""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.support.every_widget import EVERY_WIDGET, show

TRANSCRIPTS = Path(__file__).parent / "transcripts"
# What is focused, by its role and name, and which keys are pressed there: one gesture a line.
GESTURES = {
    "backprop": [
        ("button", "Back a layer", "Enter"),
        ("combobox", "Neuron", "ArrowDown"),
        ("button", "Back a layer", "Enter"),
        ("slider", "Image", "ArrowRight"),
    ],
    "cost-meter": [
        ("slider", "Image", "ArrowRight"),
        ("slider", "Turn this weight by", "ArrowRight"),
        ("application", "Weights", "ArrowRight"),
        ("radio", "hidden 1", "Space"),
        ("application", "Weights", "ArrowUp"),
    ],
    "descent": [
        ("button", "Step", "Enter"),
        ("slider", "Learning rate", "End"),
        ("button", "Step", "Enter"),
        ("radio", "two weights", "Space"),
        ("application", "Cost over two weights", "ArrowLeft"),
    ],
    "digit-pad": [
        ("application", "Drawing pad", "ArrowRight"),
        ("application", "Drawing pad", "Space"),
        ("button", "Clear", "Enter"),
        ("button", "Example", "Enter"),
        ("option", "Hidden layer 1, neuron 1", "ArrowDown"),
        ("option", "Hidden layer 1, neuron 2", "ArrowRight"),
    ],
    "hand-wire": [
        ("button", "Ring", "Enter"),
        ("application", "weights", "ArrowRight"),
        ("application", "weights", "Space"),
        ("slider", "Bias", "ArrowLeft"),
        ("button", "Where would light help?", "Enter"),
    ],
    "labels-shuffled": [
        ("application", "Training accuracy", "ArrowRight"),
        ("application", "Training accuracy", "ArrowUp"),
        ("button", "Reveal", "Enter"),
        ("slider", "Epoch", "End"),
    ],
    "layer-explorer": [
        ("button", "Next", "Enter"),
        ("button", "Slowly", "Enter"),
        ("radio", "misread", "Space"),
        ("option", "Hidden layer 1, neuron 1", "ArrowDown"),
        ("radio", "100", "Space"),
        ("slider", "Neurons in hidden layer 1", "ArrowRight"),
    ],
    "number-quiz": [("textbox", "Your number", "2"), ("button", "Check", "Enter")],
    "pixels-to-neurons": [
        ("slider", "Neuron number", "ArrowRight"),
        ("button", "Unroll", "Enter"),
        ("radio", "7", "Space"),
    ],
    "quiz": [("radio", "black", "Space"), ("button", "Check", "Enter")],
    "sigmoid-bias": [
        ("slider", "Bias b", "ArrowLeft"),
        ("slider", "Weight w", "Home"),
        ("checkbox", "Show a plain switch", "Space"),
    ],
    "train-live": [("button", "Another seed", "Enter"), ("combobox", "Hidden neurons", "ArrowDown")],
    "training-film": [("slider", "Moment", "ArrowRight"), ("slider", "Moment", "End"), ("button", "Next", "Enter")],
    "weight-grid": [
        ("button", "Edge", "Enter"),
        ("application", "Weights", "ArrowRight"),
        ("application", "Weights", "Space"),
        ("slider", "Bias b", "ArrowLeft"),
    ],
    "what-it-learned": [
        ("button", "Neuron 1", "Enter"),
        ("radio", "Noise", "Space"),
        ("radio", "Shift", "Space"),
        ("radio", "Draw", "Space"),
    ],
}
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


@pytest.mark.parametrize("name", EVERY_WIDGET)
def test_a_screen_reader_has_what_was_read_and_kept(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, head=AT_ONCE, reduced_motion="reduce")
    page.set_default_timeout(5000)
    found, kept = transcript(page, GESTURES[name]), TRANSCRIPTS / f"{name}.txt"
    if os.environ.get("NN_WRITE_TRANSCRIPTS"):
        kept.write_text(found, "utf8")
    assert found == kept.read_text("utf8"), "read what has changed; if it is right, keep it by: make transcripts"
