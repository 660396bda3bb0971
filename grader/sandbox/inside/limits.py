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
        Of the largest file.
    open_files : int
    result_mb : float
        Of what one call gives back.
    checking_seconds : float
        For what the trusted side itself does with a question's answers, on a machine that is busy with other things.
    folder_mb, folder_files : int
        Of all files together, where a worker has a folder of its own.
    """

    call_seconds: float = 10
    question_seconds: float = 25
    cpu_seconds: int = 240
    memory_mb: int = 2048
    file_mb: int = 16
    open_files: int = 48
    result_mb: float = 64
    checking_seconds: float = 40
    folder_mb: int = 32
    folder_files: int = 2000


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
