"""What crosses between an answer and its check: plain data, and nothing that is not as it should be."""

import contextlib
import json
import socket
import struct
import threading
import time

import numpy as np
import pytest

from grader.sandbox.inside.plain_data import DEEPEST, NotPlain, Opaque, pack, unpack
from grader.sandbox.inside.protocol import Gone, Peer, TimeUp, signature_of


def crossed(value):
    blob = bytearray()
    tree = json.loads(json.dumps(pack(value, blob, lambda function: {"opaque": ["function", "object"]})))
    return unpack(tree, bytes(blob), lambda kind, about: None)


@pytest.mark.parametrize(
    "value",
    [None, True, 3, -(2**70), 0.1, "σ", ..., 1 + 2j, [1, (2.5, "a")], {"a": [1], 2: None}, {1, 2}, (), float("inf")],
)
def test_plain_values_arrive_as_they_were(value):
    assert crossed(value) == value
    assert type(crossed(value)) is type(value)


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint64, np.float32, np.float64, complex, "U1"])
def test_arrays_arrive_with_type_and_shape(dtype):
    array = np.array([[0, 1, 1], [1, 0, 0]]).astype(dtype)[:, ::2]
    found = crossed([array, array[0], array[0, 0]])
    assert [part.dtype for part in found] == [array.dtype] * 3
    assert np.array_equal(found[0], array)
    assert np.array_equal(found[1], array[0])
    assert found[2] == array[0, 0]
    assert isinstance(found[2], np.generic)


def test_a_locked_array_stays_locked_and_a_generator_goes_on():
    locked = np.arange(3)
    locked.flags.writeable = False
    assert not crossed(locked).flags.writeable
    rng = np.random.default_rng(5)
    rng.random(3)
    assert crossed(rng).random() == rng.random()


def test_subclasses_leave_what_they_pretend_behind():
    class Liar(np.ndarray):
        def __eq__(self, other):
            return True

    class Text(str):
        def __eq__(self, other):
            return True

        __hash__ = str.__hash__

    assert type(crossed(np.zeros(2).view(Liar))) is np.ndarray
    assert type(crossed(Text("a"))) is str


def test_anything_else_arrives_as_the_name_of_its_type():
    class Network:
        pass

    assert isinstance(crossed(Network()), Opaque)
    assert type(crossed(Network())).__name__ == "Network"
    assert crossed(Network).__name__ == "Network"
    assert hasattr(crossed(iter([])), "__next__")


@pytest.mark.parametrize(
    "tree",
    [
        {"array": ["|O", [1], 0, True]},
        {"array": ["<f8", [10**6], 0, True]},
        {"array": ["<f8", [-1], 0, True]},
        {"array": ["<f8", [1], -8, True]},
        {"array": ["<U0", [10**9, 10**9], 0, True]},
        {"array": ["<f8,<f8", [1], 0, True]},
        {"array": 3},
        {"list": 3},
        {"random": {"bit_generator": "PCG64"}},
        {"dict": [[{"list": []}, 1]]},
        {"import": "os"},
        {"list": [{"array": ["<f8", [2], 0, True]}] * 2},
        {"dict": [[number, 0] for number in range(2000)]},
        {"set": list(range(2000))},
        {"list": [], "tuple": []},
        [1],
    ],
)
def test_what_is_not_as_written_is_refused(tree):
    with pytest.raises(NotPlain):
        unpack(tree, bytes(16), lambda kind, about: None)


def test_halves_of_letters_are_left_behind():
    assert crossed(["\ud800"]) == ["?"]


def test_depth_has_an_end_on_both_sides():
    tree = 1
    for _ in range(DEEPEST + 3):
        tree = {"list": [tree]}
    with pytest.raises(NotPlain):
        unpack(tree, b"", lambda kind, about: None)
    endless = []
    endless.append(endless)
    assert crossed(endless)  # cut off, not endless


def made(peer, number, about):
    def function(*arguments, **keywords):
        return peer.call(number, arguments, keywords)

    function.other_side = (peer, number)
    function.__signature__ = signature_of(about["parameters"])
    return function


def peer_of(channel, functions=()):
    told = lambda error: {"text": str(error)}  # noqa: E731
    peer = Peer(channel, 1 << 20, told, lambda about: RuntimeError(about.get("text")), made)
    peer.functions = list(functions)
    return peer


@pytest.fixture
def ends():
    here, there = socket.socketpair()
    yield here, there
    here.close()
    there.close()


def served(channel, *functions):
    def serve():
        with contextlib.suppress(Gone, TimeUp):
            peer_of(channel, functions).serve()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()


def test_a_call_gives_its_result_its_error_and_the_changes_of_its_inputs(ends):
    def double(values, parts):
        values *= 2
        parts.append("more")
        return values.sum()

    def fail():
        raise ValueError("no")

    served(ends[1], double, fail)
    peer, values, parts = peer_of(ends[0]), np.arange(4.0), ["one"]
    assert peer.call(0, (values, parts)) == 12
    assert values.tolist() == [0, 2, 4, 6]
    assert parts == ["one", "more"]
    with pytest.raises(RuntimeError, match="no"):
        peer.call(1, ())


def test_functions_call_each_other_across_and_come_home_as_themselves(ends):
    served(ends[1], lambda function, x: function(x) + 1, lambda function: function)
    peer = peer_of(ends[0])

    def square(x):
        return x * x

    assert peer.call(0, (square, 5)) == 26
    assert peer.call(1, (square,)) is square


def test_calls_without_end_are_an_error(ends):
    served(ends[1], lambda function: function(function))
    peer = peer_of(ends[0])
    with pytest.raises(RuntimeError, match="without end"):
        peer.call(0, (lambda function: peer.call(0, (function,)),))


@pytest.mark.parametrize(
    "said",
    [
        struct.pack(">II", 1 << 31, 0),
        struct.pack(">II", 2, 1 << 31),
        struct.pack(">II", 3, 0) + b"[1]",
        struct.pack(">II", 4, 0) + b"{no}",
        struct.pack(">II", 60_000, 0) + b"[" * 60_000,
    ],
)
def test_a_forged_or_broken_frame_ends_the_connection(ends, said):
    ends[1].sendall(said)
    with pytest.raises(Gone):
        peer_of(ends[0]).call(0, ())


def test_a_function_number_that_is_none_of_ours_is_not_called(ends):
    called = []
    frame = json.dumps(
        {"call": -1, "data": {"dict": [["arguments", {"list": []}], ["keywords", {"dict": []}]]}}
    ).encode()
    ends[1].sendall(struct.pack(">II", len(frame), 0) + frame)
    peer = peer_of(ends[0], [lambda: called.append(1)])
    peer.deadline = time.monotonic() + 0.2
    with pytest.raises(TimeUp):
        peer.call(0, ())
    assert not called


def test_a_timeout_in_ones_own_function_is_told_and_the_connection_goes_on(ends):
    served(ends[1], lambda function: function())
    peer = peer_of(ends[0])

    def late():
        raise TimeoutError("longer than 1 s")

    with pytest.raises(RuntimeError, match="longer than 1 s"):
        peer.call(0, (late,))
    assert peer.call(0, (lambda: 3,)) == 3


def test_silence_ends_at_the_deadline(ends):
    peer = peer_of(ends[0])
    peer.deadline = time.monotonic() + 0.05
    with pytest.raises(TimeUp):
        peer.call(0, ())
