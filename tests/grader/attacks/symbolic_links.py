"""Hands in symbolic links: to the solutions, to a folder, to a device, to itself."""

import os

REJECTED = True
SAYS = "it is a symbolic link"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    for name, target in (
        ("01-tiny.ipynb", "/etc/passwd"),
        ("all", "/"),
        ("01-tiny (1).ipynb", "01-tiny (1).ipynb"),
        ("zero", "/dev/zero"),
    ):
        os.symlink(target, folder / "mallory" / name)
