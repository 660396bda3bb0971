"""Runs INSIDE the sandbox: learners' answers, one submission's in a process that ends with it."""

import linecache
import os
import socket
import sys
import traceback
from pathlib import Path
from typing import Any

from grader.sandbox.inside.limits import Limits, set_limits
from grader.sandbox.inside.notebook_names import as_function, run_cell
from grader.sandbox.inside.own_folder import own_folder
from grader.sandbox.inside.plain_data import NotPlain, identifier
from grader.sandbox.inside.protocol import LONGEST, Gone, Peer, TimeUp, signature_of
from grader.sandbox.inside.system_calls import deny_system_calls

RUN, GET, PUT, CAUSE = range(4)  # the numbers of what the trusted side calls first


def work(channel: socket.socket, namespace: dict[str, Any], limits: Limits) -> None:
    """Serve the trusted side until it hangs up.

    Parameters
    ----------
    channel : socket.socket
    namespace : dict
        What the chapter's setup defines; the answers are run in it.
    limits : Limits
    """
    os.setsid()
    own = own_folder(Path.cwd(), limits.folder_mb, limits.folder_files)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    peer = Peer(channel, LONGEST, _described, _error, _others_function)

    def get(name):
        if name not in namespace:
            raise NameError(f"name '{name}' is not defined")
        return as_function(namespace[name])

    def cause(question, check, answer):
        return _cause(question, check, answer, namespace)

    peer.functions = [lambda source, name: _run(source, name, namespace), get, namespace.__setitem__, cause]
    set_limits(limits)
    deny_system_calls(dates=not own)
    try:
        peer.serve()
    except (Gone, TimeUp):
        os._exit(0)


def _run(source, name, namespace):
    file = f"<{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    run_cell(source, file, namespace)


def _cause(question, check, answer, namespace):
    """The kind of slip in an answer, and what is said of it: its visible check looks for it as it does at home."""
    from nnlib.check.run_check import run_check

    before = dict(namespace)
    namespace["In"] = ["", answer]  # where a notebook keeps what was run
    try:
        verdict = run_check(check, namespace, question, f"{question}-check")
        return [verdict.cause, verdict.cause_told]
    finally:
        namespace.clear()
        namespace.update(before)


def _described(error):
    if isinstance(error, NotPlain):
        return {"kinds": ["TypeError"], "text": f"it cannot be carried: {error}"}
    try:
        text = str(error)[:500]
    except Exception:
        text = ""
    kinds = [kind.__name__ for kind in type(error).__mro__]
    where = [part for part in traceback.extract_tb(error.__traceback__) if part.filename.endswith("-answer>")]
    if isinstance(error, SyntaxError) and not where:
        return {"kinds": kinds, "text": str(error.msg), "file": error.filename or "", "line": error.lineno or 1}
    file, line = (where[-1].filename, where[-1].lineno) if where else ("", 0)
    return {"kinds": kinds, "text": text, "file": file, "line": line}


def _error(described):
    return RuntimeError(str(described.get("text", "")))


def _others_function(peer, number, about):
    def function(*arguments, **keywords):
        return peer.call(number, arguments, keywords)

    function.__name__ = function.__qualname__ = identifier(about.get("name"), "function")
    vars(function).update(other_side=(peer, number))
    signature = signature_of(about.get("parameters"))
    if signature is not None:
        vars(function).update(__signature__=signature)
    return function
