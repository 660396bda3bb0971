"""A program that is named like a zip."""

REJECTED = True
SAYS = "not a zip, or it is damaged"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    (folder / "mallory" / "work.zip").write_bytes(b"\x7fELF" + bytes(2000))
