"""Fetching Pyodide's files, with small files in place of its own: what is trusted is the hash, whatever the source."""

from hashlib import sha256

import pytest

from book.lite import fetch
from book.lite.fetch import WrongFileError, fetch_pyodide
from book.lite.sources import UnreachableError

FILES = {"pyodide.js": b"core", "numpy.whl": b"wheel"}
HASHES = {name: sha256(content).hexdigest() for name, content in FILES.items()}


def source_of(files, asked=None):
    """A source that has these files; `asked` collects the names it is asked for."""

    def source(names):
        if asked is not None:
            asked.append(sorted(names))
        yield from ((name, files[name]) for name in names if name in files)

    return source


def unreachable(names):
    raise UnreachableError("no network")
    yield


def content_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_source_is_asked_only_for_what_the_ones_before_it_left_open(tmp_path):
    asked = []
    npm, pypi = source_of({"pyodide.js": b"core"}, asked), source_of(FILES, asked)
    fetch_pyodide(HASHES, tmp_path, (unreachable, npm, pypi))
    assert asked == [["numpy.whl", "pyodide.js"], ["numpy.whl"]]
    assert content_of(tmp_path) == FILES
    fetch_pyodide(HASHES, tmp_path, (unreachable,))  # all is there: nobody is asked


def test_a_file_that_broke_in_the_cache_is_fetched_again(tmp_path):
    fetch_pyodide(HASHES, tmp_path, (source_of(FILES),))
    (tmp_path / "numpy.whl").write_bytes(b"half")
    fetch_pyodide(HASHES, tmp_path, (source_of(FILES),))
    assert content_of(tmp_path) == FILES


def test_a_wrong_file_is_not_kept_and_the_next_source_may_have_the_right_one(tmp_path):
    fetch_pyodide(HASHES, tmp_path, (source_of(FILES | {"numpy.whl": b"evil"}), source_of(FILES)))
    assert content_of(tmp_path) == FILES


def test_a_wrong_file_everywhere_stops_with_its_hashes(tmp_path):
    found, expected = sha256(b"evil").hexdigest()[:12], HASHES["numpy.whl"][:12]
    with pytest.raises(WrongFileError, match=f"numpy.whl has the sha256 {found}…, expected {expected}…; no source"):
        fetch_pyodide(HASHES, tmp_path, (unreachable, source_of(FILES | {"numpy.whl": b"evil"})))
    assert content_of(tmp_path) == {"pyodide.js": b"core"}


def test_a_file_that_no_source_has_is_named(tmp_path):
    with pytest.raises(WrongFileError, match=r"numpy\.whl is nowhere to be found"):
        fetch_pyodide(HASHES, tmp_path, (source_of({"pyodide.js": b"core"}),))


def test_a_missing_file_is_the_networks_fault_where_a_source_could_not_be_asked(tmp_path):
    with pytest.raises(UnreachableError, match="no network"):
        fetch_pyodide(HASHES, tmp_path, (unreachable, source_of({"pyodide.js": b"core"})))


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fetch, "fetch_wheels", lambda: [])
    monkeypatch.setattr(fetch, "fetch_tools", lambda: None)
    return tmp_path / fetch.READY


def outcome(monkeypatch, error=None):
    """What the program ends with when Pyodide's files come, or do not."""

    def fetched(hashes, folder):
        if error:
            raise error

    monkeypatch.setattr(fetch, "fetch_pyodide", fetched)
    return fetch.main()


def test_without_a_network_the_book_is_built_without_the_buttons(here, monkeypatch, capsys):
    assert outcome(monkeypatch) == 0
    assert here.is_file()
    assert outcome(monkeypatch, UnreachableError("no network")) == 0
    assert not here.exists()
    assert capsys.readouterr().out.splitlines() == [
        "Without “Run in the browser”: what it needs cannot be fetched now (no network)"
    ]


def test_a_wrong_file_stops_the_build_in_one_sentence(here, monkeypatch, capsys):
    assert outcome(monkeypatch, WrongFileError("numpy.whl is nowhere to be found")) == 1
    assert not here.exists()
    assert capsys.readouterr().err == "Pyodide 0.27.7: numpy.whl is nowhere to be found\n"
