"""A zip whose folders bear the names of other students, to overwrite theirs."""

import zipfile

ANSWER = "def weighted_sum(w, a, b):\n    return 0"


def hand_in(folder, honest):
    right = honest.replace(b"return 0", b"return float(np.dot(w, a) + b)")
    (folder / "ben").mkdir()
    (folder / "ben" / "01-tiny.ipynb").write_bytes(right)
    (folder / "mallory").mkdir()
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w") as archive:
        for name in ("ben/01-tiny.ipynb", "ben_77_assignsubmission_file_/01-tiny.ipynb", "ben_77_88_01-tiny.ipynb"):
            archive.writestr(zipfile.ZipInfo(name), honest)
