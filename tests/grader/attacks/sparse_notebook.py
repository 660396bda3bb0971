"""A notebook of 64 gigabytes that take up nothing on the disk, and everything in memory."""

import os

REJECTED = True
SAYS = "larger than 5 MB"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    path = folder / "mallory" / "01-tiny.ipynb"
    path.write_bytes(honest)
    os.truncate(path, 64 << 30)
