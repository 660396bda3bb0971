"""Skips a test file where answers cannot be shut in."""

import pytest

from grader.sandbox.bubblewrap import NoSandboxError, require_bubblewrap


def needs_bubblewrap() -> None:
    try:
        require_bubblewrap()
    except NoSandboxError as error:
        pytest.skip(str(error), allow_module_level=True)
