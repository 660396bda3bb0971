"""Values that are typed: a comma for a point, quotation marks, a tuple without its comma; numbers that go together."""

import numpy as np
import pytest

from nnrepair.values import together, typing_slip


@pytest.mark.parametrize(
    ("got", "want", "words"),
    [
        ((2, 5), 2.5, "decimal sign is the point"),
        ([0, 5, 0, 12, 1, 0], [0.5, 0.12, 1, 0], "decimal sign is the point"),
        ("2.5", 2.5, "quotation marks"),
        ("0,9", 0.9, "quotation marks"),
        ("left right", ["left", "right"], "one text"),
        (20, (20,), "with a comma"),
    ],
)
def test_slip_of_typing_is_told(got, want, words):
    assert words in typing_slip(got, want)


@pytest.mark.parametrize(
    ("got", "want"), [((2, 4), 2.5), ([1, 2, 3], [1, 2]), ("DBAC", 3), (20, 21), (19, (20,)), ("A", "B")]
)
def test_another_value_is_no_slip_of_typing(got, want):
    assert typing_slip(got, want) is None


def test_what_single_numbers_have_in_common_is_told():
    wants = [2.5, 0.9, 0.5]
    assert together([(want / 10, want) for want in wants]) == "in every check it is 1/10 of what is expected"
    assert "square root" in together([(want**0.5, want) for want in wants])
    assert together([(1.0, 2.5), (0.3, 0.9), (0.7, 0.5)]) is None
    assert together([(np.ones(3), np.ones(3)), (1.0, 2.0), (2.0, 4.0)]) is None
