"""The foot of every page says which version of the course it is of."""

import re
import tomllib

import yaml

from grader import course_version as module
from grader.authoring.exercise import ROOT
from grader.course_version import course_version
from tests.support.browser import HTML, built_pages


def test_every_page_says_its_version():
    silent = [path for path in built_pages() if f"Version {course_version()}\n" not in (HTML / path).read_text("utf-8")]
    assert silent == []


def test_what_names_the_version_names_the_same():
    assert course_version() == tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    latest = re.search(r"^## (\S+), (\S+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    if latest[2] != "unreleased":
        assert latest.groups() == (course_version(), str(cited["date-released"]))
    assert cited["version"] == course_version()


def test_a_copy_that_has_lost_what_names_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "ABOUT", tmp_path / "pyproject.toml")
    assert course_version.__wrapped__() == "0"
