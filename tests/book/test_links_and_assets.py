"""What the built HTML refers to: nothing of another host, and nothing that is not there."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.support.browser import HTML, built_pages

LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
    "video": "src",
    "audio": "src",
}
PAGES = built_pages()
every_page = pytest.mark.parametrize("path", PAGES)


class Reader(HTMLParser):
    """Collects from a page its ids, links, loaded files, images and meta elements."""

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.loads, self.images, self.meta = set(), [], [], [], {}

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        if address := attributes.get(LOADS.get(tag, "")):
            self.loads.append(address)
        if tag == "img":
            self.images.append(attributes)
        if tag == "meta":
            self.meta[attributes.get("name") or attributes.get("property")] = attributes.get("content")


@cache
def read(path):
    reader = Reader()
    reader.feed((HTML / path).read_text("utf-8"))
    return reader


def target(path, address):
    """The file below the site's root that an address on the page `path` means."""
    return (
        (HTML / path).parent.joinpath(unquote(urlsplit(address).path)).resolve()
        if urlsplit(address).path
        else HTML / path
    )


def leads_somewhere(path, address):
    file, fragment = target(path, address), unquote(urlsplit(address).fragment)
    return file.is_file() and (not fragment or fragment in read(file.relative_to(HTML.resolve()).as_posix()).ids)


@every_page
def test_loads_nothing_from_another_host(path):
    assert [address for address in read(path).loads if urlsplit(address).netloc] == []


@every_page
def test_what_it_loads_is_there(path):
    loads = [a for a in read(path).loads if urlsplit(a).scheme != "data" and not urlsplit(a).netloc]
    assert loads
    assert [address for address in loads if not target(path, address).is_file()] == []


@every_page
def test_links_lead_somewhere(path):
    internal = [
        address for address in read(path).links if not urlsplit(address).scheme and not urlsplit(address).netloc
    ]
    assert [address for address in internal if not leads_somewhere(path, address)] == []


@every_page
def test_images_say_what_they_show(path):
    assert [i["src"] for i in read(path).images if len((i.get("alt") or "").split()) < 3 or "/" in i["alt"]] == []


@pytest.mark.parametrize("path", [path for path in PAGES if path != "search.html"])  # a search has nothing to share
def test_a_shared_link_has_a_preview(path):
    meta = read(path).meta
    assert len(meta["description"]) >= 40
    assert meta["og:title"] and "<" not in meta["og:title"]
    card = target(path, meta["og:image"])
    assert card.is_file() and card.stem == (Path(path).stem if path.startswith("chapters/") else "social-card")


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("chapters/")])
def test_a_chapter_offers_its_notebook(path):
    name = path.removesuffix(".html") + ".ipynb"
    assert any(link.endswith(f"_sources/{name}") for link in read(path).links)


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith("chapters/")])
def test_a_chapter_shows_the_number_of_its_file(path):
    number = int(path.removeprefix("chapters/").split("-")[0])
    page = (HTML / path).read_text("utf-8")
    assert f'<span class="chapter-number">{number} </span>' in page
    assert f"<title>{number} " in page
