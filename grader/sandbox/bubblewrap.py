"""The command that starts a nursery: inside bubblewrap's namespaces, or bare where that was asked for."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import matplotlib

import nnlib

HERE = Path(__file__).resolve().parent
COURSE, HOME = "/course", "/home/learner"
FONTS = f"{HOME}/matplotlib"
NOBODY = "65534"
PROGRAM = ["-s", "-m", "sandbox.nursery"]
INSTALL = (
    "Answers run only inside bubblewrap, and {what}: install it (Debian, Ubuntu: apt install bubblewrap; "
    "Fedora: dnf install bubblewrap), or ask for --sandbox=process, which limits time and memory and hides nothing."
)


class NoSandboxError(RuntimeError):
    """The answers cannot be shut in."""


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


def nursery_command(sandbox: str, control: int) -> list[str]:
    """What to start, with the control socket's number.

    Parameters
    ----------
    sandbox : {"bubblewrap", "process"}
    control : int
    """
    program = [sys.executable, *PROGRAM, str(control)]
    return bubblewrap_command(program) if sandbox == "bubblewrap" else program


def environment(sandbox: str) -> dict[str, str]:
    """The nursery's environment variables: nothing of the grader's own."""
    course = COURSE if sandbox == "bubblewrap" else f"{HERE.parent}{os.pathsep}{Path(nnlib.__file__).parent.parent}"
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
    command += ["--ro-bind", "/usr", "/usr"]
    for name in ("bin", "lib", "lib64"):  # links into /usr on most systems, folders on some
        path = Path("/", name)
        if path.is_symlink():
            command += ["--symlink", os.readlink(path), str(path)]
        elif path.is_dir():
            command += ["--ro-bind", str(path), str(path)]
    made = {"/usr"}
    for source, target in _mounts():
        command += [*_parents(target, made), "--ro-bind", source, target]
    command += ["--proc", "/proc", "--dev", "/dev", "--dir", "/tmp", *_parents(HOME, made)]
    command += ["--size", str(32 << 20), "--perms", "0777", "--tmpfs", HOME, "--chdir", HOME]
    command += ["--remount-ro", "/dev", "--remount-ro", "/"]
    for name, value in environment("bubblewrap").items():
        command += ["--setenv", name, value]
    if not root:
        return [*command, "--unshare-user", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL", *program]
    kept = ("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP")  # to drop root inside: the kernel counts no process of root's
    command += ["--cap-drop", "ALL", *(part for capability in kept for part in ("--cap-add", capability))]
    return [*command, _setpriv(), f"--reuid={NOBODY}", f"--regid={NOBODY}", *DROPPED, *program]


DROPPED = ["--clear-groups", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]


def _mounts():
    """(source, target) of Python, its packages, the course's library and the worker's files; nothing else."""
    places = {sys.base_prefix, sys.prefix}
    outside = sorted(place for place in places if not place.startswith("/usr/") and place != "/usr")
    yield from ((place, place) for place in outside)
    yield str(Path(nnlib.__file__).parent), f"{COURSE}/nnlib"
    for name in ("__init__", "limits", "plain_data", "protocol", "worker", "nursery"):
        yield str(HERE / f"{name}.py"), f"{COURSE}/sandbox/{name}.py"
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


def _setpriv():
    return shutil.which("setpriv") or "setpriv"
