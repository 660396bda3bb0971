"""A worker is made again with the answers that hold, even where one of them does not run twice."""

from types import SimpleNamespace

import pytest

from grader.grading import session as module
from grader.grading.session import Session
from grader.sandbox.client import SandboxFault
from nnlib.check import Wrong


class ClientThatEnds:
    """Ends when this answer is run."""

    def __init__(self, deadly):
        self.deadly, self.alive, self.done, self.limits = deadly, False, [], SimpleNamespace(call_seconds=1)

    def open(self, chapter, limits):
        self.alive, self.done = True, []

    def question(self, limits):
        pass

    def run(self, source, name):
        if name == f"{self.deadly}-answer":
            self.alive = False
            raise RuntimeError("it ended its Python process")
        self.done.append(f"run {name}")

    def get(self, name):
        return f"new {name}"

    def put(self, name, value):
        if not self.alive:
            raise RuntimeError("its process has ended")
        self.done.append(f"put {name}={value}")


def test_an_answer_that_ends_its_second_worker_is_stood_in_for():
    session = object.__new__(Session)
    session.stem, session.client, session.not_again = "01-tiny", ClientThatEnds("one"), set()
    session.job = {"limits": {}, "answers": {"one": "f = 1", "two": "g = 2", "three": ""}}
    session.settled = {"one": True, "two": True, "three": False}
    session.given = {"one": {"f": "old f"}, "two": {"g": "old g"}, "three": {}}
    defines, reference = {"one": ["f"], "two": ["g"], "three": ["h"]}, {"f": 10, "g": 20, "h": 30}
    session.chapter = SimpleNamespace(defines=defines, reference=reference)
    session._seat("four")
    assert session.client.alive
    assert session.client.done == ["put f=10", "run two-answer", "put h=30"]
    assert session.given == {"one": {"f": 10}, "two": {"g": "new g"}, "three": {}}


def test_an_answer_that_takes_its_time_is_run_again_once_and_then_stood_in_for(monkeypatch):
    monkeypatch.setattr("grader.grading.session.SLOW", -1)
    session = object.__new__(Session)
    session.stem, session.client, session.not_again = "01-tiny", ClientThatEnds("none"), set()
    session.job = {"limits": {}, "answers": {"one": "f = 1"}}
    session.settled, session.given = {"one": True}, {"one": {"f": "old f"}}
    session.chapter = SimpleNamespace(defines={"one": ["f"]}, reference={"f": 10})
    session._seat("two")
    assert (session.client.done, session.given) == (["run one-answer"], {"one": {"f": "new f"}})
    session._seat("three")
    assert (session.client.done, session.given) == (["put f=10"], {"one": {"f": 10}})


def test_a_fault_of_the_graders_own_is_told_at_the_end_and_a_verdict_is_none(monkeypatch):
    own = object.__new__(Session)
    own.fault, own.client = None, SimpleNamespace(close=lambda: None)
    for error in (Wrong("✗ count: it is 9"), SandboxFault("the sandbox does not answer")):
        monkeypatch.setattr(Session, "check", lambda self, question, hidden, error=error: (_ for _ in ()).throw(error))
        monkeypatch.setattr(module, "session", own)
        with pytest.raises(type(error)):
            module.check("count", False)
        assert (own.fault is error) == isinstance(error, SandboxFault)
    with pytest.raises(SandboxFault):
        module.finish()
