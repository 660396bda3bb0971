"""What students get holds the notebooks and what they need, and nothing that answers: a search proves it."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from book.tools.hand_out import answers_in, hand_out, main, texts_of
from grader.authoring.exercise import ROOT, read_exercise, solutions


@pytest.fixture(scope="module")
def exercises():
    return [read_exercise(path) for path in solutions()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return hand_out(ROOT, tmp_path_factory.mktemp("handout"), [path.stem for path in solutions()])


def without_the_library(folder):
    """nnlib has the same mathematics by its own code, which the chapters explain."""
    return [(name, text) for name, text in texts_of(folder) if not name.startswith(("nnlib/", "chapters/"))]


def test_neither_answers_nor_hidden_checks_nor_mistakes_are_in_it(folder, exercises):
    assert answers_in(without_the_library(folder), exercises) == []
    assert answers_in(texts_of(folder), exercises, also_answers=False) == []
    assert not [
        path for path in folder.rglob("*") if {"solutions", "tests", ".git"} & set(path.parts[len(folder.parts) :])
    ]


def test_the_search_finds_each_of_them(tmp_path, exercises):
    (tmp_path / "exercises").mkdir()
    for path in solutions():
        shutil.copy(path, tmp_path / "exercises")
    said = "\n".join(answers_in(texts_of(tmp_path), exercises))
    for exercise in exercises:
        for what in ("the hidden check", "a mistake", "the answer"):
            assert f"exercises/{exercise.stem}.ipynb has {what} to " in said
    assert "has # BEGIN SOLUTION" in said and "has # MISTAKE:" in said


def test_a_page_or_an_index_of_the_built_book_that_tells_of_solutions_is_found(tmp_path, exercises):
    hidden = next(q.hidden for q in exercises[2].questions.values() if q.hidden)
    (tmp_path / "chapters").mkdir()
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "03.html").write_text("<p>x</p>")
    (tmp_path / "chapters" / "03.html").write_text(
        "<pre>" + hidden.replace("<", "&lt;").replace(" ", "<i> </i>") + "</pre>"
    )
    (tmp_path / "searchindex.js").write_text('Search.setIndex({"docnames": ["index", "solutions/03-weighted-sums"]})')
    said = answers_in(texts_of(tmp_path), exercises, also_answers=False)
    assert len(said) == 3


def test_a_page_of_the_built_book_with_an_answer_in_pieces_is_found(tmp_path, exercises):
    (tmp_path / "exercises").mkdir()
    pieces = "{&quot;parts&quot;: [&quot;return a &quot;, [&quot;+&quot;, &quot;-&quot;], &quot; b&quot;]}"
    (tmp_path / "exercises" / "03.html").write_text(f'<div data-without-typing="{pieces}"></div>')
    (tmp_path / "exercises" / "04.html").write_text('<div data-part="answer"></div>')
    said = answers_in(texts_of(tmp_path), exercises, also_answers=False)
    assert said == ["exercises/03.html has an answer in pieces"]


def test_its_catalogue_has_no_question_with_a_few_possible_values(folder):
    kept = json.loads((folder / "nnlib" / "check" / "mistakes.json").read_text("utf-8"))
    assert "weighted-sum" in kept and "who-excites-it" not in kept


def test_only_the_chapters_that_were_asked_for(tmp_path):
    folder = hand_out(ROOT, tmp_path, ["03-weighted-sums"])
    assert [path.name for path in (folder / "exercises").iterdir()] == ["03-weighted-sums.ipynb"]


def test_a_notebook_of_it_can_be_marked_in_it(folder):
    program = "import nnlib.check, nnwidgets, grader.mark_your_own.mark, nnlib; print(nnlib.__file__)"
    where = {**os.environ, "PYTHONPATH": str(folder)}
    said = subprocess.run([sys.executable, "-c", program], cwd=folder, env=where, capture_output=True, text=True)
    assert said.stdout.startswith(str(folder)), said.stderr


def test_what_has_answers_in_it_is_not_handed_out(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("book.tools.hand_out.HANDOUT", tmp_path / "out")
    monkeypatch.setattr("book.tools.hand_out.HTML", tmp_path / "html")
    (tmp_path / "html" / "solutions").mkdir(parents=True)
    (tmp_path / "html" / "solutions" / "03.html").write_text("<p>x</p>")
    assert main(["--site"]) == 1
    assert "solutions/03.html is of the solutions" in capsys.readouterr().out
    assert not list((tmp_path / "out").glob("*.zip"))
