"""The printed book: every page once, in order, its links led inside, its solutions open."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from book.tools import print_book
from book.tools.print_book import live_widgets, pages_in_order
from book.tools.print_page import book_page, printed_address, printed_article
from tests.support.browser import HTML, ROOT
from tests.support.missing import missing

pytestmark = pytest.mark.long

PATHS = ["book/intro.html", "chapters/01-neurons.html"]
PAGE = """<article class="bd-article"><section id="neurons"><h1>Neurons<a class="headerlink" href="#neurons">#</a></h1>
<div class="nn-embed"><p><strong>How many?</strong></p><ul><li>7</li></ul>
<details><summary>The answer</summary><p>Seven</p></details><p>This picture comes alive.</p><script>1</script></div>
<div class="nn-embed"><img alt="a grid of weights" src="data:,"><p>This picture comes alive.</p></div>
<details class="hide"><summary>Show the code</summary><pre>long_figure()</pre></details>
<img alt="two threes" src="../_images/threes.png"></section>
<section id="try-it-yourself">
<details class="hide"><summary>Show the code</summary><pre>answer = 7</pre></details></section>
</article>"""


@pytest.fixture
def article():
    html = BeautifulSoup(PAGE, "html.parser")
    return printed_article(html, PATHS[1], PATHS, "../html", {1: "pictures/grid.png"})


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("#recap", "#chapters-01-neurons--recap"),
        ("../book/intro.html", "#book-intro"),
        ("../book/intro.html#start", "#book-intro--start"),
        ("../_sources/a.ipynb", "../html/_sources/a.ipynb"),
        ("https://example.org/a#b", "https://example.org/a#b"),
    ],
)
def test_links_lead_inside_the_book(address, printed):
    assert printed_address(address, PATHS[1], PATHS, "../html") == printed


def test_ids_are_those_of_the_page(article):
    assert article["id"] == "chapters-01-neurons"
    assert article.section["id"] == "chapters-01-neurons--neurons"


def test_pictures_are_found_in_the_site(article):
    assert article.find("img", alt="two threes")["src"] == "../html/_images/threes.png"


def test_a_live_picture_is_replaced_by_its_photograph(article):
    (picture,) = article.select("img.nn-photograph")
    assert (picture["src"], picture["alt"]) == ("pictures/grid.png", "a grid of weights")
    assert "comes alive" not in article.get_text()


def test_the_answer_stands_at_the_end(article):
    text = article.get_text()
    assert "How many?" in text and text.index("Answers to the questions") < text.index("Seven")
    assert article.select_one('a[href="#chapters-01-neurons--answer-1"]')


def test_solutions_are_open_and_other_folded_code_is_left_out(article):
    assert "answer = 7" in article.get_text()
    assert "long_figure" not in article.get_text()
    assert not article.select("details, script, .headerlink")


def test_a_question_is_not_photographed():
    assert live_widgets(BeautifulSoup(PAGE, "html.parser")) == [1]


def test_a_picture_far_down_the_page_is_on_its_photograph(chromium, site, tmp_path, monkeypatch):
    (tmp_path / "pictures").mkdir()
    monkeypatch.setattr(print_book, "PRINT", tmp_path)
    path = "chapters/10-what-it-learned.html"
    place = live_widgets(BeautifulSoup((HTML / path).read_text("utf-8"), "html.parser"))[0]
    photograph = print_book.photograph(chromium, path, [place])[place]
    assert len(Image.open(tmp_path / photograph).convert("RGB").getcolors(1 << 24)) > 100


@pytest.fixture(scope="module")
def printed():
    paths = pages_in_order(ROOT / "_toc.yml")
    if not all((HTML / path).is_file() for path in paths):
        missing(f"no built book in {HTML}: run make book")
    return paths, BeautifulSoup(book_page(HTML, paths, "../html", {}), "html.parser")


def test_every_page_stands_in_it_once_and_in_order(printed):
    paths, page = printed
    assert [article["id"] for article in page.select("article")] == [
        p.removesuffix(".html").replace("/", "-") for p in paths
    ]
    assert len(page.select(".nn-contents li")) == len(paths) - 1


def test_its_links_lead_somewhere(printed):
    _, page = printed
    ids = Counter(element["id"] for element in page.select("[id]"))
    assert [id for id, times in ids.items() if times > 1] == []
    assert [a["href"] for a in page.select("a[href^='#']") if a["href"][1:] not in ids] == []


def test_its_pictures_are_there(printed):
    _, page = printed
    addresses = [element["src"] for element in page.select("[src]")] + [link["href"] for link in page.select("link")]
    files = [address.split("?")[0] for address in addresses if not address.startswith("data:")]
    assert files and [file for file in files if not (HTML.parent / "print" / file).resolve().is_file()] == []
