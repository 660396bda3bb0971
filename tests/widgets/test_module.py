"""A widget's module: its imports stand in it, and mistakes are named."""

import re

import pytest

from nnwidgets.frame.module import build_css, build_module
from tests.support.every_widget import KINDS


@pytest.fixture
def write(tmp_path):
    def write(**files):
        for name, source in files.items():
            (tmp_path / f"{name}.js").write_text(source)
        return tmp_path / "entry.js"

    return write


def test_imports_stand_once_and_before_their_users(write):
    entry = write(
        a="/** A. */\nexport function a() {\n  return 1; // one\n}\n",
        b='import { a } from "./a.js";\n\nexport const b = a();\n',
        entry='// Entry.\nimport { a } from "./a.js";\nimport { b } from "./b.js";\nexport default { a, b };\n',
    )
    assert build_module(entry) == (
        "/** A. */\nfunction a() {\n  return 1; // one\n}\n\nconst b = a();\n// Entry.\nexport default { a, b };\n"
    )


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('// Two.\nimport { c } from "./a.js";\n', r"/entry\.js:2: imports c from \./a\.js, which exports a"),
        ('import { a } from "./z.js";\n', r"/entry\.js:1: imports \./z\.js, which does not exist"),
        ('import * as a from "./a.js";\n', r"/entry\.js:1: write imports as import .* got import \* as a"),
        ('import { a } from "./a.js";\nconst inside = 1;\n', r"/entry\.js and .*/a\.js both declare inside"),
    ],
)
def test_a_mistake_is_named(write, entry, message):
    with pytest.raises(ValueError, match=message):
        build_module(write(a="export const a = 1;\nconst inside = 2;\n", entry=entry))


def test_css_is_joined_without_comments(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.css").write_text(f"/* {name}\n */\n.{name} {{ top: 0; }}\n")
    assert build_css(tmp_path / "a.css", tmp_path / "b.css") == ".a { top: 0; }\n.b { top: 0; }\n"


def test_every_widget_has_a_module_without_imports():
    assert KINDS
    for kind in KINDS:
        assert not re.search(r"^import\b", kind.front_end.module, re.MULTILINE)
