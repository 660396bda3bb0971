"""Plain data to and from JSON and bytes: all that crosses between an answer and its check. Never pickle.

Both sides use this file; the trusted one believes nothing it reads.
"""

import contextlib
import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

DEEPEST, LONGEST_TEXT, LARGEST_SIDE = 12, 100_000, 10**9
MOST_KEYS = 1000  # in one message: keys can be made that all have one hash, and then each is compared with each
LONGEST_KEY = 10  # of a tuple
MOST_LETTERS = 1 << 24  # of texts as numpy keeps them, all of them as long as the longest
DTYPE = re.compile(r"[<>|=][biufcU]\d{1,6}")


class NotPlain(ValueError):  # noqa: N818
    """Something that cannot be carried, or is not as this file writes it."""


class Opaque:
    """Stands for an object that does not cross; only its type's name does."""


def pack(value: Any, blob: bytearray, number_of: Callable[[Callable], dict], depth: int = 0) -> Any:
    """Write a value as what JSON knows; the numbers of arrays go to `blob`.

    Parameters
    ----------
    value : object
    blob : bytearray
    number_of : callable
        Gives what stands for a function.
    """
    if value is None or type(value) in (bool, int, float):
        return value
    if type(value) is str:
        return value[:LONGEST_TEXT]
    if value is ...:
        return {"ellipsis": 0}
    if isinstance(value, np.generic):
        return _packed_array(np.asarray(value), blob, "scalar") if value.dtype.kind in "biufcU" else _opaque(value)
    if isinstance(value, np.ndarray):
        return _pack_array(value, blob, number_of, depth)
    if depth < DEEPEST and isinstance(value, (list, tuple, set, frozenset)):
        kind = "list" if isinstance(value, list) else "tuple" if isinstance(value, tuple) else "set"
        return {kind: [pack(part, blob, number_of, depth + 1) for part in value]}
    if depth < DEEPEST and isinstance(value, dict):
        parts = ([pack(part, blob, number_of, depth + 1) for part in pair] for pair in value.items())
        return {"dict": list(parts)}
    if isinstance(value, np.random.Generator) and isinstance(value.bit_generator, np.random.PCG64):
        return {"random": value.bit_generator.state}
    for plain in (int, float, str):  # subclasses, and what they pretend, are left behind
        if isinstance(value, plain):
            return pack(plain(value), blob, number_of)
    if isinstance(value, complex):
        return {"complex": [value.real, value.imag]}
    if not isinstance(value, type) and (like := _like_an_array(value)) is not None:
        return pack(like, blob, number_of, depth + 1) if depth < DEEPEST else _opaque(value)
    if inspect.isroutine(value) or (callable(value) and not isinstance(value, type)):
        return number_of(value)
    return _opaque(value)


def _like_an_array(value):
    """What numpy reads of an object that is neither an array nor a list, such as a deque, a range, a table's column."""
    kind = type(value)
    if not (hasattr(kind, "__array__") or hasattr(kind, "__array_interface__") or isinstance(value, Sequence)):
        return None
    with contextlib.suppress(ValueError):  # of parts that differ in length, or nested too deep
        array = np.asarray(value)
        if array.dtype.kind in "biufc" and type(array) is np.ndarray:
            return array
    return list(value) if isinstance(value, Sequence) and not isinstance(value, bytes) else None


class _Numbers:
    """The bytes of the arrays; each byte is read once, or a short message could ask for terabytes."""

    def __init__(self, blob: bytes):
        self.blob, self.read, self.keys = blob, 0, 0


def unpack(tree: Any, blob: bytes, function_of: Callable[[str, Any], Callable]) -> Any:
    """Read what `pack` wrote; arrays share no memory with anything.

    Raises
    ------
    NotPlain
        If it is not as `pack` writes it.
    """
    return _unpacked(tree, _Numbers(blob), function_of, 0)


