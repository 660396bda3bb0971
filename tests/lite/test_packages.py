"""What the browser's Python loads: the lock, compiled wheels, and nnlib's own."""

import marshal
from io import BytesIO
from zipfile import ZipFile

import pytest

from book.lite.compiled_wheel import compiled
from book.lite.course_wheel import course_wheels, empty_wheel
from book.lite.packages import compiled_name, lock_with

LOCK = {
    "info": {"version": "1"},
    "packages": {
        "numpy": {"name": "numpy", "file_name": "numpy-2.0-cp312.whl", "sha256": "old", "depends": []},
        "numpy-tests": {"name": "numpy-tests", "file_name": "numpy-tests.tar", "sha256": "tests", "depends": []},
        "traitlets": {"name": "traitlets", "file_name": "traitlets-5.0-py3.whl", "sha256": "old", "depends": []},
    },
}


def wheel_of(files):
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_the_lock_names_what_is_there_with_its_hash():
    lock = lock_with(LOCK, {"traitlets-5.0-0compiled-py3.whl": b"ab", "comm-0.2.3-py3-none-any.whl": b"cd"})
    assert lock["info"] == {"version": "1"}
    assert set(lock["packages"]) == {"traitlets", "comm"}
    assert lock["packages"]["traitlets"]["file_name"] == "traitlets-5.0-0compiled-py3.whl"
    assert lock["packages"]["traitlets"]["sha256"].startswith("fb8e20fc2e4c")  # of "ab"
    comm = lock["packages"]["comm"]
    assert (comm["imports"], comm["depends"], comm["version"]) == (["comm"], ["traitlets"], "0.2.3")


def test_a_package_without_what_it_needs_is_named():
    with pytest.raises(ValueError, match="comm needs traitlets, which is not there"):
        lock_with(LOCK, {"comm-0.2.3-py3-none-any.whl": b"cd"})


def test_what_nothing_needs_comes_empty_or_not_at_all():
    plots = {"name": "plots", "file_name": "plots-1-py3.whl", "sha256": "old", "depends": ["traitlets", "pytz"]}
    packages = LOCK["packages"] | {"plots": plots}
    files = {"plots-1-py3.whl": b"ab", "traitlets-5.0-py3.whl": b"cd"} | dict([empty_wheel("jedi")])
    lock = lock_with({"packages": packages}, files)["packages"]
    assert lock["plots"]["depends"] == ["traitlets"]
    assert (lock["jedi"]["file_name"], lock["jedi"]["depends"]) == ("jedi-0-py3-none-any.whl", [])
    with ZipFile(BytesIO(files["jedi-0-py3-none-any.whl"])) as archive:
        assert all(name.startswith("jedi-0.dist-info/") for name in archive.namelist())


def test_a_compiled_wheel_runs_as_before_and_leaves_out_tests_and_what_is_no_python():
    files = {"a/__init__.py": b"x = 6 * 7", "a/broken.py": b"def", "a/data.txt": b"1", "a/tests/t.py": b""}
    wheel = wheel_of(files | {"a/__init__.pyi": b"x: int", "numpy/f2py/main.py": b""})
    with ZipFile(BytesIO(compiled(wheel))) as archive:
        assert archive.namelist() == ["a/__init__.pyc", "a/broken.py", "a/data.txt"]
        found = {}
        exec(marshal.loads(archive.read("a/__init__.pyc")[16:]), found)
    assert found["x"] == 42


def test_a_compiled_wheel_has_a_name_of_its_own():
    assert compiled_name("six-1.16.0-py2.py3-none-any.whl") == "six-1.16.0-0compiled-py2.py3-none-any.whl"


def test_matplotlib_finds_its_list_of_fonts_valid():
    fonts = b'{"_version": 390, "afmlist": [], "ttflist": [{"fname": "fonts/a.ttf"}, {"fname": "/System/b.ttf"}]}'
    manager = b"class FontManager:\n    __version__ = 330\n"
    wheel = wheel_of({"matplotlib/fontlist.json": fonts, "matplotlib/font_manager.py": manager})
    with ZipFile(BytesIO(compiled(wheel))) as archive:
        assert archive.read("matplotlib/fontlist.json") == (
            b'{"_version": 330, "afmlist": [], "ttflist": [{"fname": "fonts/a.ttf"}]}'
        )


def test_a_wheel_holds_a_package_and_nnlibs_a_part_of_the_digits():
    wheels = list(course_wheels())
    names = []
    for _, content in wheels:
        with ZipFile(BytesIO(content)) as archive:
            names.append(archive.namelist())
    of_nnlib, of_nnrepair, of_nnwidgets = names
    assert {"nnlib/__init__.py", "nnlib/digits_in_browser.py", "nnlib/data/digits_at_hand.npz"} <= set(of_nnlib)
    assert "nnrepair/cause.py" in of_nnrepair
    assert "nnwidgets/quiz/widget.js" in of_nnwidgets
    assert "nnlib/data/mnist.npz" not in of_nnlib
    assert wheels[0][0] == "nnlib-1.0.0-py3-none-any.whl"
    assert list(course_wheels()) == wheels  # the same tree, the same bytes
