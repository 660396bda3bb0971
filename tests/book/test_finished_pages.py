"""A page is finished once, whatever the steps are, and what only sends on to a page is left alone."""

from book._ext.finished_pages import finish
from book._ext.finished_pages.content_security import MARK, without_policy

PAGE = '<head><meta charset="utf-8"></head><a class="headerlink" href="#a">#</a><i class="fas fa-sun"></i>'


def test_a_page_is_named_drawn_and_shut_and_a_later_build_leaves_it_as_it_is(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    html = finish(page, tmp_path)
    assert html.count(MARK) == 1 and 'aria-hidden="true" tabindex="-1" class="headerlink"' in html and "<svg" in html
    assert page.read_text("utf-8") == html
    assert finish(page, tmp_path) == html == page.read_text("utf-8")
    assert MARK not in without_policy(html) and "default-src" not in without_policy(html)


def test_what_only_sends_on_is_left_alone(tmp_path):
    page = tmp_path / "index.html"
    page.write_text('<meta http-equiv="Refresh" content="0; url=book/intro.html" />', "utf-8")
    before = page.stat().st_mtime_ns
    finish(page, tmp_path)
    assert page.stat().st_mtime_ns == before
