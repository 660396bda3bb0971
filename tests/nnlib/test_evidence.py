"""A claim is kept with its measured value as a reader writes it."""

import pytest

from nnlib import claim


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        (f"{-0.64:+.1f} points", "−0.6 points"),
        (f"from {-2} to {3}, (-.5)", "from −2 to 3, (−.5)"),
        ("784-16-16-10, 1e-05, half-way", "784-16-16-10, 1e-05, half-way"),
    ],
)
def test_a_negative_number_has_a_minus_sign_and_a_hyphen_stays(printed, written):
    assert claim("C1", says="", measured=printed, holds=True).measured == written


def test_a_verdict_that_is_none_is_refused():
    with pytest.raises(ValueError, match="holds must be True, \"in part\" or False; got 'yes'"):
        claim("C1", says="", measured="", holds="yes")
