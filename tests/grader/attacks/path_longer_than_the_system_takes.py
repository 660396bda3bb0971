"""Folders in folders, longer than any path may be: the others are graded."""

import os


def hand_in(folder, honest):
    (folder / "ben").mkdir()
    (folder / "ben" / "01-tiny.ipynb").write_bytes(honest)
    (folder / "mallory").mkdir()
    (folder / "mallory" / "01-tiny.ipynb").write_bytes(honest)
    here = os.getcwd()
    os.chdir(folder / "mallory")
    for _ in range(20):
        os.mkdir("x" * 240)
        os.chdir("x" * 240)
    os.chdir(here)


POINTS = 2
