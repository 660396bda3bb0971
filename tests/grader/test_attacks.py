"""Every attack of tests/grader/attacks costs its author what its file says, and nobody else anything."""

import pytest
from attack_bank import attacks, outcomes
from needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()


@pytest.fixture(scope="module")
def found():
    return {outcome.name: outcome for outcome in outcomes(attacks())}


@pytest.mark.parametrize("name", attacks())
def test_attack(found, name):
    assert not found[name].faults


def test_there_are_enough():
    assert len(attacks()) >= 60
