"""A zip that says its list of entries is three gigabytes long, and is that long: a hole in a file."""

import os
import struct

REJECTED = True
SAYS = "far too many entries"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    path, length = folder / "mallory" / "work.zip", 3 << 30
    path.touch()
    os.truncate(path, length)
    with path.open("ab") as file:
        file.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, length, 0, 0))
