"""What a test leaves to `make test-long`."""

import pytest


def later(*values):
    """These values of a test's parameter in the long run only: `parametrize("width", [320, *later(768, 1280)])`."""
    return [pytest.param(value, marks=pytest.mark.long) for value in values]


def later_all(values, some):
    """All these values of a test's parameter; those that are not among `some` in the long run only."""
    return [value if value in some else later(value)[0] for value in values]
