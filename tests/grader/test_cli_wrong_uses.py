"""What the command says where it is used wrongly, or the machine does not do its part: one sentence, what to do."""

import os
import subprocess
import sys

import pytest

from grader import cli
from grader.authoring.exercise import ROOT
from grader.class_run.schedulers import LocalProcesses
from grader.results.file import NAME, ResultsFile
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()


@pytest.fixture
def said(tmp_path, capsys):
    """`said(option, …)`: what the command says of a class whose only file is no notebook."""
    (tmp_path / "class" / "anna").mkdir(parents=True)
    (tmp_path / "class" / "anna" / "03-weighted-sums.pdf").touch()

    def run(*options, folder="class", out="results"):
        code = cli.main([str(tmp_path / folder), "--out", str(tmp_path / out), *options])
        errors = capsys.readouterr().err
        assert code == 2 and errors.startswith("nn-grade: ") and errors.count("\n") == 1
        return errors

    return run


def test_a_folder_that_is_not_there_or_is_empty(said, tmp_path):
    assert "name the folder or zip that your platform's download gave" in said(folder="clas")
    (tmp_path / "empty").mkdir()
    assert "there is no notebook in" in said(folder="empty")


def test_a_chapter_that_does_not_exist_and_one_that_is_none_of_several(said):
    assert "there are" in said("--chapter", "99")
    assert "--chapter 0 fits 01-neurons, 02-layers" in said("--chapter", "0")


def test_an_unknown_student_hears_the_known_ones(said):
    assert "there is no student 'Ana': it is one of anna" in said("--student", "Ana")


@pytest.mark.parametrize(("option", "number"), [("--seed", "-4"), ("--processes", "two")])
def test_numbers_that_are_none(said, capsys, option, number):
    with pytest.raises(SystemExit):
        said(option, number)
    assert f"argument {option}: a whole number from 0 on, not '{number}'" in capsys.readouterr().err


def test_a_day_that_is_none(said, capsys):
    with pytest.raises(SystemExit):
        said("--feedback-from", "tomorrow")
    assert "argument --feedback-from: a day such as 2026-12-07, not 'tomorrow'" in capsys.readouterr().err


def test_results_that_cannot_be_written(said, tmp_path):
    (tmp_path / "a file").touch()
    sentence = said(out="a file")
    assert "File exists" in sentence and "name another folder" in sentence


def test_a_full_disk_keeps_what_is_done(said, tmp_path, monkeypatch):
    def full(self, result):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ResultsFile, "append", full)
    monkeypatch.setattr(LocalProcesses, "__call__", lambda self, work, items: ((item, work(item)) for item in items))
    sentence = said()
    assert "No space left on device. Make room" in sentence and str(tmp_path / "results" / NAME) in sentence


def test_ctrl_c_says_that_the_same_command_goes_on(tmp_path, monkeypatch, capsys):
    def stopped(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "collect", stopped)
    assert cli.main([str(tmp_path), "--out", str(tmp_path / "results")]) == 130
    assert "stopped; the same command goes on" in capsys.readouterr().err


def test_a_reader_that_has_gone_is_no_error():
    read, write = os.pipe()
    os.close(read)
    program = (
        "from grader import cli; cli._grade = lambda options: print(1, flush=True); exit(cli.main(['a', '--out=b']))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (run.returncode, run.stderr) == (0, "")
