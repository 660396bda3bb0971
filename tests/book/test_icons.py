"""The theme's icons and the logo are drawn in the pages, in both themes."""

import re

import pytest
from sphinx.errors import ExtensionError

from book._ext.finished_pages import finish
from book._ext.finished_pages.icons import DRAWINGS, logo_for_pages, with_icons
from tests.support.browser import HTML, ROOT, built_pages

LOGO = (ROOT / "book/static/logo.svg").read_text("utf-8")
# Of each icon that shows: what it is, whether its drawing is a square of 12 to 21 pixels, what else would draw it.
ICONS = """icons => icons.filter(icon => icon.checkVisibility()).map(icon => {
  const { width, height } = icon.querySelector(":scope > svg")?.getBoundingClientRect() ?? {};
  const square = Math.abs(width - height) < 0.1 && width >= 12 && width <= 21;
  return [icon.className, square, getComputedStyle(icon, "::before").content, getComputedStyle(icon).maskImage];
})"""


@pytest.mark.parametrize(
    "icon",
    [
        '<i class="fa-solid fa-sun fa-lg" title="Light"></i>',
        '<span class="fas  fa-sun"> </span>',
        '<i data-mode="light" class="theme-switch fab fa-sun"\n></i>',
    ],
)
def test_an_empty_icon_gets_its_drawing(icon):
    drawn = with_icons(f"<p>{icon} a word</p>")
    assert re.sub(r"<svg.*</svg>", "", drawn) == f"<p>{icon} a word</p>".replace("> <", "><")
    assert f'viewBox="0 0 24 24" aria-hidden="true"><path d="{DRAWINGS["sun"]}"/></svg></' in drawn


def test_what_is_drawn_or_no_icon_stays_as_it_is():
    once = with_icons('<i class="fas fa-bars"></i><i class="fas fa-circle-half-stroke"></i>')
    assert once.count("<svg") == 2
    assert with_icons(once) == once
    others = '<i></i><i class="fast"></i><i class="fas fa-sun">sun</i><b class="fas fa-sun"></b>'
    assert with_icons(others) == others


def test_an_icon_without_a_drawing_stops_the_build_and_is_named_with_its_page(tmp_path):
    (tmp_path / "book").mkdir()
    page = tmp_path / "book/intro.html"
    page.write_text('<head></head><i class="fas fa-dragon"></i>', "utf-8")
    with pytest.raises(ExtensionError, match=r"book/intro\.html: .*'fas fa-dragon'"):
        finish(page, tmp_path)


def test_the_logo_on_a_page_has_no_name_of_its_own_and_no_ids():
    logo = logo_for_pages(LOGO)
    assert logo.startswith('<svg class="logo__image" aria-hidden="true" viewBox=')
    assert "<title" not in logo and "id=" not in logo
    assert logo.count("<rect") == LOGO.count("<rect")


def test_no_built_page_has_an_empty_icon_or_asks_for_the_logo():
    for path in built_pages():
        html = (HTML / path).read_text("utf-8")
        assert with_icons(html) == html, path
        assert html.count(logo_for_pages(LOGO).strip()) == 1, path
        assert "logo.svg" not in html, path


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_icon_shows_as_a_drawing(open_page, site, theme, width):
    page = open_page(
        f"{site}chapters/03-weighted-sums.html", color_scheme=theme, viewport={"width": width, "height": 800}
    )
    page.locator(".search-button:visible, .search-button-field:visible").first.click()
    found = page.locator(".fa-solid, .fas, .fab").evaluate_all(ICONS)
    assert len(found) > 3
    assert [icon for icon in found if icon[1:] != [True, "none", "none"]] == []
    colours = "icon => [getComputedStyle(icon).color, getComputedStyle(icon.querySelector('path')).stroke]"
    colour, stroke = page.locator(".theme-switch:visible").first.evaluate(colours)
    assert stroke == colour
