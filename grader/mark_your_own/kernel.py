"""A kernel in which a learner's own cells are run: whatever they do, the marking goes on."""

import json
import os
import tempfile
import time
from ast import literal_eval
from dataclasses import dataclass
from pathlib import Path
from queue import Empty
from typing import Any, Literal

from jupyter_client.manager import KernelManager

from grader.authoring.exercise import ROOT

START_SECONDS, INTERRUPT_SECONDS = 60, 5
LONGEST_PATH = 100  # bytes of a socket's: Linux takes 107, macOS 103
MOST = 10_000  # characters of what a cell prints; the rest is let go


@dataclass
class Ended:
    """How a run of a cell ended.

    A cell that took too long was interrupted; where it did not heed that, and where it ended the kernel, the kernel is
    gone, with all that the cells before have defined.

    Attributes
    ----------
    how : {"done", "error", "too long", "kernel ended"}
    printed : str
    error, text : str
        The error's kind and what it says.
    """

    how: Literal["done", "error", "too long", "kernel ended"] = "done"
    printed: str = ""
    error: str = ""
    text: str = ""


class LearnersKernel:
    """One kernel, started when it is needed and again when a cell has ended it.

    Parameters
    ----------
    folder : pathlib.Path
        Where its cells stand.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.manager: KernelManager | None = None

    @property
    def alive(self) -> bool:
        return self.manager is not None

    def run(self, source: str, seconds: float, cell: str = "") -> Ended:
        """Run a cell as a notebook does: with its magics, `!` and `await`, and nobody to answer `input()`.

        Parameters
        ----------
        source : str
        seconds : float
            After these it is interrupted; where it does not heed that, the kernel is ended.
        cell : str
            Its id.
        """
        manager = self.manager or self._start()
        request = self._request(source, {"cellId": cell} if cell else {})
        ended, deadline = Ended(), time.monotonic() + seconds
        if not self._heard(request, ended, deadline):
            ended.how = "too long" if manager.is_alive() else "kernel ended"
            if ended.how == "too long":
                manager.interrupt_kernel()
                if self._heard(request, ended, time.monotonic() + INTERRUPT_SECONDS):
                    self._replied(request)
                    ended.how = "too long"
                    return ended
            self.end()
        elif any(part.get("source") == "ask_exit" for part in self._replied(request).get("payload", [])):
            self.end()
            ended.how = "kernel ended"
        return ended

    def ask(self, expression: str) -> Any:
        """The value of an expression that gives JSON; None where it gives none."""
        if not self.alive:
            return None
        request = self.client.execute("", silent=True, user_expressions={"value": expression}, allow_stdin=False)
        found = self._replied(request).get("user_expressions", {}).get("value", {})
        try:
            return json.loads(literal_eval(found["data"]["text/plain"]))
        except (KeyError, ValueError, SyntaxError, TypeError):
            return None

    def end(self) -> None:
        if self.manager is not None:
            self.client.stop_channels()
            self.manager.shutdown_kernel(now=True)
            self.manager = None
            self.sockets.cleanup()

    def __enter__(self) -> "LearnersKernel":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def _start(self) -> KernelManager:
        # Over sockets in a folder of its own: a free port may be taken before the kernel has bound it.
        self.sockets = tempfile.TemporaryDirectory(prefix="nn-", dir=_short_folder(), ignore_cleanup_errors=True)
        manager = self.manager = KernelManager(
            kernel_name="python3",
            transport="ipc",
            ip=f"{self.sockets.name}/k",
            connection_file=f"{self.sockets.name}/k.json",
        )
        path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH", ""), str(ROOT)]))
        environment = {name: value for name, value in os.environ.items() if name != "JPY_SESSION_NAME"}
        manager.start_kernel(
            cwd=str(self.folder), env=environment | {"PYTHONPATH": path}, extra_arguments=["--log-level=ERROR"]
        )
        self.client = manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=START_SECONDS)
        return manager

    def _request(self, source, about):
        content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False}
        content |= {"user_expressions": {}, "stop_on_error": False}
        message = self.client.session.msg("execute_request", content, metadata=about)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def _heard(self, request, ended, deadline):
        """Take in what the kernel tells of a request; whether it has come to its end."""
        while (left := deadline - time.monotonic()) > 0:
            try:
                message = self.client.get_iopub_msg(timeout=min(left, 0.5))
            except Empty:
                if self.manager is None or not self.manager.is_alive():
                    return False
                continue
            kind, content = message["msg_type"], message["content"]
            if message["parent_header"].get("msg_id") != request:
                continue
            if kind == "stream":
                ended.printed = (ended.printed + content["text"])[:MOST]
            elif kind == "error":
                ended.how, ended.error, ended.text = "error", content["ename"], content["evalue"]
            elif kind == "status" and content["execution_state"] == "idle":
                return True
        return False

    def _replied(self, request):
        while True:
            try:
                message = self.client.get_shell_msg(timeout=INTERRUPT_SECONDS)
            except Empty:
                return {}
            if message["parent_header"].get("msg_id") == request:
                return message["content"]


def _short_folder():
    """Where temporary files go, unless a socket's path would be too long there."""
    usual = tempfile.gettempdir()
    return usual if len(os.fsencode(usual)) < LONGEST_PATH - len("/nn-12345678/k-1") else "/tmp"
