"""A worker is made again with the answers that hold, even where one does not run twice; faults are no verdicts."""

from types import SimpleNamespace

import pytest

from grader.grading.answer import Answer, State
from grader.grading.replay import Replay, needs_what_failed
from grader.grading.request import Request
from grader.grading.session import Session, problem_of
from grader.sandbox.client import SandboxFault
from grader.sandbox.inside.limits import Limits
from nnlib.check import Wrong

REFERENCE = {"f": 10, "g": 20, "h": 30}


class ClientThatEnds:
    """Ends when this answer is run."""

    def __init__(self, deadly=""):
        self.deadly, self.alive, self.done, self.limits = deadly, False, [], SimpleNamespace(call_seconds=1)

    def open(self, chapter, limits):
        self.alive, self.done = True, []

    def close(self):
        self.alive = False

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


def replay_with(client, uses, own=None, reference=REFERENCE):
    return Replay(client, chapter(uses, reference), lambda question: Limits(), own or {})


def chapter(uses, reference=REFERENCE):
    return SimpleNamespace(exercise=SimpleNamespace(stem="01-tiny"), reference=reference, uses=uses)


def test_an_answer_that_ends_its_second_worker_is_stood_in_for():
    client = ClientThatEnds("one")
    one = Answer("one", "f = 1", ["f"], State.HOLDS, {"f": "old f"})
    two = Answer("two", "g = 2", ["g"], State.HOLDS, {"g": "old g"})
    three = Answer("three", "", ["h"], State.FAILED, {"h": 30})
    replay_with(client, {"four": {"f", "h"}}).start_again("four", [one, two, three])
    assert client.alive
    assert client.done == ["put f=10", "run two-answer", "put h=30"]
    assert [answer.values for answer in (one, two, three)] == [{"f": 10}, {"g": "new g"}, {"h": 30}]


def test_an_answer_that_takes_its_time_is_run_again_once_and_then_stood_in_for(monkeypatch):
    monkeypatch.setattr("grader.grading.replay.SLOW", -1)
    client, one = ClientThatEnds(), Answer("one", "f = 1", ["f"], State.HOLDS, {"f": "old f"})
    replay = replay_with(client, {"three": {"f"}})
    replay.start_again("two", [one])
    assert (client.done, one.values) == (["run one-answer"], {"f": "new f"})
    replay.start_again("three", [one])
    assert (client.done, one.values) == (["put f=10"], {"f": 10})


def test_a_value_of_the_references_comes_in_only_where_the_courses_own_later_answer_needs_it():
    client, one = ClientThatEnds(), Answer("one", "f = 1", ["f"], State.FAILED, {"f": 10})
    two = Answer("two", "g = 1", ["g"], State.FAILED, {"g": len})
    replay = replay_with(client, {"three": {"f"}})
    replay.start_again("two", [one])
    assert client.done == []
    replay.start_again("three", [one])
    assert client.done == ["put f=10"]
    replay = replay_with(client, {}, reference={"g": len})  # a function only answers calls: it always stands in
    replay.start_again("four", [two])
    assert len(client.done) == 1 and client.done[0].startswith("put g=<function")


def test_a_students_own_cells_run_before_the_answer_and_again_in_a_fresh_worker():
    client, one = ClientThatEnds("one"), Answer("one", "f = 1", ["f"], State.HOLDS, {"f": 1})
    client.deadly = ""
    replay = replay_with(client, {}, {"one": ["a = 1"], "two": ["b = 1"]})
    replay.make_ready(one, [])
    assert client.done == ["run one-own-0"]
    replay.make_ready(Answer("two", "g = 2", ["g"]), [one])
    assert client.done == ["run one-own-0", "run two-own-0"]
    client.alive = False
    replay.make_ready(Answer("two", "g = 2", ["g"]), [one])
    assert client.done == ["run one-own-0", "run one-answer", "run two-own-0"]


def test_own_cells_that_end_the_worker_are_left_out_and_after_a_few_all_of_them():
    client = ClientThatEnds()
    client.run = lambda source, name: setattr(client, "alive", False) if "-own-" in name else None
    replay = replay_with(client, {}, {"one": ["exit()"] * 50})
    replay.make_ready(Answer("one", "f = 1", ["f"]), [])
    assert client.alive and replay.ended_by_own == 3


def test_a_failed_answers_helpers_are_needed_and_what_stands_in_is_not():
    failed = Answer("one", "def helper(): pass\nf = helper()", ["f"], State.FAILED, {"f": 10})
    assert needs_what_failed(Answer("two", "g = helper()", ["g"]), [failed])
    assert not needs_what_failed(Answer("two", "g = f", ["g"]), [failed])


def test_an_answer_without_its_names_is_blank_broken_or_wrong():
    for error, sentence, blank in (
        (None, "✗ one: the answer does not define f and g", False),
        (NotImplementedError(), "✗ one: not written yet: put your answer in place of", True),
        (ZeroDivisionError("no"), "✗ one: the answer cell stops: ZeroDivisionError: no", False),
    ):
        problem = problem_of("one", ["f", "g"], error)
        assert str(problem).startswith(sentence) and problem.blank is blank
    assert problem_of("one", [], ZeroDivisionError("no")) is None


def test_a_fault_of_the_graders_own_is_told_at_the_end_and_a_verdict_is_none(tmp_path):
    request = Request("", {}, {}, 7, "bubblewrap", {}, str(tmp_path / "reply.json"))
    session = Session(request, chapter({}), ClientThatEnds())
    with pytest.raises(Wrong), session.faults_kept():
        raise Wrong("✗ count: it is 9")
    session.finish()
    for error in (SandboxFault("the sandbox does not answer"), KeyError("what follows of it")):
        with pytest.raises(type(error)), session.faults_kept():
            raise error
    with pytest.raises(SandboxFault):
        session.finish()
