"""The colours that course.css gives to the page and the widgets can be read: WCAG 2.1 AA in both themes."""

import re

import pytest

from tests.support.browser import ROOT
from tests.support.contrast import contrast

CSS = ROOT.joinpath("book", "static", "course.css").read_text("utf-8")


def colours(theme):
    """The --nn- colours of a theme; the dark one replaces some of the light one's."""
    light, dark = (CSS.split(start, 1)[1].split("}")[0] for start in ("\nhtml {", '\nhtml[data-theme="dark"] {'))
    declared = light + (dark if theme == "dark" else "")
    return dict(re.findall(r"--nn-([a-z-]+): (#[0-9a-f]{6});", declared))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize(
    ("name", "least"),
    [("ink", 7), ("muted", 4.5), ("positive", 4.5), ("negative", 4.5), ("accent", 4.5), ("control", 3)],
)
def test_contrast_on_the_page(theme, ground, name, least):
    theirs = colours(theme)
    assert contrast(theirs[name], theirs[ground]) >= least


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ink_on_a_mark(theme):
    assert contrast(colours(theme)["ink"], colours(theme)["mark"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "positive-on-stage", "negative-on-stage"])
def test_contrast_on_the_stage(name):
    assert contrast(colours("light")[name], colours("light")["stage"]) >= 4.5
