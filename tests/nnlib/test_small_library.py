"""nnlib stays a library that can be read: small, in layers, and without the live pictures."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import nnlib

FOLDER = Path(nnlib.__file__).parent
MATHEMATICS = "network activation cost gradient finite_differences training training_step validation".split()


def lines_of(files):
    return sum(len(path.read_text("utf-8").splitlines()) for path in files)


def module_name(path):
    return ".".join(path.relative_to(FOLDER.parent).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path):
    """The modules that a file names when it is imported or later."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_all_of_it_has_at_most_4500_lines():
    assert lines_of(FOLDER.rglob("*.py")) <= 4500


def test_the_mathematics_has_less_than_900_lines():
    assert lines_of(FOLDER / f"{name}.py" for name in MATHEMATICS) < 900


def test_it_knows_nothing_of_the_widgets():
    found = {(path.name, name) for path in FOLDER.rglob("*.py") for name in imports_of(path)}
    assert [where for where, name in found if name.split(".")[0] in ("nnwidgets", "anywidget", "ipywidgets")] == []


def test_no_two_modules_need_each_other():
    files = {module_name(path): path for path in FOLDER.rglob("*.py") if path.name != "__init__.py"}
    needs = {name: {other for other in imports_of(path) if other in files} for name, path in files.items()}
    TopologicalSorter(needs).prepare()
