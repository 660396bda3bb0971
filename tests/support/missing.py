"""What a test needs and this computer lacks: the test is skipped, and says so; in CI (CI=true) it fails."""

import os

import pytest

IN_CI = os.environ.get("CI") == "true"


def missing(what):
    """Give up a test, or the file of tests that is being read, for want of something."""
    if IN_CI:
        pytest.fail(f"{what} (in CI nothing may be missing)", pytrace=False)
    pytest.skip(what, allow_module_level=True)
