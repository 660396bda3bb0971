"""What pyproject.toml says of the grader: what it needs, and that the package nnlib does without it."""

import ast
import re
import sys
import tomllib

from grader.authoring.exercise import ROOT

ABOUT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CALLED = {"IPython": "ipykernel"}  # by the package that brings it


def ranges(lines):
    """Ranges by package, of lines such as "numpy>=2,<3"."""
    found = (re.fullmatch(r"([\w-]+)([<>=].*)", line.strip()) for line in lines)
    return {match[1].lower(): match[2] for match in found if match}


def imported(folder):
    """Top-level modules that a folder's files import, besides Python's own."""
    names = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(node.module.split(".")[0])
    return {CALLED.get(name, name) for name in names - sys.stdlib_module_names}


def test_the_extra_names_what_the_grader_imports_and_nothing_else():
    extra = ranges(ABOUT["project"]["optional-dependencies"]["grader"])
    package = ranges(ABOUT["project"]["dependencies"])
    assert imported("grader") - {"grader", "nnlib", "dask"} - package.keys() == extra.keys()


def test_the_extra_has_the_ranges_that_are_installed_here():
    here = ranges((ROOT / "requirements.txt").read_text("utf-8").splitlines())
    extra = ranges(ABOUT["project"]["optional-dependencies"]["grader"])
    assert {name: here.get(name) for name in extra} == extra


def test_the_package_has_no_command_that_only_runs_in_the_courses_folder():
    assert ABOUT["tool"]["setuptools"]["packages"]["find"]["include"] == ["nnlib*", "nnrepair*", "nnwidgets*"]
    assert "scripts" not in ABOUT["project"]
    assert "grader" not in imported("nnlib") | imported("nnwidgets")
