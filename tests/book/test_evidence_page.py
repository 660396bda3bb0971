"""The evidence page shows what the chapters' cards say, each claim once, in order, with a link to its card."""

import posixpath

import nbformat
import pytest

from book._ext.evidence_page import BY_DEFINITION, CLAIMS, cards_in, criteria_in, faults
from nnlib import claim
from tests.support.browser import ROOT
from tests.support.built_page import built_page

TABLE = "table.nn-evidence"


def card(id):
    return {"id": id, "says": "", "measured": "", "verdict": "reproduced"}


def complete():
    return {"chapters/01-neurons": [card(id) for id in CLAIMS]}


@pytest.mark.parametrize("holds", [True, "in part", False])
def test_a_card_is_read_as_it_was_written(holds):
    written = claim("C7", says='A "torn" 4 & 9, <0.5', measured="σ(0) = ½ > 0.4", holds=holds)
    html = written._repr_html_()
    read = {"id": "C7", "says": written.says, "measured": written.measured, "verdict": written.verdict}
    assert cards_in(html) == [read]
    assert cards_in(html + "<p>between</p>" + html) == [read, read]


def test_each_claim_once_is_no_fault():
    assert list(faults(complete())) == []


def test_a_missing_claim_is_a_fault():
    cards = complete()
    cards["chapters/01-neurons"].remove(card("C25"))
    assert list(faults(cards)) == ["C25: no chapter shows a card for this claim"]
    assert list(faults(cards, pending=["C25"])) == []


def test_a_claim_shown_twice_is_a_fault():
    (fault,) = faults({**complete(), "chapters/02-layers": [card("C8")]})
    assert fault.startswith("C8: 2 cards") and "chapters/01-neurons, chapters/02-layers" in fault


def test_a_claim_that_is_shown_is_no_longer_pending():
    (fault,) = faults(complete(), pending=["C3"])
    assert fault.startswith("C3:") and "evidence_pending" in fault


def test_what_decides_a_verdict_is_read_from_the_cell():
    source = 'share = 0.3\nclaim("C7", says="a", measured=f"{share}", holds=True if share < 0.5 else "in part")'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    assert criteria_in(notebook) == {"C7": "True if share < 0.5 else 'in part'"}


def test_an_unknown_claim_is_a_fault():
    (fault,) = faults({**complete(), "chapters/02-layers": [card("C99")]})
    assert fault.startswith("C99:")


@pytest.fixture
def page():
    return built_page("book/evidence.html")


def rows(page):
    return [row.select("td") for row in page.select(f"{TABLE} tbody tr")]


def shown_at(address):
    """The card that a link of the page leads to."""
    path, anchor = address.split("#")
    return built_page(posixpath.normpath(f"book/{path}")).select_one(f"#{anchor}")


def test_what_had_to_be_measured_stands_apart_from_definitions_each_in_order(page):
    tables = [[row.select_one("td").get_text(strip=True) for row in of.select("tbody tr")] for of in page.select(TABLE)]
    measured = [id for id in CLAIMS if id not in BY_DEFINITION]
    assert tables == [measured, [id for id in CLAIMS if id in BY_DEFINITION]]


def test_each_row_shows_the_code_that_decided_its_verdict(page):
    for id, _, measured, _, link in rows(page):
        stem = link.a["href"].split("/")[-1].split(".html")[0]
        criteria = criteria_in(nbformat.read(ROOT / "chapters" / f"{stem}.ipynb", as_version=4))
        assert measured.select("code")[-1].get_text() == criteria[id.get_text(strip=True)]


def test_each_row_says_what_its_card_says(page):
    for id, says, measured, verdict, link in rows(page):
        shown = " ".join(shown_at(link.a["href"]).get_text().split())
        for cell in (id, says, measured.p, verdict):
            assert " ".join(cell.get_text().split()) in shown


def test_each_card_leads_to_its_row(page):
    for id, *_, link in rows(page):
        address = shown_at(link.a["href"]).a["href"]
        assert address == f"../book/evidence.html#claim-{id.get_text(strip=True).lower()}"


def test_the_verdicts_are_counted(page):
    for table, tally in zip(page.select(TABLE), page.select(".nn-verdicts"), strict=True):
        verdicts = [row.select("td")[3].get_text(strip=True) for row in table.select("tbody tr")]
        counts = [f"{verdicts.count(v)} {v}" for v in ("reproduced", "reproduced in part", "not reproduced")]
        assert tally.get_text().endswith(f": {len(verdicts)} claims: {', '.join(counts)}.")
