"""A result is on the disk before the next is taken."""

import json
import os
from pathlib import Path

from grader.results.file import NAME, read_results, results_file


def test_a_result_is_whole_in_the_file_when_the_disk_is_told_to_keep_it(tmp_path, monkeypatch):
    kept = []
    monkeypatch.setattr(os, "fsync", lambda number: kept.append(Path(f"/proc/self/fd/{number}").read_text()))
    with results_file(tmp_path) as file:
        for student in ("anna", "ben"):
            file.append({"student": student, "chapter": "01-tiny"})
            assert [json.loads(line)["student"] for line in kept[-1].splitlines()][-1] == student
    assert len(kept) == 2
    assert (tmp_path / NAME).read_text() == kept[-1]


def test_line_ends_that_only_some_programs_know_do_not_end_a_result(tmp_path):
    result = {"student": "a\u2028b\x85c", "chapter": "01-tiny"}
    (tmp_path / NAME).write_text(json.dumps(result, ensure_ascii=False) + "\n", "utf-8")
    assert read_results(tmp_path) == {("a\u2028b\x85c", "01-tiny"): result}
