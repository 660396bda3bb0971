"""Runs INSIDE the sandbox: has everything imported, and forks a worker for each submission.

Its control socket and its memory are closed to workers: a worker inherits neither the socket nor the right to look into
this process. Nothing but the grader's own files and the chapters' setup cells runs here.
"""

import contextlib
import ctypes
import gc
import io
import json
import os
import shutil
import signal
import socket
import sys
import warnings
from pathlib import Path

import numpy as np

from grader.sandbox.inside.limits import Limits
from grader.sandbox.inside.notebook_names import notebook_names
from grader.sandbox.inside.own_folder import copy_fonts
from grader.sandbox.inside.worker import work

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4
LONGEST = 1 << 18


def serve(control: socket.socket, home: Path) -> None:
    """Do what the trusted side tells, a message a line of JSON; a worker's channel comes with "fork"."""
    kernel = ctypes.CDLL(None)
    kernel.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    kernel.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    chapters: dict[str, dict] = {}
    child = 0
    while True:
        message, descriptors, *_ = socket.recv_fds(control, LONGEST, 1)
        if not message:
            return
        order = json.loads(message)
        if order["do"] == "set up":
            chapters[order["chapter"]] = _set_up(order["setup"])
            gc.freeze()
        elif order["do"] == "fork":
            channel = socket.socket(fileno=descriptors[0])
            child = os.fork()
            if child == 0:
                control.close()
                try:
                    work(channel, chapters[order["chapter"]], Limits(**order["limits"]))
                finally:
                    os._exit(1)
            channel.close()
        elif order["do"] == "stop":
            status = _ended(child)
            _empty(home)
            control.send(json.dumps({"status": status}).encode())
            continue
        control.send(b"{}")


def _set_up(sources):
    namespace = {"__name__": "__main__", **notebook_names()}
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, source in enumerate(sources):
            exec(compile(source, f"<setup {number}>", "exec"), namespace)
    return namespace


def _ended(child):
    """End the worker and everything of its process group; how it ended, as `os.waitstatus_to_exitcode` has it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _empty(home):
    """What workers left that have no folder of their own; when it was left is no message either."""
    for path in home.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    with contextlib.suppress(OSError):
        os.utime(home, (0, 0))


if __name__ == "__main__":
    copy_fonts()
    import matplotlib

    matplotlib.use("agg")
    import nnlib.check  # noqa: F401

    np.zeros((8, 8)) @ np.zeros((8, 8))  # the linear algebra library starts up
    serve(socket.socket(fileno=int(sys.argv[1])), Path.cwd())
