"""On a page stand the style sheets of all its widgets at once: none reaches into a widget that does not bring it."""

import re

import pytest
import tinycss2
import yaml

from nnwidgets.frame.front_end import PACKAGE
from tests.support.browser import ROOT
from tests.support.every_widget import EVERY_WIDGET, about

IN_EVERY_WIDGET = {"nn-widget", "nn-embed", "nn-arriving", "nn-still", "nn-caption"}
SHEETS = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("*/**/*.css"))
OF_EVERY_PAGE = yaml.safe_load((ROOT / "_config.yml").read_text("utf8"))["sphinx"]["config"]["html_css_files"]


def selectors(css):
    """Every selector of a style sheet, without what stands in brackets."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    while rules:
        rule = rules.pop()
        if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "container", "supports"):
            rules += tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        elif rule.type == "qualified-rule":
            yield from re.sub(r"\([^()]*\)", "", tinycss2.serialize(rule.prelude)).split(",")


def outermost_classes(found):
    """The first class of ours in each selector: a page without it is as it was."""
    classes = ([name for name in re.findall(r"\.(nn-[a-z-]+)", one) if name not in IN_EVERY_WIDGET] for one in found)
    return {names[0] for names in classes if names}


@pytest.fixture(scope="module")
def fronts():
    return [about(name).make().front_end for name in EVERY_WIDGET]


def classes_of(front):
    return set(re.findall(r"\bnn-[a-z-]+", front.module))


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_names_no_part_of_a_widget_that_does_not_bring_it(fronts, sheet):
    # `.nn-widget` stands for the widget that brings the sheet.
    anywhere = (one for one in selectors((PACKAGE / sheet).read_text("utf8")) if ".nn-widget" not in one)
    reached = outermost_classes(anywhere)
    for front in fronts:
        brings_it = sheet in ("shared/palette.css", "shared/shared.css", *front.styles)
        own = sheet.startswith(f"{front.folder.name}/")
        assert brings_it or own or not reached & classes_of(front), f"{sheet} changes {front.folder.name}"


def test_a_chosen_sheet_is_for_this_widget_alone():
    style = about("weight-wall").make().front_end.style
    assert ".nn-weight-wall .nn-tile " in style and ".nn-widget .nn-tile " not in style


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_widgets_sheet_names_no_part_of_a_page(sheet):
    reached = outermost_classes(
        one for one in selectors((PACKAGE / sheet).read_text("utf8")) if ".nn-widget" not in one
    )
    pages = [(ROOT / "book" / "static" / page).read_text("utf8") for page in OF_EVERY_PAGE]
    assert not reached & set(re.findall(r"\.(nn-[a-z-]+)", "".join(pages)))


@pytest.mark.parametrize("sheet", OF_EVERY_PAGE)
def test_the_pages_style_names_no_part_of_a_widget(fronts, sheet):
    reached = outermost_classes(selectors((ROOT / "book" / "static" / sheet).read_text("utf8")))
    for front in fronts:
        assert not reached & classes_of(front), f"{sheet} changes {front.folder.name}"
