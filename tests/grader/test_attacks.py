"""Every attack of tests/grader/attacks costs its author what its file says, and nobody else anything."""

import pytest

from grader.authoring.exercise import ROOT
from tests.support.attack_bank import attacks, outcomes
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()


@pytest.fixture(scope="module")
def found():
    return {outcome.name: outcome for outcome in outcomes(attacks())}


@pytest.mark.parametrize("name", attacks())
def test_attack(found, name):
    assert not found[name].faults


def test_there_are_as_many_as_the_page_for_teachers_says():
    assert "`make attacks` grades more than 260 hostile" in (ROOT / "book" / "grading.md").read_text("utf-8")
    assert len(attacks()) > 260
