"""A result is on the disk before the next is taken."""

import json
import os
from pathlib import Path

import pytest

from grader.results.file import NAME, read_results, results_file
from grader.results.record import WrittenAnswer, to_json
from tests.support.class_results import answer, mistaken, result, unanswered
from tests.support.tiny_course import STEM


def test_a_result_is_whole_in_the_file_when_the_disk_is_told_to_keep_it(tmp_path, monkeypatch):
    kept = []
    monkeypatch.setattr(os, "fsync", lambda number: kept.append(Path(f"/proc/self/fd/{number}").read_text()))
    with results_file(tmp_path) as file:
        for student in ("anna", "ben"):
            file.append(result(student))
            assert [json.loads(line)["student"] for line in kept[-1].splitlines()][-1] == student
    assert len(kept) == 2
    assert (tmp_path / NAME).read_text() == kept[-1]


def test_line_ends_that_only_some_programs_know_do_not_end_a_result(tmp_path):
    odd = result("a\u2028b\x85c")
    (tmp_path / NAME).write_text(json.dumps(json.loads(to_json(odd)), ensure_ascii=False) + "\n", "utf-8")
    assert read_results(tmp_path) == {odd.key: odd}


def test_every_part_of_a_result_comes_back_as_it_was(tmp_path):
    read = result("anna", mistaken(), unanswered(), notes=("odd",), written={"count": WrittenAnswer(3, "So.", 2.5)})
    results = [
        read,
        result("ben", status="rejected", reason="the file is empty"),
        result("cleo", answer(hidden="✗ no")),
    ]
    with results_file(tmp_path) as file:
        for one in results:
            file.append(one)
    assert list(read_results(tmp_path).values()) == results


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("WHOLE", ""),
        ('{"student": "a", "chapter": "03-weighted-sums"}', "not written in this version's form"),
        ("[" * 200_000, "recursion"),
        ('"text"', "not written in this version's form"),
        ("null", "not written in this version's form"),
        ('{"notes": 1, "questions": {}, "written": {}}', "not written in this version's form"),
    ],
)
def test_a_line_that_is_no_result_is_told_and_left_out(tmp_path, line, why):
    whole, said = to_json(result("anna")), []
    line = whole.replace('"status"', '"state"') if line.startswith("WHOLE") else line
    (tmp_path / NAME).write_text(f"{line}\n{whole}\n{whole[:50]}\n\n")
    assert list(read_results(tmp_path, said.append)) == [("anna", STEM)]
    assert len(said) == 1 and "jsonl, line 1 is left out" in said[0] and why in said[0]
