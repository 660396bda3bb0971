"""Progress files beside notebooks: whose they are, what is counted, what is refused, and that no mark comes of them."""

import json
from dataclasses import replace

import pytest

from grader import cli
from grader.authoring.exercise import read_exercise, solutions
from grader.progress_files import kept
from grader.progress_files.class_progress import class_progress
from grader.progress_files.outline import Chapter, outline
from grader.progress_files.read import LARGEST, NotReadable, read_progress
from grader.reports.class_report import class_report
from grader.results.origin import grader_version
from grader.submissions.collect import collect
from grader.submissions.submission import ProgressFile
from tests.grader.test_reports_pages import Outline
from tests.support.class_results import result
from tests.support.downloads import DOWNLOADS, thirty, write, zipped
from tests.support.long_run import later_all
from tests.support.needs_bubblewrap import needs_bubblewrap
from tests.support.tiny_course import STEM

CHAPTERS = {
    "01-first": Chapter("Chapter 1: First", {"easy": "How easy?", "hard": "How <b>hard</b>?"}, frozenset({"task"})),
    "02-second": Chapter("Chapter 2: Second", {}, frozenset()),
}
ENTRIES = {
    "nn-read:chapters/01-first": "1",
    "nn-quiz:easy": '{"tried":["a"],"correct":true}',
    "nn-quiz:hard": '{"tried":["a","b"],"correct":false}',
    "nn-exercise:exercises/01-first#task": "1",
    "nn-tried:exercises/01-first": "1",
    "nn-shown:hard": "1",
}


def saved(entries=ENTRIES, **about):
    return json.dumps({"course": "how-a-neural-network-works", "version": 1, "entries": entries} | about).encode()


@pytest.fixture
def read(tmp_path):
    def from_content(content):
        (tmp_path / "my-progress.json").write_bytes(content)
        return read_progress(tmp_path / "my-progress.json", CHAPTERS)

    return from_content


def test_what_is_counted(read):
    progress = read(saved())
    assert (progress.read, progress.passed) == ({"01-first"}, {("01-first", "task")})
    assert progress.questions == {"easy": (1, True), "hard": (2, False)}
    assert progress.left_out == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b"\xff\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "not a progress file of this course"),
        (saved(version=7), "another version"),
        (saved(entries=[]), "no entries"),
        (saved(dict.fromkeys(map(str, range(2001)), "1")), "more than 2000"),
        (saved() + b" " * LARGEST, "larger than 256 kB"),
    ],
)
def test_what_is_no_progress_file_is_refused_in_words(read, content, said):
    with pytest.raises(NotReadable, match=said):
        read(content)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("points", "100"),
        ("nn-read:chapters/99-none", "1"),
        ("nn-read:chapters/01-first", "yes"),
        ("nn-quiz:none", '{"tried":[1],"correct":true}'),
        ("nn-quiz:easy", {"tried": [1], "correct": True}),
        ("nn-quiz:easy", '{"tried":[],"correct":true}'),
        ("nn-quiz:easy", '{"tried":[1],"correct":1}'),
        ("nn-quiz:easy", "[" * 100_000),
        ("nn-exercise:exercises/01-first#none", "1"),
        ("nn-shown:easy", "1" * 99),
    ],
)
def test_an_entry_that_no_page_writes_is_left_out_and_told(read, key, value):
    progress = read(saved({"nn-read:chapters/02-second": "1", key: value}))
    assert (progress.read, progress.questions, progress.passed) == ({"02-second"}, {}, set())
    assert progress.left_out == (key,)


def test_the_courses_own_questions_are_known_by_name_and_text():
    chapters = outline([read_exercise(path) for path in solutions("01")])
    names = [name for chapter in chapters.values() for name in chapter.questions]
    assert len(names) == len(set(names)) > 50 and all(chapter.questions for chapter in chapters.values())
    first = chapters["01-neurons"]
    assert first.questions["neurons-shuffled-pixels"].startswith("How many of the 10,000 shuffled test images")
    assert first.questions["neurons-ten-templates"].startswith("The rule of nine cases reads about … of 100")
    assert first.exercises == set(read_exercise(solutions("01")[0]).questions)


def test_a_teachers_own_chapters_are_counted_like_the_courses(tmp_path, tiny_exercise):
    for folder, stem in (("chapters", "01-tiny"), ("local/chapters", "51-ours"), ("local/exercises", "52-more")):
        source = f'Quiz("{stem}-quiz", "How many?", [])'
        (tmp_path / folder).mkdir(parents=True)
        cells = [{"cell_type": "code", "source": source}]
        (tmp_path / folder / f"{stem}.ipynb").write_text(json.dumps({"cells": cells}))
    alone = replace(tiny_exercise, stem="52-more", path=tmp_path / "local" / "solutions" / "52-more.ipynb")
    chapters = outline([tiny_exercise, alone], tmp_path)
    assert {stem: chapter.questions for stem, chapter in chapters.items()} == {
        "01-tiny": {"01-tiny-quiz": "How many?"},
        "51-ours": {"51-ours-quiz": "How many?"},
        "52-more": {},
    }
    entries = {"nn-read:local/chapters/51-ours": "1", "nn-quiz:51-ours-quiz": '{"tried":["3"],"correct":true}'}
    entries |= {"nn-read:local/exercises/52-more": "1", "nn-exercise:local/exercises/52-more#count": "1"}
    (tmp_path / "my-progress.json").write_bytes(saved(entries))
    progress = read_progress(tmp_path / "my-progress.json", chapters)
    assert (progress.read, progress.passed) == ({"51-ours", "52-more"}, {("52-more", "count")})
    assert (progress.questions, progress.left_out) == ({"51-ours-quiz": (1, True)}, ())


