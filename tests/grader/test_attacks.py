"""Every attack of tests/grader/attacks costs its author what its file says, and nobody else anything."""

import pytest

from grader.authoring.exercise import ROOT
from tests.support.attack_bank import attacks, outcomes
from tests.support.long_run import later_all
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()


# Every sixth by its name; the others in the long run. What stands beside each other is seldom of one kind.
SOME = later_all(attacks(), list(attacks())[::6])


@pytest.fixture(scope="module")
def found(request):
    here = [item for item in request.session.items if item.path == request.path and hasattr(item, "callspec")]
    chosen = [item.callspec.params["name"] for item in here]
    return {outcome.name: outcome for outcome in outcomes(chosen)}


@pytest.mark.parametrize("name", SOME)
def test_attack(found, name):
    assert not found[name].faults


def test_there_are_as_many_as_the_page_for_teachers_says():
    assert "`make attacks` grades more than 260 hostile" in (ROOT / "book" / "grading.md").read_text("utf-8")
    assert len(attacks()) > 260
