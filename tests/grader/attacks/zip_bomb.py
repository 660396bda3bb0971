"""A zip of a few kilobytes that unpacks to gigabytes."""

import zipfile

REJECTED = True
SAYS = "unpacks to more than"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with (
        zipfile.ZipFile(folder / "mallory" / "work.zip", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("01-tiny.ipynb", "w") as entry,
    ):
        for _ in range(100):
            entry.write(bytes(1_000_000))
