"""The trusted side of the sandbox: starts it, runs answers in it, calls them within limits, starts it again."""

import contextlib
import json
import os
import socket
import subprocess
import tempfile
import time
from dataclasses import asdict
from typing import Any

from grader.sandbox.bubblewrap import HERE, environment, fork_server_command, require_sandbox
from grader.sandbox.inside.limits import MB, Limits
from grader.sandbox.inside.plain_data import NotPlain, too_many_letters
from grader.sandbox.inside.protocol import LONGEST, Gone, Peer, TimeUp
from grader.sandbox.inside.worker import CAUSE, GET, PUT, RUN
from grader.sandbox.memory_cap import capped
from grader.sandbox.proxy import has_place, learners_error, learners_function, remember_source

PATIENCE = 60  # seconds for the fork server itself: its imports on a busy machine
STOPPING = 10  # for ending a worker: an answer may have stopped the fork server
SIGNALS = {-9: "it was killed", -11: "it crashed", -24: "too much processor time", -25: "too large a file"}


class SandboxFault(RuntimeError):  # noqa: N818
    """The sandbox does not work: no fault of an answer's."""


class SandboxClient:
    """One sandbox, for one submission after another.

    Parameters
    ----------
    sandbox : {"bubblewrap", "process"}

    Raises
    ------
    NoSandboxError
        If bubblewrap is not there, or the answers of a sandbox of processes would be root's.
    """

    def __init__(self, sandbox: str = "bubblewrap"):
        require_sandbox(sandbox)
        self.sandbox = sandbox
        self.limits = Limits()
        self.fork_server: subprocess.Popen | None = None
        self.control: socket.socket | None = None
        self.home: tempfile.TemporaryDirectory | None = None
        self.peer: Peer | None = None
        self.chapters: dict[str, list[str]] = {}
        self.chapter = ""
        self.generation = 0
        self.question_ends = float("inf")
        self.largest = 0  # bytes that one call of this question gave
        self.dead: dict = {}
        self.place: dict = {}  # where an error belongs that does not tell its line

    def chapter_setup(self, chapter: str, setup: list[str]) -> None:
        """Tell what a chapter's setup cells are; the fork server runs them once."""
        if chapter not in self.chapters:
            self.chapters[chapter] = setup
            if self.fork_server is not None:
                self._tell({"do": "set up", "chapter": chapter, "setup": setup})

    def open(self, chapter: str, limits: Limits) -> None:
        """A fresh worker for a submission, with nothing but the chapter's setup in it."""
        self.close()
        self.chapter, self.limits = chapter, limits
        self.generation += 1
        if self.fork_server is None:
            self._start()
        here, there = socket.socketpair()
        about = {"do": "fork", "chapter": chapter, "limits": asdict(limits)}
        try:
            self._tell(about, there)
        finally:
            there.close()
        self.peer = Peer(here, LONGEST, _described, self._error, self._proxy)
        self.dead = {}

    def question(self, limits: Limits) -> None:
        """Start the time of a question: all of its calls together take no longer."""
        self.limits = limits
        self.question_ends = time.monotonic() + limits.question_seconds
        self.largest = 0
        self.dead = {}

    def run(self, source: str, name: str) -> None:
        """Run an answer's cell; its errors are raised here."""
        remember_source(source, name)
        self.place = {"file": f"<{name}>", "line": 1}
        self._call(RUN, (source, name))

    def get(self, name: str) -> Any:
        return self._call(GET, (name,))

    def put(self, name: str, value: Any) -> None:
        self._call(PUT, (name, value))

    def cause(self, question: str, check: str, answer: str) -> tuple[str, str]:
        """The kind of slip in an answer and what is said of it, by its own process: no more than its word for it."""
        kind, told = self._call(CAUSE, (question, check, answer))
        return kind, told

    @property
    def alive(self) -> bool:
        return self.peer is not None

    def close(self) -> None:
        """End the worker; what it left behind goes with it."""
        if self.peer is not None:
            self.peer.channel.close()
            self.peer = None
            with contextlib.suppress(SandboxFault):  # an answer ended the fork server: the next submission gets another
                self._tell({"do": "stop"})

    def shut(self) -> None:
        """End the sandbox."""
        if self.peer is not None:
            self.peer.channel.close()
        self.peer = None
        if self.control is not None:
            self.control.close()
            self.control = None
        if self.fork_server is not None:
            self.fork_server.kill()
            self.fork_server.wait()
            if self.home:
                self.home.cleanup()
            self.fork_server = None

    def _call(self, number, arguments, keywords=None, place=None):
        """Call within the time left; what goes wrong is an error at the line told, at `place` or in the last cell."""
        peer, before = self.peer, self.place
        place = place if has_place(place) else before
        if peer is None or self.dead:
            raise learners_error(self.dead or _ended("its process has ended", place))
        self.place, nested = place, peer.deadline != float("inf")
        if not nested:
            peer.deadline = min(time.monotonic() + self.limits.call_seconds, self.question_ends)
        try:
            result = peer.call(number, arguments, keywords)
            self.largest = max(self.largest, peer.received)
            if peer.received > self.limits.result_mb * MB:
                raise NotPlain(f"it is larger than {self.limits.result_mb:g} MB")
            if too_many_letters(result):
                raise NotPlain("it is too long a list for so long a text")
            return result
        except TimeUp:
            self.close()
            sentence = f"it takes longer than {self.limits.call_seconds:g} s: an endless loop?"
            self.dead = {**_ended(sentence, place), "kinds": ["TimeoutError"]}
        except Gone:
            self.dead = _ended(f"it ended its Python process: {self._how_it_ended(peer)}", place)
        except NotPlain as error:
            raise learners_error({**_ended(f"it cannot be carried: {error}", place), "kinds": ["TypeError"]}) from None
        finally:
            self.place = before
            if not nested:
                peer.deadline = float("inf")
        raise learners_error(self.dead)

    def _error(self, described):
        return learners_error(described if has_place(described) else {**described, **_where(self.place)})

    def _how_it_ended(self, peer: Peer) -> str:
        if self.peer is not peer:
            return "it was stopped"
        peer.channel.close()
        self.peer = None
        try:
            status = self._tell({"do": "stop"}).get("status", 0)
        except SandboxFault:
            return "and the sandbox with it"
        said = SIGNALS.get(status, f"exit status {status}" if status >= 0 else f"signal {-status}")
        return f"{said}; more than {self.limits.memory_mb} MB of memory?" if status in (-9, -11) else said

    def _proxy(self, peer, number, about):
        def call(arguments, keywords):
            if self.peer is not peer:
                place = about if has_place(about) else self.place
                raise learners_error(self.dead or _ended("its process has ended", place))
            return self._call(number, arguments, keywords, about)

        return learners_function(call, (peer, number), about)

    def _start(self):
        self.control, inside = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        if self.sandbox == "process":
            self.home = tempfile.TemporaryDirectory(prefix="answers-")
            os.chmod(self.home.name, 0o777 if os.getuid() == 0 else 0o700)  # nobody's, where this is root
        self.fork_server = subprocess.Popen(
            capped(fork_server_command(self.sandbox, inside.fileno()), self.limits.memory_mb * 2),
            pass_fds=[inside.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("NN_GRADE_LOUD") else subprocess.DEVNULL,  # set it to see what fails inside
            env=environment(self.sandbox),
            cwd=self.home.name if self.home else HERE,
        )
        inside.close()
        for chapter, setup in self.chapters.items():
            self._tell({"do": "set up", "chapter": chapter, "setup": setup})

    def _tell(self, message, *channels: socket.socket) -> dict:
        """Tell the fork server; without an answer it is ended, and started again when it is needed."""
        if self.control is None:
            raise SandboxFault("the sandbox is not running")
        text = json.dumps(message).encode()
        try:
            self.control.settimeout(STOPPING if message["do"] == "stop" else PATIENCE)
            socket.send_fds(self.control, [text], [channel.fileno() for channel in channels])
            answer = self.control.recv(1 << 12)
            if answer:
                return json.loads(answer)
        except OSError:
            pass
        self.shut()
        raise SandboxFault("the sandbox does not answer")


def _described(error: BaseException) -> dict:
    """What an answer hears of an error in a function that a check handed to it."""
    return {"text": f"{type(error).__name__}: {error}"[:300]}


def _ended(text: str, place: dict) -> dict:
    return {"kinds": ["RuntimeError"], "text": text, **_where(place)}


def _where(place: dict) -> dict:
    return {"file": place.get("file"), "line": place.get("line")}
