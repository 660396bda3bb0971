"""Proving a chapter finds what is not so."""

import re

import pytest

from grader.authoring.proof import proofs, prove_chapter
from grader.authoring.prove import table
from tests.support.tiny_course import solution_cells, write_notebook


@pytest.fixture
def proved(tmp_path):
    """Prove the tiny chapter after changing the source of some cells."""

    def prove(**changes):
        cells = solution_cells()
        for cell in cells:
            cell.source = changes.get(cell["id"].replace("-", "_"), cell.source)
        proof = prove_chapter(write_notebook(tmp_path / "solutions", cells))
        return [fault for fault in proof.faults if "at least 4" not in fault], proof

    return prove


def test_good_chapter_has_no_faults(proved):
    faults, proof = proved()
    assert faults == []
    assert (proof.questions, proof.mistakes, proof.hints) == (2, 6, 2)
    assert proof.passed["count"] == ("✓ count: 1 visible check passed\n", "✓ count: 1 hidden check passed\n")
    assert proof.catalogue["count"][0]["outcomes"] == [["n", "i", [], [6]]]


def test_wrong_reference_is_found(proved):
    faults, _ = proved(count_answer="count = 9  # SOLUTION")
    assert any("the reference answer fails the visible check: ✗ count: count is 9, expected 8" in f for f in faults)


def test_mistake_that_passes_is_found(proved):
    faults, _ = proved(count_mistake_1="# MISTAKE: none\n# HINT: None.\ncount = 8")
    assert faults == [
        "count, “none” passes the visible check: it is right there, so add an input that shows it to be wrong",
        "count, “none” passes the hidden check in 12 of 12 draws: widen its random inputs, in number, size or sign",
    ]


def test_mistake_that_only_the_visible_check_finds_is_told(proved):
    hidden = 'with check.question("count", hidden=True) as q:\n    q.true("some", count is not ...)'
    faults, _ = proved(count_hidden=hidden)
    told = "count, “the weights are left out” passes the hidden check in 12 of 12 draws: widen its random inputs"
    assert any(fault.startswith(told) for fault in faults)


BY_CHANCE = """with check.question("count", hidden=True) as q:
    q.true("not 6 when the coin says so", count is ... or count != 6 or rng.random() < 0.5)
    q.value("count", count, count if count == 6 else 8)"""


def test_mistake_that_slips_through_by_chance_is_told(proved):
    faults, _ = proved(count_hidden=BY_CHANCE)
    assert len(faults) == 1
    [often] = re.findall(r"“the biases are left out” passes the hidden check in (\d+) of 12 draws", faults[0])
    assert 0 < int(often) < 12


def test_draws_are_the_same_each_time(proved):
    drawn = 'with check.question("count", hidden=True) as q:\n    q.value("a draw", rng.random(), count)'
    faults = proved(count_hidden=drawn)[0]
    assert "a draw is 0." in faults[0]
    assert proved(count_hidden=drawn)[0] == faults


def test_answer_that_fails_in_some_draws_is_told(proved):
    hidden = BY_CHANCE.replace("count != 6 or", "").replace("count if count == 6 else 8", "8")
    assert re.search(
        r"reference answer fails the hidden check in \d of 12 draws: ✗ count: not 6", proved(count_hidden=hidden)[0][0]
    )


def test_broken_check_is_one_fault(proved):
    check = 'with check.question("count") as q:\n    q.value("count", count, 6)'  # as a mistake has it
    assert len(proved(count_check=check)[0]) == 1


def test_missing_hidden_check_is_one_fault(tmp_path):
    cells = [cell for cell in solution_cells() if cell["id"] != "count-hidden"]
    faults = prove_chapter(write_notebook(tmp_path / "solutions", cells)).faults
    assert [fault.split(":")[1] for fault in faults if fault.startswith("count")] == [" there is no hidden check cell"]


def test_id_of_another_chapter_is_refused_by_the_name_of_both_also_for_one_chapter(tmp_path):
    for stem in ("01-tiny", "02-small"):
        write_notebook(tmp_path / "solutions", solution_cells(), stem)
    [proof] = proofs("01", tmp_path)
    assert any(
        fault.startswith("count: this id stands in 01-tiny.ipynb and in 02-small.ipynb: ") for fault in proof.faults
    )


def test_twins_are_found_and_stand_in_the_table(proved):
    faults, proof = proved(count_mistake_2="# MISTAKE: twin\n# HINT: Again.\ncount = 6")
    assert faults == [
        "count, “twin” cannot be told from “the biases are left out”: both give the same, "
        "so add an input that separates them, or keep one"
    ]
    assert "count: “twin” is taken for “the biases are left out”" in table([proof])


def test_check_that_passes_a_blank_is_found(proved):
    faults, _ = proved(count_check='with check.question("count") as q:\n    q.value("one", 1, 1)')
    assert any(
        fault.startswith("count: the blank is not told “not written yet” by the visible check, which says ✓")
        for fault in faults
    )


def test_check_that_prints_more_is_found(proved):
    source = 'print("more")\nwith check.question("count") as q:\n    q.value("count", count, 8)'
    assert any("not one line" in fault for fault in proved(count_check=source)[0])


def test_endless_mistake_is_stopped(proved, monkeypatch):
    monkeypatch.setattr("grader.authoring.proof_of_question.TIGHTER", 0.2)
    source = "# MISTAKE: endless\n# HINT: Stop.\ndef weighted_sum(w, a, b):\n    while True:\n        pass"
    faults, _ = proved(weighted_sum_mistake_1=source)
    assert any("“endless” gives nothing to recognise it by" in fault and "took longer" in fault for fault in faults)


def test_notebook_that_does_not_run_is_a_fault(proved):
    told = "it does not run: the cell 01-tiny setup 1, `1 / 0`: ZeroDivisionError: division by zero: mend this cell"
    assert proved(setup="1 / 0")[0] == [told]


def test_mistake_that_spoils_the_setups_arrays_spoils_no_other(proved):
    spoil = "# MISTAKE: spoils\n# HINT: Copy.\nnumbers[:] = 0\ncount = 6"
    check = 'with check.question("count") as q:\n    q.value("count", count + numbers.sum(), 11)'
    faults, _ = proved(setup="import numpy as np\n\nfrom nnlib import check\n\nnumbers = np.ones(3)",
                       count_mistake_1=spoil, count_check=check)  # fmt: skip
    assert faults == []
