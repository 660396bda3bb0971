"""Ten thousand submissions, stopped on the way: the run ends, and everybody has one result, one row and one page."""

import csv
from itertools import islice

import pytest

from grader import cli
from grader.results.file import NAME
from tests.support import run_in_trouble

COUNT = 10_000
ROUNDS = (6_000, COUNT)  # results after which the teacher stops the run, and then at the end


@pytest.mark.long
def test_ten_thousand_submissions_end(tmp_path, monkeypatch, capsys):
    run_in_trouble.hand_in(tmp_path / "class", COUNT)
    out = tmp_path / "out"
    for done in ROUNDS:

        def scheduler(work, jobs, most=done):
            yield from islice(run_in_trouble.marked_at_once(work, jobs), most)
            if most < COUNT:
                raise KeyboardInterrupt

        monkeypatch.setattr(cli, "_scheduler", lambda options, one=scheduler: one)
        command = [str(tmp_path / "class"), "--out", str(out), "--chapter", "03", "--sandbox", "process"]
        assert cli.main(command) == (0 if done == COUNT else 130)
    said = capsys.readouterr().out
    assert f"{COUNT} submissions: {COUNT} graded" in said and "4000 graded now" in said and "6000 before" in said
    assert len((out / NAME).read_bytes().splitlines()) == COUNT
    with (out / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len({row["account"] for row in csv.DictReader(file)}) == COUNT
    assert len(list((out / "feedback").iterdir())) == COUNT
    assert "Too many students for a table here" in (out / "report.html").read_text("utf-8")
