"""The solutions' pages: mistakes by name with their hints, and one switch that leaves them all out."""

import datetime
import re
from html import unescape
from types import SimpleNamespace

import pytest
from sphinx_external_toc.parsing import parse_toc_yaml

from book._ext.page_python import forms_of
from book._ext.solution_pages import leave_out, remove_stale
from grader.authoring.exercise import read_exercise, solutions
from grader.authoring.slips import kinds_read
from tests.support.browser import HTML, ROOT

STEMS = [path.stem for path in solutions()]


def words_of(page):
    """A built page's article as text, with single spaces."""
    article = re.search(r"<article.*</article>", HTML.joinpath(page).read_text("utf-8"), re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", article)).split())


def bare(text):
    """Without the marks and spaces that Markdown may take out."""
    return re.sub(r"[`*\s]", "", text)


def left_out(switch):
    config = SimpleNamespace(solutions_in_book=switch, external_site_map=parse_toc_yaml(ROOT / "_toc.yml"))
    config.exclude_patterns = []
    leave_out(None, config)
    return config


def test_switched_off_the_book_has_no_solutions():
    config = left_out(False)
    assert not [name for name in config.external_site_map if name.startswith("solutions/")]
    captions = [tree.caption for tree in config.external_site_map.root.subtrees]
    assert "Solutions" not in captions
    assert "Chapters" in captions
    assert config.exclude_patterns == [f"solutions/{stem}.*" for stem in STEMS]


def test_solutions_come_by_chapter_or_by_date(tmp_path):
    def kept(setting):
        return [name for name in left_out(setting).external_site_map if name.startswith("solutions/")]

    assert kept([1, 3]) == ["solutions/01-neurons", "solutions/03-weighted-sums"]
    today = datetime.date.today()
    day = datetime.timedelta(days=1)
    assert kept({1: today, 2: today + day, 3: today - day}) == ["solutions/01-neurons", "solutions/03-weighted-sums"]


def test_an_answer_in_pieces_is_on_a_page_only_where_the_book_has_its_solution():
    assert forms_of(left_out(False), "exercises/03-weighted-sums") == {}
    assert forms_of(left_out([1]), "exercises/03-weighted-sums") == {}
    assert "weighted-sum" in forms_of(left_out([1, 3]), "exercises/03-weighted-sums")
    assert forms_of(left_out(True), "chapters/03-weighted-sums") == {}


def test_what_an_earlier_build_left_of_solutions_is_removed(tmp_path):
    for place in ("html", "html/_sources", "doctrees", "jupyter_execute"):
        for stem in ("01-neurons", "02-layers"):
            (tmp_path / place / "solutions").mkdir(parents=True, exist_ok=True)
            (tmp_path / place / "solutions" / f"{stem}.html").touch()
    app = SimpleNamespace(config=left_out([1]), outdir=tmp_path / "html", doctreedir=tmp_path / "doctrees")
    remove_stale(app)
    assert {path.name for path in tmp_path.rglob("*.html")} == {"01-neurons.html"}


def test_switched_on_it_has_one_for_every_exercise():
    names = set(left_out(True).external_site_map)
    assert {f"{folder}/{stem}" for folder in ("exercises", "solutions") for stem in STEMS} <= names


@pytest.mark.parametrize("stem", STEMS)
def test_page_of_a_solution_names_every_mistake(site, stem):
    words = words_of(f"solutions/{stem}.html")
    assert words.startswith("Solutions: ")
    assert "reference_answers" not in words
    exercise = read_exercise(ROOT / "solutions" / f"{stem}.ipynb")
    for question in exercise.questions.values():
        for mistake in question.mistakes:
            assert bare(mistake.name[:1].upper() + mistake.name[1:] + ".") in bare(words)
            if slips := kinds_read().get((question.id, mistake.name)):
                assert f"Kind of slip: {', '.join(sorted(slips))}." in words


@pytest.mark.parametrize("stem", STEMS)
def test_page_of_an_exercise_gives_nothing_away(site, stem):
    words = words_of(f"exercises/{stem}.html")
    assert words.startswith("Exercises: ")
    for secret in ("MISTAKE", "reference.", "BEGIN SOLUTION", "# SOLUTION", "hidden=True"):
        assert secret not in words
