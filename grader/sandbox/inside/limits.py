"""What an answer may use, set inside the sandbox before any of it runs."""

import resource
from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Of one submission's answers.

    Attributes
    ----------
    call_seconds : float
        For running an answer's cell, and for each call of its functions.
    question_seconds : float
        For all of a question together.
    cpu_seconds : int
        Of processor time, for all questions together.
    memory_mb : int
        Of address space.
    file_mb : int
        Of the largest file, and of all files together where the sandbox is bubblewrap's.
    open_files : int
    result_mb : int
        Of what one call gives back.
    """

    call_seconds: float = 10
    question_seconds: float = 25
    cpu_seconds: int = 240
    memory_mb: int = 2048
    file_mb: int = 16
    open_files: int = 48
    result_mb: int = 64


def set_limits(limits: Limits) -> None:
    """Bind this process; there is no way back. It can start no other process and no thread."""
    for kind, value in (
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_AS, limits.memory_mb * MB),
        (resource.RLIMIT_FSIZE, limits.file_mb * MB),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, 1),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        resource.setrlimit(kind, (value, value))
