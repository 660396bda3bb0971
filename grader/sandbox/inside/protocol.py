"""Calls across a socket, in both directions: one frame asks, one frame answers. Both sides use this file.

A frame is two lengths, JSON, and the bytes of its arrays. While one side waits for an answer it serves what the other
asks: a check may hand a function to an answer, which calls it.
"""

import inspect
import json
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.sandbox.inside.plain_data import NotPlain, identifier, pack, unpack

HEADER = struct.Struct(">II")
LONGEST_JSON = 8 << 20
LONGEST = 64 << 20  # of the arrays in a frame
DEEPEST_CALLS = 8
MOST_PARAMETERS = 30
CHANGEABLE = (np.ndarray, list, dict, set, np.random.Generator)


class Gone(ConnectionError):  # noqa: N818
    """The other side has ended, or says what is no frame."""


class TimeUp(Exception):  # noqa: N818
    """The deadline has passed. No TimeoutError: that may be an answer's own."""


class Peer:
    """One end.

    Parameters
    ----------
    channel : socket.socket
    longest : int
        Bytes of arrays in one frame.
    describe_error : callable
        Makes what is sent of an error: a dict of plain data.
    error_of : callable
        Makes the exception of what was sent.
    function_of : callable
        Makes what stands here for a function of the other side, from its number and description.
    """

    def __init__(
        self,
        channel: socket.socket,
        longest: int,
        describe_error: Callable[[BaseException], dict],
        error_of: Callable[[dict], BaseException],
        function_of: Callable[["Peer", int, dict], Callable],
    ):
        self.channel, self.longest = channel, longest
        self.describe_error, self.error_of, self.function_of = describe_error, error_of, function_of
        self.functions: list[Callable] = []
        self.deadline = float("inf")
        self.depth = 0
        self.received = 0  # bytes of arrays in the frame that came last

    def call(self, number: int, arguments: tuple, keywords: dict[str, Any] | None = None) -> Any:
        """Call a function of the other side; arguments that it changes are changed here too.

        Raises
        ------
        Gone, TimeUp
            After these the connection is of no more use.
        """
        keywords = keywords or {}
        self._send({"call": number}, {"arguments": list(arguments), "keywords": keywords})
        while True:
            frame, blob = self._receive()
            if "call" not in frame:
                break
            self._serve(frame, blob)
        if "error" in frame:
            raise self.error_of(frame["error"] if isinstance(frame["error"], dict) else {})
        answer = self._read(frame, blob)
        changed = answer.get("changed")
        for place, after in changed.items() if isinstance(changed, dict) else ():
            try:
                _write_back(arguments[place] if isinstance(place, int) else keywords[place], after)
            except (LookupError, TypeError, ValueError):  # the error itself would quote this file to a learner
                raise NotPlain("it changes an argument that there is not, or into what it cannot be") from None
        return answer.get("result")

    def serve(self) -> None:
        """Answer calls until the other side goes away."""
        while True:
            frame, blob = self._receive()
            self._serve(frame, blob)

    def number_of(self, function: Callable) -> dict:
        own = getattr(function, "other_side", None)
        if type(own) is tuple and own[0] is self:
            return {"own": own[1]}
        number = next((n for n, known in enumerate(self.functions) if known is function), len(self.functions))
        if number == len(self.functions):
            self.functions.append(function)
        return {"function": {"number": number, **_described(function)}}

    def _serve(self, frame, blob):
        try:
            if self.depth >= DEEPEST_CALLS:
                raise RecursionError("functions call each other without end")
            self.depth += 1
            asked = self._read(frame, blob)
            arguments, keywords = asked["arguments"], asked["keywords"]
            function = self._own(frame["call"])
            places = {**dict(enumerate(arguments)), **keywords}
            before = {place: self._bytes(value) for place, value in places.items() if isinstance(value, CHANGEABLE)}
            result = function(*arguments, **keywords)
            changed = {place: places[place] for place, was in before.items() if self._bytes(places[place]) != was}
            tree, data = self._packed({"result": result, "changed": changed})
            reply = _written({"data": tree})
        except (Gone, TimeUp):
            raise
        except BaseException as error:
            reply, data = _written({"error": self.describe_error(error)}), b""
        finally:
            self.depth -= 1
        self._put(reply, data)

    def _own(self, number):
        if type(number) is not int or not 0 <= number < len(self.functions):
            raise NotPlain("there is no such function")
        return self.functions[number]

    def _function(self, kind, about):
        if kind == "own":
            return self._own(about)
        number = about["number"]
        if type(number) is not int:
            raise NotPlain("a function without a number")
        return self.function_of(self, number, about)

    def _read(self, frame, blob):
        found = unpack(frame.get("data"), blob, self._function)
        if not isinstance(found, dict):
            raise NotPlain("a frame without data")
        return found

    def _bytes(self, value):
        tree, data = self._packed(value)
        return json.dumps(tree), bytes(data)

    def _packed(self, value):
        blob = bytearray()
        tree = pack(value, blob, self.number_of)
        if len(blob) > self.longest:
            raise NotPlain(f"the result is larger than {self.longest >> 20} MB")
        return tree, blob

    def _send(self, frame, value):
        tree, blob = self._packed(value)
        self._put(_written({**frame, "data": tree}), blob)

    def _put(self, text, blob):
        view = memoryview(HEADER.pack(len(text), len(blob)) + text + bytes(blob))
        try:
            while view:
                self._wait_at_most()
                view = view[self.channel.send(view[: 1 << 18]) :]
        except OSError as error:
            raise _ended(error) from None

    def _receive(self):
        texts, blobs = HEADER.unpack(self._bytes_of(HEADER.size))
        if texts > LONGEST_JSON or blobs > self.longest:
            raise Gone("what came is longer than allowed")
        text, blob = self._bytes_of(texts), self._bytes_of(blobs)
        self.received = blobs
        try:
            frame = json.loads(text)
        except (ValueError, RecursionError):
            raise Gone("what came is no frame") from None
        if not isinstance(frame, dict):
            raise Gone("what came is no frame")
        return frame, blob

    def _bytes_of(self, count):
        parts = bytearray()
        try:
            while len(parts) < count:
                self._wait_at_most()
                part = self.channel.recv(min(count - len(parts), 1 << 20))
                if not part:
                    raise Gone("the other side has ended")
                parts += part
        except OSError as error:
            raise _ended(error) from None
        return bytes(parts)

    def _wait_at_most(self):
        if self.deadline == float("inf"):
            return
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeUp
        self.channel.settimeout(left)


