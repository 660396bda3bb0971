"""The foot of every page says which version of the course it is of."""

from grader.course_version import course_version
from tests.support.browser import HTML, built_pages


def test_every_page_says_its_version():
    silent = [path for path in built_pages() if f"Version {course_version()}\n" not in (HTML / path).read_text("utf-8")]
    assert silent == []
