"""A walk through the sandbox, from within: all that an answer can reach and write, and that none of it outlives it."""

import platform

import pytest

from grader.sandbox.client import SandboxClient
from grader.sandbox.inside import system_calls
from grader.sandbox.inside.limits import Limits
from tests.support.needs_bubblewrap import needs_bubblewrap

needs_bubblewrap()
HOME = "/home/learner"
DEVICES = {"null", "zero", "random", "urandom"}
WALK = r"""
import ctypes, os, stat

def mounts():
    lines = [line.split() for line in open("/proc/self/mountinfo")]
    return [[line[4], line[5].split(",")[0], line[line.index("-") + 1]] for line in lines]

def devices():
    found = []
    for folder, folders, files in os.walk("/"):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in ("/proc", "/usr")]
        for name in files:
            path = os.path.join(folder, name)
            kind = os.lstat(path).st_mode
            if not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
                found.append(path)
    return found

def dates_that_can_be_set():
    found = []
    links = [os.path.join("/proc", name) for name in os.listdir("/proc")]
    for path in ["/", "/dev", "/dev/fd", "/tmp", "/bin", *links, *devices(), os.__file__, np.__file__]:
        for follow in (True, False):
            try:
                os.utime(path, follow_symlinks=follow)
                found.append(path)
            except OSError:
                pass
    return found

def written_in_proc():
    found = []
    for folder, folders, files in os.walk("/proc"):
        folders[:] = [name for name in folders if name != "fd" and not os.path.islink(os.path.join(folder, name))]
        for name in files:
            path = os.path.join(folder, name)
            try:
                os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
                found.append(path)
            except OSError:
                pass
    return found

def descriptors():
    return sorted(os.readlink(f"/proc/self/fd/{name}").split(":")[0] for name in os.listdir("/proc/self/fd")
                  if os.path.exists(f"/proc/self/fd/{name}"))

def refused(numbers):
    kernel = ctypes.CDLL(None, use_errno=True)
    kernel.syscall.restype = ctypes.c_long
    through = []
    for number, *arguments in numbers:
        ctypes.set_errno(0)
        given = [ctypes.c_long(argument) for argument in arguments]
        if kernel.syscall(ctypes.c_long(number), *given) != -1 or ctypes.get_errno() not in (1, 11):
            through.append(number)
    return through

def told_of_the_machine():
    found = []
    for folder, folders, files in os.walk("/proc"):
        folders[:] = [name for name in folders if not name.isdigit() and name not in ("self", "thread-self")]
        for name in files:
            try:
                found += [name] * bool(open(os.path.join(folder, name), "rb").read(1))
            except OSError:
                pass
    return found

def leave():
    os.makedirs("deep/er")
    open("deep/er/left", "w").close()
    os.chmod("deep", 0)

def found_at_home():
    about = os.stat(".")
    room = os.statvfs(".")
    names = os.listdir(".")
    open("new", "w").close()
    return names, about.st_ino, os.stat("new").st_ino, room.f_ffree, room.f_bfree, os.listxattr(".")
"""


@pytest.fixture(scope="module")
def sandbox():
    client = SandboxClient()
    client.chapter_setup("tiny", ["import numpy as np"])
    yield client
    client.shut()


@pytest.fixture
def ask(sandbox):
    """Asks a worker that has just begun for what a function of WALK gives."""

    def ask(name, *arguments):
        limits = Limits(call_seconds=60, question_seconds=120)
        sandbox.open("tiny", limits)
        sandbox.question(limits)
        sandbox.run(WALK, "q-answer")
        return sandbox.get(name)(*arguments)

    return ask


def test_nothing_that_is_mounted_can_be_written_but_its_own_folder(ask):
    found = ask("mounts")
    writable = {(place, kind) for place, flags, kind in found if flags != "ro"}
    places = [place for place, _, _ in found]
    assert writable == {(HOME, "tmpfs")}
    assert places.count(HOME) == 2  # the sandbox's, which is read-only now, and the worker's own over it
    assert {place.removeprefix("/dev/") for place in places if place.startswith("/dev")} == DEVICES


def test_there_are_no_devices_but_four_and_no_pipes_or_sockets(ask):
    assert set(ask("devices")) == {f"/dev/{name}" for name in DEVICES}


def test_no_date_of_anything_but_its_own_can_be_set(ask):
    assert ask("dates_that_can_be_set") == []


def test_nothing_in_proc_can_be_written(ask):
    assert ask("written_in_proc") == []


def test_proc_tells_nothing_of_the_whole_machine(ask):
    assert set(ask("told_of_the_machine")) <= {"cpuinfo", "mounts"}  # mounts are its own


def test_it_has_one_channel_and_nowhere_else_to_write(ask):
    assert ask("descriptors") == ["/dev/null"] * 5 + ["socket"]


@pytest.mark.skipif(platform.machine() not in system_calls.MACHINES, reason="there is no filter of system calls here")
def test_the_kernel_refuses_every_call_of_the_list(ask):
    column, _ = system_calls.MACHINES[platform.machine()]
    listed = (system_calls.DENIED | system_calls.STARTING).values()
    calls = [[numbers[column], 0, 0, 0, 0, 0, 0] for numbers in listed if numbers[column] is not None]
    fcntl, ioctl, madvise = (
        numbers[column] for numbers in (system_calls.FCNTL, system_calls.IOCTL, system_calls.MADVISE)
    )
    calls += [[fcntl, 0, asked, 0] for asked in system_calls.NEVER_OF_FCNTL]
    calls += [[ioctl, 0, asked, 0] for asked in (0x8901, 0x8902, 0x5452, 0x5412, 0x5407)]  # owners, TIOCSTI, TCSETSF
    calls += [[madvise, 0, 0, asked] for asked in system_calls.NEVER_OF_MADVISE]
    calls += [[numbers[column], 1, 0, 0, 0] for numbers in system_calls.TO_ITSELF_ONLY.values()]
    assert ask("refused", calls) == []


def test_its_folder_is_new_for_each_down_to_the_numbers_of_its_files(ask):
    first = ask("found_at_home")
    ask("leave")
    assert ask("found_at_home") == first
    assert set(first[0]) <= {"matplotlib"}