def _written(frame):
    try:
        text = json.dumps(frame).encode()
    except ValueError:  # Python writes no whole number of more than 4,300 digits
        raise NotPlain("a number has too many digits") from None
    if len(text) > LONGEST_JSON:
        raise NotPlain("too much for one call")
    return text


def _ended(error):
    return error if isinstance(error, Gone) else TimeUp() if isinstance(error, TimeoutError) else Gone(str(error))


def _described(function):
    """What a check's sentence tells of a function: its name and parameters, and the line where it begins."""
    try:
        parameters = [[p.name, int(p.kind)] for p in inspect.signature(function).parameters.values()]
    except Exception:
        parameters = None
    code = getattr(function, "__code__", None)
    place = {"file": getattr(code, "co_filename", ""), "line": getattr(code, "co_firstlineno", 1)}
    return {"name": identifier(getattr(function, "__name__", ""), "function"), "parameters": parameters, **place}


def signature_of(parameters: Any) -> inspect.Signature | None:
    """A signature of what `_described` tells; None where it tells none."""
    try:
        if len(parameters) > MOST_PARAMETERS:
            return None
        made = [inspect.Parameter(identifier(name, "_"), inspect._ParameterKind(kind)) for name, kind in parameters]
        return inspect.Signature(made)
    except (TypeError, ValueError):
        return None


def _write_back(mine, after):
    """Change an argument as the other side changed it, in place."""
    if isinstance(mine, np.ndarray) and isinstance(after, np.ndarray):
        if mine.flags.writeable and mine.dtype == after.dtype and mine.size == after.size:
            mine.shape = after.shape
            mine[...] = after
    elif isinstance(mine, np.random.Generator) and isinstance(after, np.random.Generator):
        mine.bit_generator.state = after.bit_generator.state
    elif isinstance(mine, list) and isinstance(after, list):
        kept = [_part(old, new) for old, new in zip(mine, after)]
        mine[:] = kept + after[len(mine) :]
    elif isinstance(mine, (dict, set)) and type(mine) is type(after):
        mine.clear()
        mine.update(after)


def _part(old, new):
    """A part of a list: changed in place where it can be, else the new one."""
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return tuple(_part(*pair) for pair in zip(old, new))
    alike = (
        isinstance(old, np.ndarray) and isinstance(new, np.ndarray) and (old.dtype, old.size) == (new.dtype, new.size)
    )
    if alike or (isinstance(old, list) and isinstance(new, list)):
        _write_back(old, new)
        return old
    return new
