"""An edit of nnlib must reach the page: the notebooks' cache is another one after it."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from book._ext.library_cache import cache_for_this_library
from tests.support.browser import ROOT
from tests.support.lab import write_notebook


@pytest.fixture
def book(tmp_path):
    library = tmp_path / "nnlib"
    library.mkdir()
    (library / "network.py").write_text("a = 1\n")
    widgets = tmp_path / "nnwidgets"
    widgets.mkdir()
    (widgets / "pad.js").write_text("export default {}\n")
    (widgets / "pad.py").write_text("a = 1\n")
    return SimpleNamespace(srcdir=tmp_path, outdir=tmp_path / "_build" / "html", library=library, widgets=widgets)


def cache_of(book):
    config = SimpleNamespace()
    cache_for_this_library(book, config)
    return config.nb_execution_cache_path


def test_the_same_library_keeps_its_cache(book):
    assert cache_of(book) == cache_of(book)


@pytest.mark.parametrize("path", ["nnlib/network.py", "nnwidgets/pad.py"])
def test_an_edit_changes_the_cache(book, path):
    before = cache_of(book)
    (book.srcdir / path).write_text("changed\n")
    assert cache_of(book) != before


def test_an_edit_of_a_widgets_front_end_runs_no_notebook(book):
    before = cache_of(book)
    (book.widgets / "pad.js").write_text("changed\n")
    assert cache_of(book) == before


def test_a_new_name_changes_the_cache(book):
    before = cache_of(book)
    (book.library / "network.py").rename(book.library / "net.py")
    assert cache_of(book) != before


def test_compiled_files_do_not_count(book):
    before = cache_of(book)
    (book.library / "__pycache__").mkdir()
    (book.library / "__pycache__" / "network.pyc").write_bytes(b"\0")
    assert cache_of(book) == before


def test_the_cache_of_an_older_library_is_removed(book, tmp_path):
    stale = tmp_path / "_build" / ".jupyter_cache" / "0123456789ab"
    stale.mkdir(parents=True)
    current = tmp_path / "_build" / ".jupyter_cache" / cache_of(book).rsplit("/", 1)[-1]
    current.mkdir()
    cache_of(book)
    assert current.is_dir() and not stale.exists()


@pytest.mark.long
def test_an_edit_of_a_chapter_runs_that_chapter_alone_and_one_of_the_library_runs_all(book):
    root, ran = book.srcdir, book.srcdir / "ran.txt"
    (root / "conf.py").write_text(
        f"import sys; sys.path.append({str(ROOT)!r})\n"
        "extensions, exclude_patterns = ['myst_nb', 'book._ext.library_cache'], ['_build']\n"
        "nb_execution_mode, nb_execution_raise_on_error = 'cache', True\n"
    )
    (root / "index.md").write_text("# Book\n\n```{toctree}\none\ntwo\n```\n")

    def chapter(name, more=""):
        write_notebook(root / f"{name}.ipynb", f"with open({str(ran)!r}, 'a') as file: file.write('{name} ')\n{more}")

    def run_by_a_build():
        ran.write_text("")
        command = [sys.executable, "-m", "sphinx", "-q", str(root), str(book.outdir)]
        subprocess.run(command, check=True, capture_output=True)
        return sorted(ran.read_text().split())

    chapter("one")
    chapter("two")
    assert run_by_a_build() == ["one", "two"]
    chapter("two", "1 + 1")
    (book.widgets / "pad.js").write_text("export default { render() {} }\n")
    assert run_by_a_build() == ["two"]
    (book.library / "network.py").write_text("a = 2\n")
    assert run_by_a_build() == ["one", "two"]
