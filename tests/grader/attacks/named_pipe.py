"""Hands in a named pipe, at which a reader waits for ever, beside the notebook. It is right, and gets its marks."""

import os

POINTS = 2


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    os.mkfifo(folder / "mallory" / "01-tiny (2).ipynb")
    (folder / "mallory" / "01-tiny.ipynb").write_bytes(honest)
