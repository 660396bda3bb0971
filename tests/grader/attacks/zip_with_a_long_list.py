"""A zip of 100,000 empty entries, all of them lies: nothing but a list."""

import struct

REJECTED = True
SAYS = "far too many entries"
ENTRY = b"PK\1\2" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"x"
END = struct.Struct("<4s4H2LH")


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    entries = ENTRY * 100_000
    end = END.pack(b"PK\5\6", 0, 0, 1, 1, len(entries), 0, 0)
    (folder / "mallory" / "work.zip").write_bytes(entries + end)
