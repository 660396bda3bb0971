"""An edit of nnlib must reach the page: the notebooks' cache is another one after it."""

from types import SimpleNamespace

import pytest

from book._ext.library_cache import cache_for_this_library


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
