"""What the source alone says of a catalogued mistake does not contradict its name; `make causes` asks all of them."""

import pytest

from grader.authoring.exercise import SOLUTIONS, read_exercise, solutions
from grader.authoring.slips import kinds_read
from tests.causes.__main__ import table_of_claims
from tests.causes.catalogued import claims

SAMPLE = {"02-layers": {"parameters-of-a-network", "margins"}, "05-matrix-form": {"layer", "count-parameters"}}


@pytest.mark.parametrize(("stem", "questions"), SAMPLE.items(), ids=SAMPLE)
def test_no_claim_contradicts_the_mistakes_name(stem, questions):
    found = claims(stem, questions)
    read = kinds_read()
    assert not [claim for claim in found if claim.judgement(read) == "false"]
    assert sum(claim.judgement(read) == "named" for claim in found) > len(found) / 3
    assert "named" in table_of_claims({stem: found})


@pytest.mark.long
@pytest.mark.parametrize("path", solutions(), ids=lambda path: path.stem)
def test_no_claim_of_a_chapter_contradicts_its_mistakes_names(path):
    assert not [claim for claim in claims(path.stem) if claim.judgement(kinds_read()) == "false"]


def test_what_was_read_is_still_in_the_catalogue():
    exercises = [read_exercise(SOLUTIONS / path.name) for path in solutions()]
    known = {
        (q.id, mistake.name) for exercise in exercises for q in exercise.questions.values() for mistake in q.mistakes
    }
    assert kinds_read().keys() <= known
