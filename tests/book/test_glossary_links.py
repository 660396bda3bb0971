"""Every bold term of a chapter is in the glossary, and the two lead to each other."""

import posixpath
import re
from functools import cache

import nbformat
import pytest
from docutils import nodes

from book._ext.chapter_cells.html_element import html_element
from book._ext.glossary_links import EVERYDAY, pattern_of, prose_of, term_of
from tests.support.browser import ROOT
from tests.support.built_page import built_page

GLOSSARY = "book/glossary.html"
CHAPTERS = sorted(ROOT.glob("chapters/*.ipynb"))
# Bold for weight, not as a term.
EMPHASIS = {"brightest of the ten", "column", "every", "image", "loops and strokes", "network"}
every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)


@cache
def terms():
    return {re.sub("#$", "", term.get_text()).lower() for term in built_page(GLOSSARY).select("dl.glossary dt")}


@pytest.mark.parametrize(
    ("text", "name"), [("hidden layers", "hidden layer"), ("Weight\ndecay", "weight decay"), ("biases", "bias")]
)
def test_a_bold_text_is_found_whatever_its_number_and_case(text, name):
    assert term_of(text, {"hidden layer", "layer", "weight", "weight decay", "bias"}) == name


def test_the_words_of_a_caption_become_no_links():
    caption = html_element("", nodes.Text("White is an activation of 1"), tag="figcaption")
    page = nodes.section("", caption, nodes.paragraph("", "", nodes.Text("An activation is a number.")))
    assert [text.astext() for text in prose_of(page)] == ["An activation is a number."]


@pytest.mark.parametrize("text", ["every", "layered", "a weight", "off-cost", ""])
def test_other_bold_text_is_no_term(text):
    assert term_of(text, {"layer", "weight", "cost"}) is None


def test_the_longest_term_wins():
    assert [m[1] for m in pattern_of({"weight", "weight decay"}).finditer("weights and weight decay")] == [
        "weight",
        "weight decay",
    ]


@every_chapter
def test_every_bold_term_is_in_the_glossary(chapter):
    cells = nbformat.read(chapter, as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    bold = {" ".join(found.split()) for found in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)}
    candidates = {found for found in bold if re.fullmatch(r"[a-z][\w –-]*\w", found) and len(found.split()) <= 4}
    assert {found for found in candidates - EMPHASIS if not term_of(found, terms())} == set()


@every_chapter
def test_a_chapter_leads_to_each_of_its_terms_once(chapter):
    page = built_page(f"chapters/{chapter.stem}.html")
    links = page.select("article a.nn-term")
    anchors = [link["href"].removeprefix("../book/glossary.html#") for link in links]
    assert anchors and len(set(anchors)) == len(anchors)
    assert [anchor for anchor in anchors if built_page(GLOSSARY).find(id=anchor) is None] == []
    assert [link.get_text() for link in links if link.find_parent(["h1", "h2", "h3", "code"])] == []


@every_chapter
def test_a_bold_term_is_the_link_and_not_an_earlier_plain_one(chapter):
    page = built_page(f"chapters/{chapter.stem}.html")
    bold = {term_of(strong.get_text(), terms()) for strong in page.select("article p strong")} - {None}
    linked = {term_of(strong.get_text(), terms()) for strong in page.select("article a.nn-term strong")}
    assert bold <= linked


def test_every_entry_leads_back_to_where_its_term_is_introduced():
    entries = built_page(GLOSSARY).select("dl.glossary dd")
    assert len(entries) > 40
    for entry in entries:
        links = entry.select(".nn-introduced a")
        assert links
        for link in links:
            address, anchor = link["href"].split("#")
            assert built_page(posixpath.normpath(f"book/{address}")).find("a", id=anchor, class_="nn-term") is not None


def test_everyday_words_are_terms():
    assert terms() >= EVERYDAY
