"""What follows from the repository's one line; the files beside the pages; the archive that works from a folder."""

import re
import zipfile
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
import yaml
from PIL import Image

from book._ext.link_previews import write_card
from book._ext.published_site import configure, feed, robots, site_of, sitemap
from book.tools.audit import unanswered
from book.tools.make_zip import FOLDER, pack
from tests.support.browser import HTML, ROOT
from tests.support.missing import missing

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def config(**values):
    return SimpleNamespace(**({"repository": "", "html_baseurl": "", "html_theme_options": {}} | values))


def test_one_line_gives_the_buttons_and_the_address():
    fork = config(repository="https://github.com/Ada/course.git")
    configure(None, fork)
    assert fork.html_baseurl == "https://ada.github.io/course/"
    assert fork.html_theme_options["repository_url"] == "https://github.com/Ada/course"
    assert fork.html_theme_options["launch_buttons"]["colab_url"]


def test_without_a_repository_there_are_no_buttons():
    plain = config()
    configure(None, plain)
    assert (plain.html_theme_options, plain.html_baseurl) == ({}, "")


def test_an_address_of_ones_own_stays():
    fork = config(repository="https://github.com/ada/course", html_baseurl="https://school.example/nn")
    configure(None, fork)
    assert fork.html_baseurl == "https://school.example/nn/"


def test_a_site_of_an_owner_has_no_folder():
    assert site_of("https://github.com/ada/ada.github.io") == "https://ada.github.io/"


def test_the_sitemap_and_robots_name_full_addresses():
    tree = ElementTree.fromstring(sitemap(["https://a.example/b.html?x&y", "https://a.example/a.html"]).encode())
    assert [node.text for node in tree.iter(f"{SITEMAP}loc")] == [
        "https://a.example/a.html",
        "https://a.example/b.html?x&y",
    ]
    assert "Sitemap: https://a.example/sitemap.xml" in robots("https://a.example/")
    assert "Sitemap" not in robots("")


def test_the_feed_has_the_releases_and_not_what_is_to_come():
    changes = (
        "# Changes\n\n## 0.3.0, unreleased\n\n- b\n\n## 0.2.0, 2027-01-31\n\n- <a> & b\n\n## 0.1.0, 2026-12-01\n\n- c\n"
    )
    tree = ElementTree.fromstring(feed(changes, "https://a.example/", "The course").encode())
    entries = tree.findall(f"{ATOM}entry")
    assert [entry.find(f"{ATOM}title").text for entry in entries] == ["The course 0.2.0", "The course 0.1.0"]
    assert entries[0].find(f"{ATOM}content").text == "- <a> & b"
    assert tree.find(f"{ATOM}updated").text == "2027-01-31T00:00:00Z"
    assert ElementTree.fromstring(feed("# Changes\n", "", "x").encode()).findall(f"{ATOM}entry") == []


def test_a_card_is_of_the_size_that_previews_want(tmp_path):
    write_card(tmp_path / "card.png", 11, "Memory or structure?", "How a neural network works")
    with Image.open(tmp_path / "card.png") as picture:
        assert picture.size == (1200, 630)


@pytest.fixture
def tiny_site(tmp_path):
    site = tmp_path / "html"
    for path, text in {
        "index.html": '<a href="b.html">b</a>',
        "b.html": '<h1>b</h1><div class="run-in-browser"><a href="lite/x">Run</a></div>'
        '<script defer src="_static/page-python.js?v=1" data-page="b"></script>',
        "lite/x": "python",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)
    return site


def test_an_archive_has_the_same_bytes_every_time(tiny_site, tmp_path):
    for name in ("a.zip", "b.zip"):
        pack(tiny_site, tmp_path / name, True)
        (tiny_site / "index.html").touch()
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_small_archive_leaves_lite_out_and_its_buttons(tiny_site, tmp_path):
    pack(tiny_site, tmp_path / "small.zip", False)
    with zipfile.ZipFile(tmp_path / "small.zip") as archive:
        assert archive.namelist() == [f"{FOLDER}/{name}" for name in ("START-HERE.txt", "b.html", "index.html")]
        assert archive.read(f"{FOLDER}/b.html") == b"<h1>b</h1>"


def test_the_small_archive_opens_from_a_folder(chromium, tmp_path):
    if not (HTML / "index.html").is_file():
        missing(f"no built book in {HTML}: run make book")
    pack(HTML, tmp_path / "small.zip", False)
    zipfile.ZipFile(tmp_path / "small.zip").extractall(tmp_path)
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto((tmp_path / FOLDER / "index.html").as_uri())
    page.get_by_role("link", name="1 Neurons").first.click()
    page.locator(".nn-widget[data-ready]").first.wait_for()
    page.wait_for_load_state()  # the first widget answers before the search does
    assert page.get_by_text("Run in the browser").count() == 0
    page.keyboard.press("Control+k")
    page.locator('input[name="q"]').locator("visible=true").first.fill("gradient")
    page.keyboard.press("Enter")
    page.locator("#search-results li a").first.wait_for()
    page.close()


def test_an_audit_that_nobody_answered_is_no_fault():
    assert unanswered(SimpleNamespace(returncode=1, stderr="ConnectionError: Max retries exceeded"))
    assert not unanswered(SimpleNamespace(returncode=1, stderr="Found 1 known vulnerability in 1 package"))


def test_the_targets_that_the_workflow_and_the_containers_call_exist():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    texts = [
        (ROOT / path).read_text("utf-8") for path in (".github/workflows/site.yml", ".devcontainer/devcontainer.json")
    ]
    targets = {target for text in texts for target in re.findall(r"\bmake ([\w./-]+)", text)}
    assert targets and all(re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE) for target in targets)
    workflow = yaml.safe_load(texts[0])
    assert all(
        (ROOT / step["run"].split()[2].replace(".", "/")).with_suffix(".py").exists()
        for step in workflow["jobs"]["build"]["steps"]
        if ".venv/bin/python" in step.get("run", "")
    )
