"""Skips a test file where answers cannot be shut in."""

from grader.sandbox.bubblewrap import NoSandboxError, require_bubblewrap
from tests.support.missing import missing


def needs_bubblewrap() -> None:
    try:
        require_bubblewrap()
    except NoSandboxError as error:
        missing(str(error))
