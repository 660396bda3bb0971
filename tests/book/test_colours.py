"""The colours that course.css gives to the page and the widgets can be read: WCAG 2.1 AA in both themes."""

import re

import pytest
from browser import ROOT

CSS = ROOT.joinpath("book", "static", "course.css").read_text("utf-8")


def colours(theme):
    """The --nn- colours of a theme; the dark one replaces some of the light one's."""
    light, dark = (CSS.split(start, 1)[1].split("}")[0] for start in ("\nhtml {", '\nhtml[data-theme="dark"] {'))
    declared = light + (dark if theme == "dark" else "")
    return dict(re.findall(r"--nn-([a-z-]+): (#[0-9a-f]{6});", declared))


def luminance(colour):
    """WCAG 2.1's relative luminance, 0 to 1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


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
