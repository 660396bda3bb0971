"""A reader's own earlier answer, if it passes; otherwise nnlib's, and one line says which."""

import numpy as np
import pytest

import nnlib
from nnlib import check
from tests.support.tiny_course import STEM, learner_cells, write_notebook

RIGHT = "def weighted_sum(w, a, b):\n    return offset + sum(x * y for x, y in zip(w, a)) + b\n\noffset = 0"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_own_answer_is_taken(folder, capsys):
    write_notebook(folder, learner_cells(RIGHT, "count = 8"))
    own, count = check.earlier(STEM, "weighted_sum", "count")
    assert own([2.0], [3.0], 1) == 7.0
    assert count == 8
    assert capsys.readouterr().out == "From 01-tiny: your own weighted_sum and count\n"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("def weighted_sum(w, a, b):\n    return 0.0", "yours does not pass its check"),
        ("def weighted_sum(w, a, b):\n    raise NotImplementedError('x')", "yours is not written yet"),
        ("weighted_sum = ...", "yours is not written yet"),
        ("raise RuntimeError\n" + RIGHT, "yours stops: RuntimeError (line 1: `raise RuntimeError`)"),
        (
            "def weighted_sum(w, a, b:",
            "yours stops: SyntaxError: '(' was never closed (line 1: `def weighted_sum(w, a, b:`)",
        ),
        (
            "input()\n" + RIGHT,
            "yours stops: it asks for input(), and nobody is there to answer (line 1: `input()`): take it out",
        ),
        ("import os; os._exit(3)\n" + RIGHT, "yours stops: it ends Python: take exit() or quit() out"),
        ("", "yours is not in the notebook"),
    ],
)
def test_stand_in_with_its_reason(folder, capsys, answer, reason):
    write_notebook(folder, learner_cells(answer, "count = 8"))
    own = check.earlier(STEM, "weighted_sum")
    assert own([2.0, 1.0], [3.0, 1.0], 1) == 8.0
    assert capsys.readouterr().out == f"From 01-tiny: nnlib's weighted_sum ({reason})\n"


def test_notebook_that_is_not_there(folder, capsys):
    assert check.earlier("04-x", "sigmoid") is nnlib.sigmoid
    assert capsys.readouterr().out == "From 04-x: nnlib's sigmoid (its notebook is not in this folder)\n"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"cells": 3}', b'{"cells": [{"cell_type": "code"}]}']
)
def test_damaged_notebook(folder, capsys, content):
    (folder / "04-x.ipynb").write_bytes(content)
    assert check.earlier("04-x", "sigmoid") is nnlib.sigmoid
    assert "(its notebook cannot be read)" in capsys.readouterr().out


def test_saved_answer_counts_anew_after_a_change(folder):
    write_notebook(folder, learner_cells("weighted_sum = ...", "count = 8"))
    assert check.earlier(STEM, "weighted_sum") is check.earlier(STEM, "weighted_sum")
    before = check.earlier(STEM, "weighted_sum")
    write_notebook(folder, learner_cells(RIGHT, "count = 8"))
    assert check.earlier(STEM, "weighted_sum") is not before


@pytest.mark.parametrize("ids_too", [False, True])
def test_metadata_lost_by_an_editor_and_magics_do_not_matter(folder, capsys, ids_too):
    cells = learner_cells("%matplotlib inline\n" + RIGHT, "count = 8")
    for number, cell in enumerate(cells):
        cell.metadata = {}
        cell.id = f"c{number}" if ids_too else cell.id
    write_notebook(folder, cells)
    check.earlier(STEM, "weighted_sum")
    assert capsys.readouterr().out == "From 01-tiny: your own weighted_sum\n"


def test_other_answers_that_print_or_fail_are_not_run(folder, capsys):
    write_notebook(folder, learner_cells(RIGHT, "print('trains for hours')\nraise SystemExit\ncount = 8"))
    check.earlier(STEM, "weighted_sum")
    assert capsys.readouterr().out == "From 01-tiny: your own weighted_sum\n"


def test_name_without_answer_and_stand_in_is_an_error(folder):
    with pytest.raises(ValueError, match="there is no stand-in for wonder, and there is no 01-tiny"):
        check.earlier(STEM, "wonder")
    with pytest.raises(ValueError, match="needs the name of an answer"):
        check.earlier(STEM)


def test_stand_ins_agree_with_nnlib():
    from nnlib.check.stand_ins import STAND_INS

    net = nnlib.Network([6, 4, 3], rng=np.random.default_rng(0))
    rng = np.random.default_rng(1)
    images, labels = rng.random((5, 6)), rng.integers(0, 3, 5)
    targets = nnlib.one_hot(labels, 3)
    parameters = [(layer.W.astype(float), layer.b.astype(float)) for layer in net.layers]
    assert np.allclose(STAND_INS["network"](parameters, images), net(images), atol=1e-5)
    assert STAND_INS["accuracy"](parameters, images, labels) == np.mean(net(images).argmax(axis=1) == labels)
    for (dW, db), (W, b) in zip(
        STAND_INS["gradients"](parameters, images, targets), nnlib.gradient(net, images, targets)
    ):
        assert np.allclose(dW, W, atol=1e-5)
        assert np.allclose(db, b, atol=1e-5)
