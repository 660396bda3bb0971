"""A zip whose 1,500 entries are all the same four megabytes: six gigabytes to unpack, out of one file."""

import random
import zipfile

REJECTED = True
SAYS = "more than 2000 files or 50 MB|damaged"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    noise = random.Random(1).randbytes(400_000)
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("000.ipynb", noise * 10 + bytes(4 << 20))
        first = archive.infolist()[0]
        for _ in range(1_500):
            again = zipfile.ZipInfo("000.ipynb")
            for field in ("CRC", "compress_size", "file_size", "compress_type", "header_offset", "flag_bits"):
                setattr(again, field, getattr(first, field))
            archive.filelist.append(again)
        archive._didModify = True
