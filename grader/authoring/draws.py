"""The random numbers of a check: its question's own, the same for the same seed whatever was asked before."""

import zlib

import numpy as np


def random_numbers(seed: int, question: str, hidden: bool) -> np.random.Generator:
    """What `rng` is in a check of this question, in a run of the grader with this seed and in the proof."""
    return np.random.default_rng([seed, zlib.crc32(question.encode()), hidden])
