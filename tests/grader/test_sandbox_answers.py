"""Answers in the sandbox: what they can reach, what they can use, and what happens when they go too far."""

import os
import re
import shutil
from dataclasses import replace

import numpy as np
import pytest

from grader.authoring.exercise import ROOT
from grader.sandbox import bubblewrap
from grader.sandbox.bubblewrap import NoSandboxError
from grader.sandbox.client import SandboxClient
from grader.sandbox.inside.limits import Limits
from nnlib.check.learners_error import sentence_of
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
LIMITS = Limits(call_seconds=1, memory_mb=1024)


@pytest.fixture(scope="module")
def sandbox():
    client = SandboxClient()
    client.chapter_setup("tiny", ["import os\nimport numpy as np\nready = 5"])
    yield client
    client.shut()


@pytest.fixture
def client(sandbox):
    sandbox.open("tiny", LIMITS)
    sandbox.question(LIMITS)
    return sandbox


def function(client, source, name="answer"):
    client.run(source, "q-answer")
    return client.get(name)


def said(client, body):
    """The sentence for an answer that has this body."""
    with pytest.raises(BaseException) as caught:
        function(client, f"def answer():\n    {body}")()
    return sentence_of(caught.value)


def test_an_answer_sees_the_setup_and_its_function_can_be_called(client):
    answer = function(client, "def answer(x, power=2):\n    return ready * x ** power")
    assert answer(np.array([1.0, 2.0])).tolist() == [5, 20]
    assert answer.__name__ == "answer"
    assert list(answer.__signature__.parameters) == ["x", "power"]


def test_an_error_quotes_the_learners_line(client):
    assert said(client, "return 1 / 0") == "ZeroDivisionError: division by zero (line 2: `return 1 / 0`)"
    assert said(client, "raise NotImplementedError").startswith("not written yet")


def test_neither_solutions_nor_the_graders_files_nor_secrets_are_there(client):
    source = """def answer():
    found = []
    for place, folders, files in os.walk('/'):
        folders[:] = [name for name in folders if name not in ('proc', 'sys', 'usr')]
        found += [os.path.join(place, name) for name in folders + files]
    return os.getuid(), '\\n'.join(found), list(os.environ)"""
    client.question(Limits(call_seconds=20))
    number, found, names = function(client, source)()
    assert number != 0
    paths = found.splitlines()
    assert not [path for path in paths if "solutions" in path and path.endswith((".ipynb", "solutions"))]
    assert not [path for path in paths if path.endswith(("reference.py", "self_check.py", "shadow"))]
    assert str(ROOT / "grader") not in paths
    assert set(names) & {"SECRET", "USER", "LOGNAME", "VIRTUAL_ENV"} == set()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("os.fork()", "BlockingIOError"),
        ("import threading; threading.Thread(target=print).start()", "can't start new thread"),
        ("import socket; socket.create_connection(('1.1.1.1', 80), 1)", "PermissionError"),
        ("open('/tmp/x', 'w')", "Read-only"),
        ("open('/course/nnlib/check/wrong.py', 'w')", "OSError"),
        ("return len(bytearray(3 << 30))", "MemoryError"),
        ("open('large', 'wb').write(bytes(20 << 20))", "it ended its Python process|OSError"),
        ("os._exit(0)", "it ended its Python process: exit status 0"),
        ("os.kill(os.getpid(), 9)", "it was killed"),
        ("exit()", "exit|it ends Python"),
        ("while True: pass", "longer than 1 s"),
        ("while True: print('x' * 10_000)", "longer than 1 s"),
        ("return np.zeros(20_000_000)", "larger than 64 MB"),
        ("return answer()", "calls itself without end"),
        ("return os.read(3, 9), os.close(4)", "Error|ended"),
    ],
)
def test_what_goes_too_far_is_one_sentence(client, body, sentence):
    if "larger than" in sentence:  # on a busy machine a second is short for so much
        client.question(replace(LIMITS, call_seconds=60, question_seconds=60))
    assert re.search(sentence, said(client, body))


def test_after_an_endless_loop_the_same_question_is_not_waited_for_again(client):
    answer = function(client, "def answer():\n    while True: pass")
    for _ in range(3):
        with pytest.raises(TimeoutError):
            answer()
    assert not client.alive


def test_a_worker_finds_nothing_of_the_one_before(client):
    function(client, "open('left', 'w').write('behind')\nnp.allclose = None\nready = 0\ndef answer(): pass")()
    client.open("tiny", LIMITS)
    assert function(client, "def answer():\n    return os.listdir(), ready, callable(np.allclose)")()[1:] == (5, True)
    assert "left" not in function(client, "def answer():\n    return os.listdir()")()


def test_neither_the_fork_server_nor_its_socket_can_be_touched(client):
    source = """def answer():
    found = []
    for number in (1, os.getppid()):
        for part in ('mem', 'fd'):
            try:
                place = f'/proc/{number}/{part}'
                found.append(os.listdir(place) if part == 'fd' else open(place, 'rb'))
            except OSError:
                pass
    return found"""
    assert function(client, source)() == []


def test_a_killed_fork_server_costs_one_question_and_comes_back(client):
    client.fork_server.kill()
    with pytest.raises(RuntimeError, match="and the sandbox with it"):
        client.run("while True: pass", "q-answer")
    client.open("tiny", LIMITS)
    assert function(client, "def answer():\n    return ready")() == 5


def test_without_bubblewrap_one_sentence_says_what_to_install(monkeypatch):
    bubblewrap.require_bubblewrap.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NoSandboxError, match=r"apt install bubblewrap.*--sandbox=process"):
        SandboxClient()
    bubblewrap.require_bubblewrap.cache_clear()


def test_the_environment_of_the_grader_stays_outside(monkeypatch):
    monkeypatch.setitem(os.environ, "SECRET", "1")
    assert "SECRET" not in bubblewrap.environment("bubblewrap")
    assert "SECRET" not in " ".join(bubblewrap.fork_server_command("bubblewrap", 3))