@pytest.mark.parametrize("layout", later_all(DOWNLOADS, ["moodle", "canvas", "folders"]))
def test_it_is_his_beside_whose_notebook_it_lies(tiny_exercise, tmp_path, layout):
    notebooks = DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", lambda person: b"%d" % person.number)
    files = DOWNLOADS[layout](thirty(), "my-progress.json", lambda person: b"%d" % person.number)
    if layout == "folders":  # beside the zip with the notebook
        files = {f"class/{p.login}/my-progress (1).json": b"%d" % p.number for p in thirty()}
    (tmp_path / "class.zip").write_bytes(zipped(notebooks | files))
    unpacked = write(notebooks | files, tmp_path / "class")
    for source in (tmp_path / "class.zip", unpacked):
        saved_files = []
        handed_in = collect(
            source, tmp_path / f"unpacked {source.suffix}", [tiny_exercise], STEM, on_progress=saved_files.append
        )
        found = {(file.student, file.account): file for file in saved_files}
        assert len(handed_in) == len(found) == len(saved_files) == 30
        for one in handed_in:
            assert one.path.suffix == ".ipynb"
            assert found[one.student, one.account].path.read_bytes() == one.path.read_bytes()


def test_the_report_counts_readers_answers_and_what_was_wrong_most(read):
    readers = [
        kept.Reader("Anna", read(saved())),
        kept.Reader("Ben", read(saved({"nn-quiz:easy": ENTRIES["nn-quiz:easy"]}))),
    ]
    page = class_report([result("Anna")], [], {}, class_progress(readers, CHAPTERS))
    text = Outline(page).text
    assert "2 progress files 0.5 chapters read at the median, of 2 1.5 questions answered at the median, of 2" in text
    assert "Chapter 1: First 2 1 1 Chapter 2: Second 0 0 0" in text
    assert "How <b>hard</b>? Chapter 1: First 1 0 0 How easy? Chapter 1: First 2 2 0" in text
    assert "Anna 1 2 1 Ben 0 1 0" in text
    assert "What they did in the book" not in class_report([result("Anna")], [], {})


def handed(tmp_path, student, content, account=""):
    (tmp_path / f"{student}.json").write_bytes(content)
    return ProgressFile(student, account, f"{student}/my-progress.json", tmp_path / f"{student}.json")


def test_a_later_run_knows_the_earlier_files_and_no_answers_are_kept(tmp_path):
    out = tmp_path / "out"
    first = [handed(tmp_path, "anna", saved(), "11"), handed(tmp_path, "ben", saved({"nn-quiz:\x1b[2J": "1"}))]
    readers, said = kept.take_in(first, CHAPTERS, out)
    assert [reader.student for reader in readers] == ["anna", "ben"]
    assert said[0].startswith("the progress of 2 readers") and said[1].endswith("left out: 'nn-quiz:\\x1b[2J'")
    assert "tried" not in (out / kept.NAME).read_text()
    again, _ = kept.take_in([handed(tmp_path, "Anna B.", saved({}), "11")], CHAPTERS, out)
    assert [(reader.student, len(reader.progress.read)) for reader in again] == [("Anna B.", 0), ("ben", 0)]
    assert kept.take_in([], CHAPTERS, out)[0] == again
    (out / kept.NAME).write_text('{"11": {"student": 3}}')
    with pytest.raises(ValueError, match="damaged: delete it"):
        kept.take_in([], CHAPTERS, out)


def test_where_nobody_hands_one_in_nothing_is_kept_or_said(tmp_path):
    assert kept.take_in([handed(tmp_path, "anna", b"{")], CHAPTERS, tmp_path / "out") == (
        [],
        ["  anna, my-progress.json is left out: it is not JSON, or it was cut off"],
    )
    assert kept.take_in([], CHAPTERS, tmp_path / "out") == ([], []) and not (tmp_path / "out").exists()


def test_the_command_sums_them_up_and_marks_are_as_without(tmp_path, monkeypatch, capsys):
    needs_bubblewrap()

    def scheduler(work, jobs):
        for job in jobs:
            about = {"chapter": job.submission.chapter, "seed": job.settings.seed, "grader": grader_version()}
            yield job, result(job.submission.student, status="rejected", reason="it is empty", **about)

    monkeypatch.setattr(cli, "_scheduler", lambda options: scheduler)
    for student, files in {"anna": ["03-weighted-sums.ipynb", "my-progress.json"], "ben": ["my-progress.json"]}.items():
        (tmp_path / "class" / student).mkdir(parents=True)
        for file in files:
            (tmp_path / "class" / student / file).write_bytes(saved({"nn-read:chapters/02-layers": "1"}))
    command = [str(tmp_path / "class"), "--out", str(tmp_path / "out"), "--chapter", "03"]
    assert cli.main(command) == 0
    said = capsys.readouterr().out
    assert "1 submission: 1 rejected" in said and "the progress of 2 readers is summed up in report.html" in said
    assert "  ben, my-progress.json: there is no notebook beside it" in said
    marks = (tmp_path / "out" / "marks.csv").read_text("utf-8-sig")
    assert "anna" in marks and "ben" not in marks and "progress" not in marks
    assert "Chapter 2: Layers 0 0 2" in Outline((tmp_path / "out" / "report.html").read_text()).text
