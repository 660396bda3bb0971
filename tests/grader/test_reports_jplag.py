"""What JPlag is given: a folder a submission, the blank exercise beside them, and nothing that it could not read."""

import ast
from dataclasses import replace

from grader.reports.jplag import BASE, write_jplag
from tests.support.class_of_tiny_course import RIGHT, handed_in
from tests.support.tiny_course import STEM


def test_each_submission_is_a_folder_and_what_was_handed_out_is_the_base(tiny_exercise, tmp_path):
    class_ = [
        handed_in(tmp_path, "Anna Берг"),
        handed_in(tmp_path, "ben", count="def of:"),
        handed_in(tmp_path, "cleo"),
    ]
    class_[2].path.write_text("no notebook")
    [said] = write_jplag(class_, [tiny_exercise], tmp_path / "jplag")
    assert "the code of 2 submissions is in" in said
    assert said.endswith(f"-bc {tmp_path / 'jplag' / STEM / BASE} {tmp_path / 'jplag' / STEM}")
    files = {path.parent.name.rpartition("-")[0]: path.read_text() for path in (tmp_path / "jplag" / STEM).glob("*/*")}
    assert files.keys() == {"anna-берг", "ben", "base"}
    assert all(ast.parse(text) for text in files.values())
    assert RIGHT in files["anna-берг"] and "count = 8" in files["anna-берг"]
    assert RIGHT in files["ben"] and files["ben"].endswith("# count\n")
    assert "def weighted_sum(w, a, b):" in files["base"] and "np.dot" not in files["base"]


def test_the_file_of_a_group_is_there_once(tiny_exercise, tmp_path):
    anna = handed_in(tmp_path, "anna")
    [said] = write_jplag([anna, replace(anna, student="ben")], [tiny_exercise], tmp_path / "jplag")
    assert "the code of 1 submission is" in said and len(list((tmp_path / "jplag" / STEM).iterdir())) == 2


def test_where_nothing_can_be_read_nothing_is_written(tiny_exercise, tmp_path):
    lost = replace(handed_in(tmp_path, "anna"), path=None, problem="the file is empty")
    assert write_jplag([lost], [tiny_exercise], tmp_path / "jplag") == []
    assert not (tmp_path / "jplag").exists()
