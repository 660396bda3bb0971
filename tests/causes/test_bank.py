"""The bank is sound, and one chapter of it is judged; `make causes` judges all."""

import re

import pytest

from grader.authoring.exercise import SOLUTIONS, read_exercise
from tests.causes.__main__ import table
from tests.causes.bank import answers, banks
from tests.causes.judge import judged


@pytest.mark.parametrize("path", banks(), ids=lambda path: path.stem)
def test_answers_belong_to_questions_and_their_causes_can_be_read(path):
    questions = read_exercise(SOLUTIONS / f"{path.stem}.ipynb").questions
    found = answers(path)
    assert {answer.question for answer in found} <= questions.keys()
    assert all(re.compile(answer.cause) and answer.source.strip() for answer in found)
    assert len({(answer.question, answer.name) for answer in found}) == len(found)


def test_of_one_chapter_nine_in_ten_are_told_their_true_cause():
    (path,) = banks("02")
    found = judged(path.stem, answers(path))
    said = {
        judgement: [one.answer.name for one in found if one.judgement == judgement]
        for judgement in ("silent", "false", "unseen", "slipped", "refused")
    }
    assert len(said["silent"]) <= 2, said
    assert not said["false"] + said["unseen"] + said["slipped"] + said["refused"], said
    assert "named" in table({path.stem: found})
