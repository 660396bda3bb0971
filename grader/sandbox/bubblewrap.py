"""The command that starts the fork server: inside bubblewrap's namespaces, or bare where that was asked for."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import matplotlib

import nnlib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COURSE, HOME = "/course", "/home/learner"
FONTS = f"{HOME}/matplotlib"
NOBODY = "65534"
DEVICES = ("null", "zero", "random", "urandom")
OF_A_PROCESS = ("cpuinfo", "self", "thread-self")  # numpy asks for the first
PROGRAM = ["-P", "-s", "-m", "grader.sandbox.inside.fork_server"]  # -P: nothing is imported from where answers write
INSTALL = (
    "Answers run only inside bubblewrap, and {what}: install it (Debian, Ubuntu: apt install bubblewrap; "
    "Fedora: dnf install bubblewrap), or ask for --sandbox=process, which limits time and memory and hides nothing."
)


AS_NOBODY = (
    "With --sandbox=process answers do not run as root but as the user nobody, and {what}: "
    "run nn-grade as another user than root, or with bubblewrap."
)
IN_PYTHON = (
    "The course lies in Python's own folder {place}, which answers can read: make its environment in .venv instead."
)


class NoSandboxError(RuntimeError):
    """The answers cannot be shut in."""


def require_sandbox(sandbox: str) -> None:
    """Raise NoSandboxError where answers would not be shut in as was asked for."""
    require_bubblewrap() if sandbox == "bubblewrap" else require_nobody()


@cache
def require_bubblewrap() -> None:
    """Start something harmless in the sandbox.

    Raises
    ------
    NoSandboxError
        If bubblewrap is not there, or may not make namespaces; the sentence says what to install.
    """
    if shutil.which("bwrap") is None:
        raise NoSandboxError(INSTALL.format(what="there is no program bwrap here"))
    command = bubblewrap_command([sys.executable, "-c", ""])
    tried = subprocess.run(command, capture_output=True, text=True)
    if tried.returncode:
        said = (tried.stderr.strip().splitlines() or ["it says nothing"])[-1]
        raise NoSandboxError(INSTALL.format(what=f"bwrap does not start here ({said})"))


@cache
def require_nobody() -> None:
    """Where this is root: start Python as nobody.

    Raises
    ------
    NoSandboxError
        If it does not start, such as where it is installed in root's own folder.
    """
    if os.getuid() == 0:
        if shutil.which("setpriv") is None:
            raise NoSandboxError(AS_NOBODY.format(what="there is no program setpriv here"))
        tried = subprocess.run(
            _as_nobody([sys.executable, "-c", "import numpy, nnlib"]), capture_output=True, text=True
        )
        if tried.returncode:
            said = (tried.stderr.strip().splitlines() or ["it says nothing"])[-1]
            raise NoSandboxError(AS_NOBODY.format(what=f"Python does not start for nobody ({said})"))


def fork_server_command(sandbox: str, control: int) -> list[str]:
    """What to start, with the control socket's number.

    Parameters
    ----------
    sandbox : {"bubblewrap", "process"}
    control : int
    """
    program = [sys.executable, *PROGRAM, str(control)]
    if sandbox == "bubblewrap":
        return bubblewrap_command(program)
    return _as_nobody(program) if os.getuid() == 0 else program


def environment(sandbox: str) -> dict[str, str]:
    """The fork server's environment variables: nothing of the grader's own."""
    course = COURSE if sandbox == "bubblewrap" else f"{ROOT}{os.pathsep}{Path(nnlib.__file__).parent.parent}"
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": HOME if sandbox == "bubblewrap" else "/nonexistent",
        "LANG": "C.UTF-8",
        "PYTHONPATH": course,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "agg",
        **({"MPLCONFIGDIR": FONTS} if sandbox == "bubblewrap" else {}),
        **{f"{library}_NUM_THREADS": "1" for library in ("OPENBLAS", "OMP", "MKL")},
    }


def bubblewrap_command(program: list[str]) -> list[str]:
    """Bubblewrap around a program: new namespaces, no network, only the program's own files, read-only."""
    root = os.getuid() == 0
    command = [_bwrap(), "--die-with-parent", "--new-session", "--clearenv", "--hostname", "sandbox"]
    command += [f"--unshare-{kind}" for kind in ("pid", "net", "ipc", "uts", "cgroup-try")]
    command += ["--ro-bind", "/usr", "/usr", *_course_hidden("/usr")]
    for name in ("bin", "lib", "lib64"):  # links into /usr on most systems, folders on some
        path = Path("/", name)
        if path.is_symlink():
            command += ["--symlink", os.readlink(path), str(path)]
        elif path.is_dir():
            command += ["--ro-bind", str(path), str(path)]
    made = {"/usr"}
    for source, target in _mounts():
        command += [*_parents(target, made), "--ro-bind", source, target, *_course_hidden(source)]
    command += ["--proc", "/proc", *_machine_hidden(), *_devices(made), "--dir", "/tmp", *_parents(HOME, made)]
    command += ["--size", str(32 << 20), "--perms", "0777", "--tmpfs", HOME, "--chdir", HOME, "--remount-ro", "/"]
    for name, value in environment("bubblewrap").items():
        command += ["--setenv", name, value]
    if root:
        kept = (
            "CAP_SETUID",
            "CAP_SETGID",
            "CAP_SETPCAP",
        )  # to drop root inside: the kernel counts no process of root's
        command += ["--cap-drop", "ALL", *(part for capability in kept for part in ("--cap-add", capability))]
        return [*command, *_as_nobody(program)]
    # as-pid-1: else a process of bwrap's stays inside, and an answer, being the same user, could write to its memory
    command += ["--as-pid-1", "--unshare-user", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL"]
    return [*command, *program]


def _devices(made):
    """The machine's own, as nobody can make others, and no terminals; each worker makes their dates read-only."""
    command = _parents("/dev/null", made)
    for name in DEVICES:
        command += ["--dev-bind", f"/dev/{name}", f"/dev/{name}"]
    return [*command, "--symlink", "/proc/self/fd", "/dev/fd"]


def _machine_hidden():
    """Nothing over what /proc tells of the whole machine: what changes there could be a message."""
    command = []
    for path in sorted(Path("/proc").iterdir()):
        if path.name.isdigit() or path.name in OF_A_PROCESS or path.is_symlink():
            continue
        command += ["--tmpfs", str(path), "--remount-ro", str(path)] if path.is_dir() else []
        command += ["--ro-bind", "/dev/null", str(path)] if path.is_file() else []
    return command


def _as_nobody(program):
    dropped = ["--clear-groups", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    return [shutil.which("setpriv") or "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", *dropped, *program]


def _course_hidden(place):
    """An empty folder over the course, where it lies in what is mounted; what it holds of Python is mounted next."""
    here = Path(place).resolve()
    if here == ROOT:
        raise NoSandboxError(IN_PYTHON.format(place=place))
    return ["--tmpfs", str(Path(place) / ROOT.relative_to(here))] if ROOT.is_relative_to(here) else []


def _mounts():
    """(source, target) of Python, its packages, the course's library and the folder `inside`; nothing else."""
    places = {sys.base_prefix, sys.prefix}
    outside = sorted(place for place in places if not place.startswith("/usr/") and place != "/usr")
    yield from ((place, place) for place in outside)
    library = Path(nnlib.__file__).parent
    yield str(library), f"{COURSE}/nnlib"
    yield str(library.parent / "nnrepair"), f"{COURSE}/nnrepair"
    yield str(HERE / "inside"), f"{COURSE}/grader/sandbox/inside"  # the folders above have nothing else in them there
    for fonts in Path(matplotlib.get_cachedir()).glob("fontlist-*.json"):  # finding them takes seconds
        yield str(fonts), f"{COURSE}/{fonts.name}"


def _parents(target, made):
    """Make the folders above a mount so that everybody may pass."""
    command = []
    for folder in [str(folder) for folder in Path(target).parents][-2::-1]:
        if folder not in made:
            made.add(folder)
            command += ["--perms", "0755", "--dir", folder]
    return command


def _bwrap():
    return shutil.which("bwrap") or "bwrap"
