"""A zip of 3,000 empty files before the notebook. It is right, and refused: more than a person hands in."""

import zipfile

REJECTED = True
SAYS = "more than 2000 files|there is no notebook"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w") as archive:
        for number in range(3_000):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
        archive.writestr(zipfile.ZipInfo("01-tiny.ipynb"), honest)
