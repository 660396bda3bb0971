"""A class of thirty in each platform's layout, taken in: every student once, with his own last file, however packed."""

import json

import pytest

from grader.authoring.exercise import read_exercise
from grader.submissions import collect
from grader.submissions.who import read_who
from tests.support.downloads import DOWNLOADS, Person, thirty, write, zipped
from tests.support.tiny_course import STEM, learner_cells, tiny_course, write_notebook

BY_LOGIN = ("blackboard", "github_classroom", "folders", "loose_files")
WITHOUT_ACCOUNT = ("github_classroom", "folders", "loose_files")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The exercise, and what a person hands in: the number is in it."""
    root = tiny_course(tmp_path_factory.mktemp("course"))
    notebook = write_notebook(root / "handed in", learner_cells("x = 1", "count = 0"), "a").read_bytes()
    exercise = read_exercise(root / "solutions" / f"{STEM}.ipynb")
    return exercise, lambda person: notebook.replace(b"count = 0", f"count = {person.number}".encode())


def taken_in(source, into, exercise, who=None):
    """Submissions by the number in the file."""
    found = {}
    for submission in collect(source, into, [exercise], STEM, who):
        assert submission.problem == "" and submission.chapter == STEM
        cells = json.loads(submission.path.read_text())["cells"]
        [source] = [cell["source"] for cell in cells if cell["id"] == "count-answer"]
        found[int("".join(source).removeprefix("count = "))] = submission
    return found


def account_of(layout: str, person: Person) -> str:
    if layout in WITHOUT_ACCOUNT:
        return ""
    return {"blackboard": person.login, "gradescope": f"0{person.number}"}.get(layout, str(person.number))


@pytest.mark.parametrize("layout", DOWNLOADS)
def test_every_student_is_there_once_with_his_own_last_file(tiny, tmp_path, layout):
    exercise, content = tiny
    files = DOWNLOADS[layout](thirty(), f"{STEM}.ipynb", content)
    (tmp_path / "download.zip").write_bytes(zipped(files))
    packed = taken_in(tmp_path / "download.zip", tmp_path / "a", exercise)
    unpacked = taken_in(write(files, tmp_path / "download"), tmp_path / "b", exercise)
    for found in (packed, unpacked):
        assert {number: s.account for number, s in found.items()} == {p.number: account_of(layout, p) for p in thirty()}
        assert len({s.student for s in found.values()}) == 30
        late = {number for number, s in found.items() if s.late}
        assert late == ({p.number for p in thirty() if p.number % 2} if layout == "canvas" else set())
    assert {n: s.student for n, s in packed.items()} == {n: s.student for n, s in unpacked.items()}
    first = thirty()[0]
    name = {"canvas": "berganna", **dict.fromkeys(WITHOUT_ACCOUNT, first.login)}.get(layout, "Anna Berg")
    assert packed[first.number].student == name


def test_a_list_of_names_tells_what_a_download_does_not(tiny, tmp_path):
    exercise, content = tiny
    class_ = thirty()
    (tmp_path / "nets.zip").write_bytes(zipped(DOWNLOADS["github_classroom"](class_, f"{STEM}.ipynb", content)))
    rows = [f"nets-2026-{p.login};{p.name} {p.number};{p.number}" for p in class_[:-1]]
    (tmp_path / "names.csv").write_text("\n".join(["file;student;account", *rows, "gone;Somebody;1"]), "utf-8")
    who = read_who(tmp_path / "names.csv")
    found = taken_in(tmp_path / "nets.zip", tmp_path / "a", exercise, who)
    told = {number: (s.student, s.account) for number, s in found.items()}
    last = class_[-1]
    assert told == {p.number: (f"{p.name} {p.number}", str(p.number)) for p in class_[:-1]} | {
        last.number: (last.login, "")
    }
    assert (who.unknown, who.missing) == ({last.login}, ["Somebody"])


@pytest.mark.parametrize("key", ["bench07.ipynb", "BENCH07", "bench07"])
def test_files_under_any_name_are_somebodys_if_the_list_says_so(tiny, tmp_path, key):
    exercise, content = tiny
    write({"bench07.ipynb": content(thirty()[0]), "x_y-z (3)/hw.ipynb": content(thirty()[1])}, tmp_path / "class")
    (tmp_path / "names.csv").write_text(f"file,student\n{key},王小明\nx_y-z (3),Anna Berg\n", "utf-8")
    found = taken_in(tmp_path / "class", tmp_path / "a", exercise, read_who(tmp_path / "names.csv"))
    assert [s.student for s in found.values()] == ["Anna Berg", "王小明"]


def test_the_work_of_a_group_is_every_members(tiny, tmp_path):
    exercise, content = tiny
    groups = {
        f"{name}_assignsubmission_file/{STEM}.ipynb": content(thirty()[0]) for name in ("Group A_17", "Default group")
    }
    write(groups, tmp_path / "class")
    alone = collect(tmp_path / "class", tmp_path / "a", [exercise])
    assert [(s.student, s.account, s.notes) for s in alone] == [
        (name, "", ("a group handed it in: --who names its members",)) for name in ("Default group", "Group A")
    ]
    (tmp_path / "names.csv").write_text(
        "file,student,account\nGroup A,Anna,11\ngroup a,Ben,12\nDefault group,Cleo,13\n", "utf-8"
    )
    listed = collect(tmp_path / "class", tmp_path / "a", [exercise], who=read_who(tmp_path / "names.csv"))
    assert [(s.student, s.account, s.notes) for s in listed] == [
        ("Anna", "11", ()),
        ("Ben", "12", ()),
        ("Cleo", "13", ()),
    ]
    assert {s.told for s in listed} == {"Group A", "Default group"}


def test_who_handed_in_together_at_gradescope_have_a_mark_each(tiny, tmp_path):
    exercise, content = tiny
    metadata = "submission_5:\n  :submitters:\n  - :name: Anna\n    :sid: '1'\n  - :name: Ben\n    :sid: '2'\n"
    export = {"submission_metadata.yml": metadata.encode(), f"submission_5/{STEM}.ipynb": content(thirty()[0])}
    found = collect(write(export, tmp_path / "class"), tmp_path / "a", [exercise])
    assert [(s.student, s.account) for s in found] == [("Anna", "1"), ("Ben", "2")]


@pytest.mark.parametrize("folder", ["Eve_7_assignsubmission_file", "submission_6", "class/assignment_1_export"])
def test_metadata_that_a_student_hands_in_tell_nothing(tiny, tmp_path, folder):
    exercise, content = tiny
    metadata = "submission_5:\n  :submitters:\n  - :name: Anna\n    :sid: '1'\n"
    files = {
        f"{folder}/submission_metadata.yml": metadata.encode(),
        f"{folder}/submission_5/{STEM}.ipynb": content(thirty()[0]),
    }
    (tmp_path / "class.zip").write_bytes(zipped(files))
    for source in (tmp_path / "class.zip", write(files, tmp_path / "folder")):
        [found] = collect(source, tmp_path / "a", [exercise])
        assert "Anna" not in found.student and found.account != "1"


def test_what_lies_beside_a_class_is_no_student(tiny, tmp_path):
    exercise, content = tiny
    files = {f"class/{who}/{STEM}.ipynb": content(thirty()[0]) for who in ("anna", "ben")}
    write(
        files | {"class/list.csv": b"x", "class/ben/notes.txt": b"x", "class/cleo/homework.pdf": b"x"},
        tmp_path / "class",
    )
    found = collect(tmp_path / "class", tmp_path / "a", [exercise])
    assert {s.student: bool(s.problem) for s in found} == {"anna": False, "ben": False, "cleo": True}


def test_the_zip_of_a_class_beside_others_is_no_students(tiny, tmp_path):
    exercise, content = tiny
    folder = write({"anna/homework.zip": zipped({f"{STEM}.ipynb": content(thirty()[0])})}, tmp_path / "class")
    files = DOWNLOADS["canvas"](thirty(), f"{STEM}.ipynb", content)
    (folder / "submissions.zip").write_bytes(zipped(files))
    anna, other = collect(folder, tmp_path / "a", [exercise], STEM)
    assert (anna.student, anna.problem) == ("anna", "")
    assert other.problem == "it holds what several students handed in: give this zip itself to nn-grade"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,student\na,b\n", "no column 'file'"),
        ("", "no column 'file'"),
        ("file,student\na,\n", "row 2: it needs a file and a student"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_in_a_sentence(tmp_path, text, said):
    (tmp_path / "names.csv").write_text(text)
    with pytest.raises(ValueError, match=said):
        read_who(tmp_path / "names.csv")
    with pytest.raises(ValueError, match="No such file"):
        read_who(tmp_path / "no.csv")
