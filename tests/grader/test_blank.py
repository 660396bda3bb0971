"""The answer leaves the cell; what the learner needs stays."""

import pytest

from grader.authoring.blank import blank


def test_body_of_a_function_goes_and_its_signature_stays():
    source = 'def f(x):\n    """Double."""\n    # BEGIN SOLUTION\n    y = 2 * x\n    return y\n    # END SOLUTION'
    assert (
        blank(source, "double")
        == 'def f(x):\n    """Double."""\n    raise NotImplementedError("double: your code here")'
    )


def test_value_goes():
    assert (
        blank("a = 1\nn: int = 784 * 16  # SOLUTION\nlast = [1, 2] # SOLUTION", "n")
        == "a = 1\nn: int = ...\nlast = ..."
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1", "marks no solution"),
        ("# BEGIN SOLUTION\nx = 1", "END SOLUTION is missing"),
        ("# END SOLUTION", "without BEGIN"),
        ("# BEGIN SOLUTION\n# BEGIN SOLUTION\n# END SOLUTION", "inside another"),
    ],
)
def test_marks_that_do_not_match(source, told):
    with pytest.raises(ValueError, match=told):
        blank(source, "x")