def _unpacked(tree, numbers, function_of, depth):
    if tree is None or type(tree) in (bool, int, float):
        return tree
    if type(tree) is str:
        return sayable(tree)
    if type(tree) is not dict or len(tree) != 1 or depth > DEEPEST + 1:
        raise NotPlain("not plain data")
    ((kind, parts),) = tree.items()
    try:
        if kind in ("dict", "set"):
            numbers.keys += len(parts)
            if numbers.keys > MOST_KEYS:
                raise NotPlain(f"dicts and sets of more than {MOST_KEYS} values")
        if kind in ("list", "tuple", "set"):
            made = (_unpacked(part, numbers, function_of, depth + 1) for part in parts)
            return set(map(_key, made)) if kind == "set" else {"list": list, "tuple": tuple}[kind](made)
        if kind == "dict":
            return dict(_unpacked_pair(pair, numbers, function_of, depth + 1) for pair in parts)
        if kind in ("array", "scalar"):
            array = _unpacked_array(numbers, *parts)
            return array[()] if kind == "scalar" else array
        if kind == "objects":
            return _objects(parts, numbers, function_of, depth)
        if kind == "ellipsis":
            return ...
        if kind == "complex":
            return complex(float(parts[0]), float(parts[1]))
        if kind == "random":
            generator = np.random.default_rng(0)
            generator.bit_generator.state = parts
            return generator
        if kind == "opaque":
            return _stand_for(*parts)
        if kind in ("function", "own"):
            return function_of(kind, parts)
    except NotPlain:
        raise
    except (TypeError, ValueError, KeyError, IndexError, OverflowError) as error:
        raise NotPlain(f"not plain data: {type(error).__name__}") from None
    raise NotPlain("not plain data")


def too_many_letters(value: Any) -> bool:
    """Whether lists of texts would fill the memory: numpy makes each text, and each number, as long as the longest."""
    count, longest, waiting = 0, 0, [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (list, tuple)):
            waiting += part
        elif isinstance(part, np.ndarray):
            count += part.size
            longest = max(longest, part.itemsize // 4 if part.dtype.kind == "U" else 0)
        else:
            count += 1
            longest = max(longest, len(part) if isinstance(part, str) else 0)
    return count * longest > MOST_LETTERS


def sayable(text: str) -> str:
    """The text without halves of letters, which can neither be printed nor sent."""
    return text.encode("utf-8", "replace").decode()


def identifier(text: Any, otherwise: str) -> str:
    """The text where it can be a name, as harmless as that."""
    return text if type(text) is str and len(text) <= 60 and text.isidentifier() else otherwise


def _pack_array(value, blob, number_of, depth):
    plain = np.array(value, subok=False, copy=None)
    if plain.dtype.kind in "biufcU":
        return _packed_array(plain, blob, "array")
    if plain.dtype.kind == "O" and plain.size < 10_000 and depth < DEEPEST:
        parts = [pack(part, blob, number_of, depth + 1) for part in plain.flat]
        return {"objects": [list(plain.shape), parts]}
    return _opaque(value)


def _packed_array(array, blob, kind):
    place = len(blob)
    blob += np.ascontiguousarray(array).tobytes()
    return {kind: [array.dtype.str, list(array.shape), place, bool(array.flags.writeable)]}


def _unpacked_pair(pair, numbers, function_of, depth):
    key, value = (_unpacked(part, numbers, function_of, depth) for part in pair)
    return _key(key), value


def _unpacked_array(numbers, dtype, shape, place, writeable):
    size = 1
    for side in shape:
        if type(side) is not int or not 0 <= side <= LARGEST_SIDE:
            raise NotPlain("an array's shape is not one")
        size *= side
    if not DTYPE.fullmatch(dtype) or type(place) is not int or place < 0 or len(shape) > 32:
        raise NotPlain("an array's type is not one of numbers or texts")
    dtype = np.dtype(dtype)
    end = place + size * dtype.itemsize
    if place < numbers.read or end > len(numbers.blob):
        raise NotPlain("an array is longer than its data")
    numbers.read = end
    array = np.frombuffer(numbers.blob[place:end], dtype).reshape(shape)
    return array.copy() if writeable else array


def _objects(parts, numbers, function_of, depth):
    shape, values = parts
    array = np.empty(len(values), dtype=object)
    for place, value in enumerate(values):
        array[place] = _unpacked(value, numbers, function_of, depth + 1)
    return array.reshape(shape)


def _key(key):
    plain = (str, int, float, complex, bool, np.generic, type(None))
    if isinstance(key, plain) or (
        isinstance(key, tuple) and len(key) <= LONGEST_KEY and all(isinstance(part, plain) for part in key)
    ):
        return key
    raise NotPlain("a key of a dict, or a value of a set, is no text or number")


def _opaque(value):
    if isinstance(value, type):
        return {"opaque": [str(value.__name__), "class"]}
    return {"opaque": [str(type(value).__name__), "iterator" if hasattr(type(value), "__next__") else "object"]}


def _stand_for(name, kind):
    own = {"__next__": lambda self: next(iter(()))} if kind == "iterator" else {}
    made = type(identifier(name, "object"), (Opaque,), own)
    return made if kind == "class" else made()
