"""Runs INSIDE the sandbox: a worker's own folder, which ends with it, so that nothing can be left in it for another.

It is a disk in memory, mounted in namespaces that the worker makes for itself. Its dates, its inodes' numbers and the
room on it begin anew as well. All else becomes read-only for it, also what must not be so for all: /proc, whose links
have dates, and the device files, which are the machine's own.
"""

import contextlib
import ctypes
import os
import shutil
import struct
from pathlib import Path

NEWNS, NEWUTS, NEWIPC, NEWUSER = 0x2_0000, 0x400_0000, 0x800_0000, 0x1000_0000
READ_ONLY, NOSUID, NODEV, NOEXEC, REMOUNT, BIND = 1, 2, 4, 8, 32, 4096
FLAGS = {"nosuid": NOSUID, "nodev": NODEV, "noexec": NOEXEC}  # which may not be lost
PR_SET_DUMPABLE, PR_CAPBSET_DROP = 4, 24
VERSION_3 = 0x2008_0522  # of capset's arguments


def own_folder(home: Path, megabytes: int, files: int) -> bool:
    """Mount an empty folder where `home` is, for this process alone, and give up every right that this took.

    Parameters
    ----------
    home : pathlib.Path
    megabytes, files : int
        What it holds.

    Returns
    -------
    bool
        False where the machine lets nobody make namespaces in namespaces: all workers then have one folder, which is
        emptied after each, and may set no dates.
    """
    kernel = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    if kernel.unshare(NEWUSER | NEWNS | NEWIPC | NEWUTS):
        return False
    kernel.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)  # else what is written next is root's
    _write("setgroups", "deny")
    _write("uid_map", f"{user} {user} 1")
    _write("gid_map", f"{group} {group} 1")
    kernel.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    kept = [_is_read_only(kernel, *mount) for mount in _mounts()]
    about = f"size={megabytes}m,nr_inodes={files},mode=0700".encode()
    mounted = kernel.mount(b"answers", os.fsencode(home), b"tmpfs", NOSUID | NODEV, about) == 0
    _give_up_rights(kernel)
    if mounted:
        os.chdir(home)
        copy_fonts()
    return mounted and all(kept)


def copy_fonts() -> None:
    """What matplotlib found before, where it looks for it: to find it takes seconds."""
    for fonts in Path("/course").glob("fontlist-*.json"):
        Path("matplotlib").mkdir(exist_ok=True)
        shutil.copyfile(fonts, Path("matplotlib") / fonts.name)


def _mounts():
    """(place, options) of what is mounted."""
    with open("/proc/self/mountinfo", encoding="utf-8") as file:
        for line in file:
            yield line.split()[4].encode().decode("unicode_escape"), line.split()[5].split(",")


def _is_read_only(kernel, place, options):
    if "ro" in options:
        return True
    flags = sum(FLAGS[option] for option in options if option in FLAGS)
    return kernel.mount(None, os.fsencode(place), None, flags | READ_ONLY | REMOUNT | BIND, None) == 0


def _give_up_rights(kernel):
    for right in range(64):
        if kernel.prctl(PR_CAPBSET_DROP, right, 0, 0, 0):
            break
    kernel.capset(struct.pack("=Ii", VERSION_3, 0), bytes(24))


def _write(name, text):
    with contextlib.suppress(OSError), open(f"/proc/self/{name}", "w", encoding="ascii") as file:
        file.write(text)
