"""nnlib stays a library that can be read in an evening."""

from pathlib import Path

import nnlib

FOLDER = Path(nnlib.__file__).parent
MATHEMATICS = ["network", "activation", "cost", "gradient", "finite_differences", "training", "training_step"]
MATHEMATICS += ["validation"]


def lines_of(files):
    return sum(len(path.read_text("utf-8").splitlines()) for path in files)


def test_all_of_it_has_at_most_4500_lines():
    assert lines_of(FOLDER.rglob("*.py")) <= 4500


def test_the_mathematics_has_less_than_900_lines():
    assert lines_of(FOLDER / f"{name}.py" for name in MATHEMATICS) < 900
