"""A hundred attempts, each a little different: the last counts, with a note."""

import os

POINTS = 2
NOTE = "100 files were handed in"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    for number in range(100):
        path = folder / "mallory" / f"01-tiny ({number}).ipynb"
        path.write_bytes(honest if number == 99 else b"{}")
        os.utime(path, (10**9, 10**9))
