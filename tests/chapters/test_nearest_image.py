"""The last rung of the ladder, which chapters 1 and 2 take from outside, is what the benchmark measures."""

import re
import subprocess
import sys

import nbformat
import pytest

from tests.support.browser import ROOT


def last_rung(chapter):
    cells = nbformat.read(ROOT / "chapters" / f"{chapter}.ipynb", as_version=4).cells
    [ladder] = [cell.source for cell in cells if cell.id == "ladder"]
    return float(re.search(r'"all images kept": ([\d.]+)', ladder)[1])


def test_both_ladders_have_the_same_rung():
    assert last_rung("01-neurons") == last_rung("02-layers")


@pytest.mark.long
def test_the_rung_is_what_is_measured():
    measured = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "nearest_image.py"], capture_output=True, text=True, check=True
    ).stdout
    assert last_rung("01-neurons") == round(float(measured), 3)
