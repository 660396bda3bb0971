"""The runs of chapter 11 that are kept in a file."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnlib.five_seeds import memory

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "memory.py"


def test_every_start_has_three_seeds_at_each_rate():
    kept = memory()
    assert {np.shape(shares) for shares in kept["deep"].values()} == {(3, len(kept["rates"]))}


def test_both_ends_of_a_path_know_every_label():
    for rows in memory()["joined"].values():
        assert rows[0][1] == rows[-1][1] == 1


@pytest.mark.long
def test_the_runs_come_out_again_as_they_were_kept(tmp_path):
    subprocess.run([sys.executable, SCRIPT, tmp_path / "memory.json"], check=True, capture_output=True, timeout=900)
    again, kept = json.loads((tmp_path / "memory.json").read_text("utf8")), memory()
    assert again.keys() == kept.keys()
    for run, shares in kept["deep"].items():
        assert np.mean(again["deep"][run], axis=0) == pytest.approx(np.mean(shares, axis=0), abs=0.05)
    for run, costs in kept["ends"].items():
        assert again["ends"][run] == pytest.approx(costs, rel=0.05)
    assert again["joined"]["bent"] == pytest.approx(np.array(kept["joined"]["bent"]), abs=0.05)
