"""A zip with absolute paths, parent folders, drive letters and network shares. Nothing of it is written there."""

import zipfile

REJECTED = True
SAYS = "its path leads out of the archive"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w") as archive:
        for name in (
            "/tmp/pwned/01-tiny.ipynb",
            "../ben/01-tiny.ipynb",
            "C:\\01-tiny.ipynb",
            "\\\\host\\share\\01-tiny.ipynb",
            "a/../../../../tmp/pwned/01-tiny.ipynb",
            "C:01-tiny.ipynb",
        ):
            archive.writestr(zipfile.ZipInfo(name), honest)
