"""Whatever a student hands in as a notebook: cells with notes, or one clear problem."""

import errno
import json
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from grader.submissions import Problem, read_notebook
from grader.submissions.notebook import Away, content_of

CODE = {"cell_type": "code", "id": "a", "metadata": {}, "source": "x = 'é'"}
NOTEBOOK = {"cells": [CODE], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*NOTEBOOK, *CODE]), inner),
    max_leaves=20,
)
CELL = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("cell_type", "id", "metadata", "source", "input", "nn_exercise"), JSON)
)


def written(tmp_path, content):
    path = tmp_path / "a.ipynb"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def problem_of(tmp_path, content):
    with pytest.raises(Problem) as problem:
        read_notebook(written(tmp_path, content))
    return str(problem.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\0\n", "the file is empty"),
        (b"{", "not valid JSON in line 1"),
        (b"[" * 200_000, "nested too deep"),
        (b"\x89PNG\r\n\0\0", "a binary file"),
        (b"\xff\xfea", "damaged"),
        (b"x" * ((5 << 20) + 1), "larger than 5 MB"),
        ([], "it is not a notebook but a JSON list"),
        ({"a": 1}, "no list of cells"),
        (NOTEBOOK | {"cells": []}, "the notebook has no cells"),
        (NOTEBOOK | {"cells": [1, None]}, "the notebook has no cells"),
        (NOTEBOOK | {"cells": [CODE] * 2001}, "2001 cells"),
        (NOTEBOOK | {"cells": [CODE | {"source": "x" * 20_000}] * 11}, "more than 200000 characters of code"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path, content, said):
    assert said in problem_of(tmp_path, content)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("utf-8-sig", "the file is UTF-8 with a mark"),
        ("utf-16", "the file is UTF-16 with a mark"),
        ("cp1252", "the file is not UTF-8; it was read as Windows-1252"),
    ],
)
def test_encodings_are_read_with_a_note(tmp_path, encoding, note):
    text = json.dumps(NOTEBOOK, ensure_ascii=False).encode(encoding)
    cells, notes = read_notebook(written(tmp_path, text))
    assert (cells[0].source, notes) == ("x = 'é'", [note] if note else [])


def test_nbformat_3_is_read_with_a_note(tmp_path):
    cell = {"cell_type": "code", "input": ["x = 1\r\n", "y = 2"]}
    old = {"nbformat": 3, "worksheets": [{"cells": [cell]}, 5, {"cells": None}]}
    cells, notes = read_notebook(written(tmp_path, old))
    assert [cell.source for cell in cells] == ["x = 1\ny = 2"]
    assert notes == ["the notebook has an old format (nbformat 3)"]


def test_unreadable_cells_cost_only_themselves(tmp_path):
    odd = [5, CODE | {"source": 7}, CODE | {"metadata": [], "id": {}}, CODE | {"source": "y\0 = \ud800"}]
    cells, notes = read_notebook(written(tmp_path, NOTEBOOK | {"cells": odd}))
    assert [(cell.id, cell.source) for cell in cells] == [("", "x = 'é'"), ("a", "y = ?")]
    assert notes == ["2 of its cells cannot be read and were left out"]


def test_a_file_that_is_away_for_a_moment_is_no_fault_of_its_authors(tmp_path, monkeypatch):
    with pytest.raises(Away, match="cannot be opened here and now: No such file"):
        content_of(tmp_path / "gone.ipynb")
    there = written(tmp_path, NOTEBOOK)
    for number in (errno.EIO, errno.EACCES, errno.EMFILE, errno.ESTALE):
        monkeypatch.setattr(os, "open", lambda *given, number=number: (_ for _ in ()).throw(OSError(number, "no")))
        with pytest.raises(Away):
            content_of(there)


def test_links_pipes_and_folders_are_not_opened(tmp_path):
    (tmp_path / "link.ipynb").symlink_to(written(tmp_path, NOTEBOOK))
    os.mkfifo(tmp_path / "pipe.ipynb")
    for name in ("link.ipynb", "pipe.ipynb", "", "nothing.ipynb", "zero\0.ipynb"):
        with pytest.raises(Problem):
            read_notebook(tmp_path / name)


@given(content=st.binary(max_size=400) | JSON.map(lambda value: json.dumps(value).encode()))
@example(content=b'{"cells": [{"source": ' + b"9" * 5000 + b"}]}")
@example(content=b'\xef\xbb\xbf\xef\xbb\xbf{"cells": []}')
def test_any_bytes_raise_nothing_but_the_problem(tmp_path_factory, content):
    path = written(tmp_path_factory.getbasetemp(), content)
    try:
        assert read_notebook(path).cells
    except Problem as problem:
        assert str(problem) and "\n" not in str(problem)


@given(cells=st.lists(CELL | JSON, max_size=4))
def test_any_cells_raise_nothing_but_the_problem(tmp_path_factory, cells):
    path = written(tmp_path_factory.getbasetemp(), NOTEBOOK | {"cells": cells})
    try:
        for cell in read_notebook(path).cells:
            cell.source.encode()
    except Problem as problem:
        assert str(problem)
