"""A notebook draws by what nnlib.plots exports, never by a file inside it."""

import re

import pytest

from tests.support.browser import ROOT

NOTEBOOKS = sorted(path for folder in ("chapters", "solutions", "exercises") for path in ROOT.glob(f"{folder}/*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_imports_from_nnlib_plots_alone(path):
    assert re.findall(r"nnlib\.plots\.\w+ import", path.read_text("utf-8")) == []
