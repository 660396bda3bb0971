"""What an answer may not even ask the kernel for: other processes, sockets, namespaces, memory that no limit counts.

The filter is seccomp's, in the classic BPF of linux/filter.h; it binds this process and cannot be taken off. The
worker and the fork server are one user: without it an answer could lower that one's limits, and the next student's.
"""

import ctypes
import errno
import os
import platform
import struct

# Numbers on x86-64, on 64-bit ARM; from the kernel's unistd_64.h and asm-generic/unistd.h. None: there is no such call.
STARTING = {"fork": (57, None), "vfork": (58, None), "clone": (56, 220), "clone3": (435, 435)}
DENIED = {
    "execve": (59, 221), "execveat": (322, 281),  # other programs
    "socket": (41, 198), "socketpair": (53, 199), "io_uring_setup": (425, 425),
    "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),  # other processes
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "process_madvise": (440, 440),
    "process_mrelease": (448, 448), "kcmp": (312, 272), "move_pages": (279, 239), "migrate_pages": (256, 238),
    "setpriority": (141, 140), "sched_setparam": (142, 118), "sched_setscheduler": (144, 119),
    "sched_setaffinity": (203, 122), "sched_setattr": (314, 274), "ioprio_set": (251, 30),
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190),  # what outlives a process
    "semctl": (66, 191), "semop": (65, 193), "semtimedop": (220, 192), "msgget": (68, 186), "msgctl": (71, 187),
    "msgsnd": (69, 189), "msgrcv": (70, 188), "mq_open": (240, 180),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39),  # namespaces
    "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "mount_setattr": (442, 442),
    "preadv2": (327, 286), "fadvise64": (221, 223), "mincore": (27, 232), "readahead": (187, 213),  # what the machine
    "cachestat": (451, 451), "sysinfo": (99, 179), "inotify_init": (253, None), "inotify_init1": (294, 26),  # keeps in
    "fanotify_init": (300, 262), "io_setup": (206, 0), "sync": (162, 81), "syncfs": (306, 267),  # memory, and counts
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "personality": (135, 92),
}  # fmt: skip
DATES = {"utimensat": (280, 88), "utime": (132, None), "utimes": (235, None), "futimesat": (261, None)}
TO_ITSELF_ONLY = {"kill": (62, 129), "tgkill": (234, 131), "prlimit64": (302, 261)}  # by their first argument
FCNTL, IOCTL, MADVISE = (72, 25), (16, 29), (28, 233)
# Never: whom a file's signals go to, and which (F_SETOWN, F_SETSIG, F_SETOWN_EX); F_SETLEASE, F_NOTIFY.
NEVER_OF_FCNTL = (8, 10, 15, 1024, 1026)
# Only: whether it is a terminal (TCGETS, TIOCGWINSZ), FIONBIO, FIONREAD, FIONCLEX, FIOCLEX; others set such owners.
ONLY_OF_IOCTL = (0x5401, 0x5413, 0x5421, 0x541B, 0x5450, 0x5451)
NEVER_OF_MADVISE = (20, 21)  # MADV_COLD, MADV_PAGEOUT: throw pages of all out of memory
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
X32 = 0x4000_0000  # the same calls of x86-64 under other numbers begin here

LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_RET|K
NUMBER, MACHINE, FIRST_ARGUMENT, SECOND_ARGUMENT, THIRD_ARGUMENT = 0, 4, 16, 24, 32  # places in struct seccomp_data
KILL, FAIL, ALLOW = 0x8000_0000, 0x0005_0000, 0x7FFF_0000
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, FILTER_MODE = 22, 38, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))


def deny_system_calls(dates: bool = False) -> bool:
    """Bind this process; there is no way back.

    Parameters
    ----------
    dates : bool
        Whether setting a file's dates is denied too.

    Returns
    -------
    bool
        False on a machine that is neither x86-64 nor 64-bit ARM, or whose kernel has no such filters: there the
        namespaces and limits are all that holds.
    """
    if platform.machine() not in MACHINES:
        return False
    code = _filter(*MACHINES[platform.machine()], os.getpid(), DENIED | (DATES if dates else {}))
    kernel = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(code) // 8, code)
    kernel.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return kernel.prctl(PR_SET_SECCOMP, FILTER_MODE, ctypes.byref(program), 0, 0) == 0


def _filter(column, machine, process, never):
    """Instructions of eight bytes: operation, how far to jump if true and if false, a number."""
    steps = [(LOAD, 0, 0, MACHINE), (EQUAL, 1, 0, machine), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    steps += [(AT_LEAST, 0, 1, X32), (RETURN, 0, 0, KILL)]
    for calls, error in ((STARTING, errno.EAGAIN), (never, errno.EPERM)):
        for number in (numbers[column] for numbers in calls.values()):
            if number is not None:
                steps += [(EQUAL, 0, 1, number), (RETURN, 0, 0, FAIL | error)]
    denied = FAIL | errno.EPERM
    for name, numbers in TO_ITSELF_ONLY.items():
        itself = (process, 0) if name == "prlimit64" else (process,)
        steps += _by_argument(numbers[column], FIRST_ARGUMENT, itself, ALLOW, denied)
    steps += _by_argument(FCNTL[column], SECOND_ARGUMENT, NEVER_OF_FCNTL, denied, ALLOW)
    steps += _by_argument(IOCTL[column], SECOND_ARGUMENT, ONLY_OF_IOCTL, ALLOW, denied)
    steps += _by_argument(MADVISE[column], THIRD_ARGUMENT, NEVER_OF_MADVISE, denied, ALLOW)
    steps += [(RETURN, 0, 0, ALLOW)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _by_argument(number, place, values, listed, otherwise):
    """For one call: what comes of it where the argument at this place is one of the values, and where it is not."""
    steps = [(EQUAL, 0, 2 * len(values) + 2, number), (LOAD, 0, 0, place)]
    for value in values:
        steps += [(EQUAL, 0, 1, value), (RETURN, 0, 0, listed)]
    return [*steps, (RETURN, 0, 0, otherwise)]
