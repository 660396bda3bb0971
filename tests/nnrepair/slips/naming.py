"""The test of every family of slips: a learner's lines, and that their kind is named."""

import pytest


def named(slips: list[tuple[str, str, dict]]):
    """A test of each slip: its kind, the answer's source, and calls with what they should give."""

    @pytest.mark.parametrize(("kind", "source", "calls"), slips, ids=[f"{slip[0]} {n}" for n, slip in enumerate(slips)])
    def test_slip_is_named_with_its_line(kind, source, calls, cause_of):
        found = cause_of(source, calls)
        assert found and found.kind == kind, found
        assert found.line and found.line in " ".join(source.split())
        assert len(found.why) < 200

    return test_slip_is_named_with_its_line
