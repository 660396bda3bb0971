"""A zip that holds the notebook twice under one name, and once in capitals. The last counts, with a note."""

import warnings
import zipfile

POINTS = 2


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in (("01-tiny.ipynb", b"{}"), ("01-TINY.ipynb", b"{}"), ("01-tiny.ipynb", honest)):
            archive.writestr(zipfile.ZipInfo(name), content)
