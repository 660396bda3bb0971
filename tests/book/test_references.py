"""The references page lists every work, and every work that a chapter recommends is among them."""

import nbformat
import pytest
from pybtex.database import parse_file

from tests.support.browser import HTML, ROOT
from tests.support.missing import missing

CHAPTERS = sorted(ROOT.glob("chapters/*.ipynb"))
ENTRIES = parse_file(ROOT / "book" / "references.bib").entries


def plain(text):
    return " ".join(text.replace("{", "").replace("}", "").replace("’", "'").split()).lower()


def title(entry):
    """The title, without what stands after a colon."""
    return plain(entry.fields["title"]).split(":")[0]


def recommended(chapter):
    cells = nbformat.read(chapter, as_version=4).cells
    (section,) = [cell.source for cell in cells if cell.source.startswith("## Further reading")]
    return [plain(item) for item in section.split("\n- ")[1:]]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_what_a_chapter_recommends_is_listed(chapter):
    assert [item for item in recommended(chapter) if not any(title(entry) in item for entry in ENTRIES.values())] == []


@pytest.mark.parametrize("key", ENTRIES)
def test_an_entry_says_why_to_read_it_and_is_shown(key):
    page = HTML / "book" / "references.html"
    if not page.is_file():
        missing(f"no {page}: run make book")
    assert len(ENTRIES[key].fields["note"].split()) >= 4
    assert title(ENTRIES[key]) in plain(page.read_text("utf-8"))
