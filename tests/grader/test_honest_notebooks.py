"""If a notebook passes from top to bottom at home, it passes here, however messy it is."""

import pytest

from tests.support.honest_bank import FULL, notebooks, outcomes
from tests.support.long_run import later
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
# Of these nobody could say that they pass at home: the text cell is not run there, or there is no check before it.
NOT_AT_HOME = ("became", "as Markdown beside", "cells reversed", "written from bottom to top")


EVERY = sorted(notebooks())
A_FEW = EVERY[::8]


@pytest.mark.parametrize("names", [A_FEW, *later(EVERY)], ids=["a few", "every one"])
def test_honest_notebooks_get_full_marks(names):
    for outcome in outcomes(names):
        assert not outcome.home or any(part in outcome.name for part in NOT_AT_HOME), outcome
        assert outcome.marks == FULL, outcome


def test_there_are_as_many_as_were_promised():
    assert len(EVERY) >= 60
